import { readFileSync } from 'node:fs';

const DETECTED = ['Killed', 'Timeout'];
const UNDETECTED = ['Survived', 'NoCoverage'];
const count = (mutants, statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;

function line(name, mutants) {
  const detected = count(mutants, DETECTED);
  const valid = detected + count(mutants, UNDETECTED);
  const share = valid === 0 ? '-' : `${((100 * detected) / valid).toFixed(1)} %`;
  const counts = [...DETECTED, ...UNDETECTED].map((status) => `${status} ${count(mutants, [status])}`);
  return `${name.padEnd(46)} ${share.padStart(8)}   ${counts.join(', ')}`;
}

/** Score per file and group, and below it every mutant that nothing noticed. */
export function table(group, report) {
  const files = Object.entries(JSON.parse(readFileSync(report, 'utf8')).files);
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
  return `${lines.join('\n')}\n${unnoticed.join('\n')}\n`;
}
