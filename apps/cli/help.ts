import type { Command, CommandEntry } from './command.js';

export function helpOfAll(commands: readonly CommandEntry[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length)) + 3;
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`);
  return [
    'fairmark <command>',
    '',
    ...lines,
    '',
    '"fairmark <command> --help" says more. Without DATABASE_URL the database in .data is used.',
    'Exit codes: 0 done, 1 failed, 2 not understood, 78 wrong configuration.',
  ].join('\n');
}

export function helpOf({ name, summary }: CommandEntry, { words = [], options = {}, details }: Command): string {
  const list = Object.entries(options).map(
    ([option, { type }]) => `  --${option}${type === 'string' ? ' <value>' : ''}`,
  );
  return [
    ['fairmark', name, ...words].join(' '),
    '',
    summary,
    ...(details ? ['', ...details] : []),
    ...(list.length > 0 ? ['', 'Options:', ...list] : []),
  ].join('\n');
}
