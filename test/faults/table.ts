import type { RunReport } from './report.js';

/** Columns of the table: the figure of a report and what the column is called. */
export const FIGURES: readonly (readonly [figure: string, column: string])[] = [
  ['intended', 'meant'],
  ['acked', 'acked'],
  ['unknown', 'unknown'],
  ['lost', 'LOST'],
  ['doubled', 'DUP'],
  ['mismatched', 'MISMATCH'],
  ['replays', 'replays'],
  ['kills', 'kills'],
  ['missing', 'MISSING'],
  ['duplicates', 'dup mails'],
  ['bound', 'bound'],
  ['longestGapMs', 'gap ms'],
  ['p50Ms', 'p50'],
  ['p99Ms', 'p99'],
  ['refused503', '503'],
  ['errors5xx', '5xx'],
  ['rssMaxMb', 'RSS MB'],
];

const textOf = (value: unknown): string => (typeof value === 'number' || typeof value === 'string' ? `${value}` : '');

const verdictOf = ({ ok, skipped }: RunReport): string => {
  if (skipped !== undefined) return 'skipped';
  return ok ? 'ok' : 'WRONG';
};

/** All reports as one table of fixed columns, and below it why those are wrong that are. */
export function tableOf(reports: readonly RunReport[]): string {
  const head = ['run', 'queue', '', 'seconds', ...FIGURES.map(([, column]) => column)];
  const lines = reports.map((report) => [
    report.scenario,
    report.backend,
    verdictOf(report),
    Math.round(Number(report['milliseconds'] ?? 0) / 1_000).toString(),
    ...FIGURES.map(([figure]) => textOf(report[figure])),
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...lines.map((line) => line[at]?.length ?? 0)));
  const aligned = [head, ...lines].map((line) => line.map((text, at) => text.padStart(widths[at] ?? 0)).join('  '));
  const why = reports.flatMap(({ scenario, findings, skipped }) => [
    ...(skipped === undefined ? [] : [`${scenario}: ${skipped}`]),
    ...findings.map(({ checker, detail }) => `${scenario}: ${checker}: ${detail}`),
  ]);
  return [...aligned, ...why].join('\n');
}
