import { parseArgs } from 'node:util';
import { type Command, type CommandEntry, type CommandLine, UsageError } from './command.js';
import { helpOf, helpOfAll } from './help.js';

export type Understood =
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'run'; readonly command: Command; readonly line: CommandLine };

/** What a command line asks for. Throws UsageError in plain words. */
export async function understand(commands: readonly CommandEntry[], argv: readonly string[]): Promise<Understood> {
  const entry = entryIn(commands, argv);
  if (!entry) {
    const [first] = argv;
    if (first === undefined || ['help', '--help', '-h'].includes(first))
      return { kind: 'help', text: helpOfAll(commands) };
    throw new UsageError(`There is no command "${plain(first)}". "fairmark --help" lists them.`);
  }
  const command = await entry.load();
  const { values, positionals } = parsed(entry, command, argv.slice(entry.name.split(' ').length));
  if (values['help'] === true) return { kind: 'help', text: helpOf(entry, command) };
  checkWords(entry, command, positionals);
  return { kind: 'run', command, line: { words: positionals, options: values } };
}

type Parsed = { readonly values: CommandLine['options']; readonly positionals: readonly string[] };

/** The longest name wins: `import contacts` before `import`. */
function entryIn(commands: readonly CommandEntry[], argv: readonly string[]): CommandEntry | undefined {
  return commands
    .filter(({ name }) => name.split(' ').every((word, index) => argv[index] === word))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}

function parsed({ name }: CommandEntry, command: Command, args: readonly string[]): Parsed {
  try {
    return parseArgs({
      args: [...args],
      options: { help: { type: 'boolean', short: 'h' }, ...command.options },
      allowPositionals: true,
    });
  } catch (error) {
    const [reason] = (error as Error).message.split('. ');
    throw new UsageError(`${reason}. "fairmark ${name} --help" shows what it takes.`);
  }
}

function checkWords({ name }: CommandEntry, { words = [] }: Command, given: readonly string[]): void {
  const needed = words.filter((word) => word.startsWith('<'));
  const missing = needed[given.length];
  if (missing !== undefined) throw new UsageError(`"fairmark ${name}" needs ${missing}.`);
  const extra = given[words.length];
  if (extra !== undefined) throw new UsageError(`"fairmark ${name}" does not take "${plain(extra)}".`);
}

/** Shown back on a terminal: nothing in it may steer the terminal. */
const plain = (word: string): string => word.replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '').slice(0, 60);
