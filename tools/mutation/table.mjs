import { readFileSync } from 'node:fs';

const LEAST = 85;
const DETECTED = ['Killed', 'Timeout'];
const UNDETECTED = ['Survived', 'NoCoverage'];
const count = (mutants, statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;

function scoreOf(mutants) {
  const detected = count(mutants, DETECTED);
  return (100 * detected) / (detected + count(mutants, UNDETECTED));
}

function line(name, mutants) {
  const counts = [...DETECTED, ...UNDETECTED].map((status) => `${status} ${count(mutants, [status])}`);
  return `${name.padEnd(46)} ${scoreOf(mutants).toFixed(1).padStart(6)} %   ${counts.join(', ')}`;
}

/** Score per file and group, and below it every mutant that nothing noticed. */
export function table(group, reports) {
  const files = reports.flatMap((report) => Object.entries(JSON.parse(readFileSync(report, 'utf8')).files));
  const unnoticed = files.flatMap(([file, { mutants, source }]) =>
    mutants
      .filter(({ status }) => UNDETECTED.includes(status))
      .map(({ location: { start }, mutatorName, replacement, status }) => {
        const code = source.split('\n')[start.line - 1].trim();
        return `  ${file}:${start.line}:${start.column} ${mutatorName} ${status}\n    ${code}\n    → ${replacement}`;
      }),
  );
  const all = files.flatMap(([, { mutants }]) => mutants);
  const lines = [...files.map(([file, { mutants }]) => line(file, mutants)), line(`${group}, all`, all)];
  return { text: `${lines.join('\n')}\n${unnoticed.join('\n')}\n`, isEnough: scoreOf(all) >= LEAST };
}
