import { describe, expect, it } from '@jest/globals';
import { type Command, type CommandEntry, UsageError } from './command.js';
import { COMMANDS } from './commands.js';
import { understand } from './understand.js';

const command: Command = {
  words: ['<file.csv>', '[more]'],
  options: { study: { type: 'string' }, quick: { type: 'boolean' } },
  details: ['Further.'],
  run: async () => undefined,
};
const entry = (name: string): CommandEntry => ({ name, summary: `Does ${name}.`, load: async () => command });
const commands = [entry('import'), entry('import contacts')];

describe('a command line', () => {
  it('names a command, its words and its options', async () => {
    const understood = await understand(commands, ['import', 'contacts', 'a.csv', '--study', 'x', '--quick']);
    expect(understood).toEqual({
      kind: 'run',
      command,
      line: { words: ['a.csv'], options: expect.objectContaining({ study: 'x', quick: true }) },
    });
  });

  it('means the longest name that fits', async () => {
    expect(await understand(commands, ['import', 'a.csv'])).toMatchObject({ line: { words: ['a.csv'] } });
  });

  it.each([[[]], [['help']], [['--help']], [['-h']]])('%j lists all commands', async (argv) => {
    const understood = await understand(commands, argv);
    expect(understood).toMatchObject({ kind: 'help', text: expect.stringContaining('Does import contacts.') });
  });

  it('explains one command', async () => {
    const understood = await understand(commands, ['import', 'contacts', '--help']);
    expect(understood.kind === 'help' && understood.text.split('\n')).toEqual([
      'fairmark import contacts <file.csv> [more]',
      '',
      'Does import contacts.',
      '',
      'Further.',
      '',
      'Options:',
      '  --study <value>',
      '  --quick',
    ]);
  });

  it.each([
    ['another command', ['export'], 'There is no command "export".'],
    ['nothing where something is needed', ['import'], '"fairmark import" needs <file.csv>.'],
    ['too much', ['import', 'a', 'b', 'c'], '"fairmark import" does not take "c".'],
    ['an unknown option', ['import', 'a', '--nope'], "Unknown option '--nope'."],
    ['an option without its value', ['import', 'a', '--study'], '--study'],
    ['something that would steer the terminal', ['\u001b[2J\u0007x'], 'There is no command "[2Jx".'],
  ])('with %s is refused in plain words', async (_, argv, message) => {
    await expect(understand(commands, argv)).rejects.toThrow(UsageError);
    await expect(understand(commands, argv)).rejects.toThrow(message);
  });

  it('has a summary for every command and no two of one name', () => {
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
    expect(COMMANDS.every(({ summary }) => /^[A-Z].*\.$/.test(summary))).toBe(true);
  });
});
