import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { watched } from './watched.js';

const PROGRAM = fileURLToPath(new URL('./audit-writer.js', import.meta.url));
const PROCESSES = 5;
const EACH = 10;
export const WRITERS = PROCESSES * EACH;

export interface Writers {
  /** What was acknowledged so far. */
  readonly acknowledged: ReadonlySet<string>;
  /** Kills one of the programs with all that it is about to do, and starts another in its place. */
  strike(number: number): Promise<void>;
  stop(): Promise<void>;
}

/** Programs of many writers each, on one log. */
export function startWriters(url: string, mode: 'locked' | 'unlocked'): Writers {
  const acknowledged = new Set<string>();
  const start = (at: number) => {
    const words = [PROGRAM, String(at * EACH), String(EACH), mode];
    const env = { ...process.env, DATABASE_URL: url };
    const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    watched(child);
    // Of a program that is killed, the last line may be half of one.
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (/^\d+-\d+:\d+$/.test(line)) acknowledged.add(line);
    });
    return child;
  };
  const children = Array.from({ length: PROCESSES }, (_, at) => start(at));
  const kill = async (at: number) => {
    const child = children[at]!;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'close');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    acknowledged,
    strike: async (number) => {
      const at = number % PROCESSES;
      await kill(at);
      children[at] = start(at);
    },
    stop: async () => {
      await Promise.all(children.map((_, at) => kill(at)));
    },
  };
}
