import type { ParseArgsConfig } from 'node:util';

/** The words after a command's name, and its options. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** A command by its name of one or two words: `demo reset`. Loaded when it is used: some need half of the product. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  load(): Promise<Command>;
}

export interface Command {
  /** The words it takes: `<email>`, or `[up|down|status]` where it may be left out. */
  readonly words?: readonly string[];
  readonly options?: NonNullable<ParseArgsConfig['options']>;
  /** What its help says further, a line each. */
  readonly details?: readonly string[];
  run(line: CommandLine): Promise<void>;
}

/** The command line cannot be understood. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was asked for could not be done; said in one sentence, with names of what is wrong below. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    message: string,
    readonly faults: readonly string[] = [],
  ) {
    super(message);
  }
}
