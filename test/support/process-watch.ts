import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { eventually } from './eventually.js';
import type { Program } from './program.js';

/** With what a program is started that is watched from inside. */
export const WATCHED: Readonly<Record<string, string>> = {
  NODE_OPTIONS: `--import=${new URL('watch-inside.mjs', import.meta.url).href}`,
};

/** A program that was started with `WATCHED`. */
export interface WatchedProgram {
  readonly process: Pick<ChildProcess, 'kill'>;
  readonly output: readonly string[];
}

/** What every object in a program inherits; the same before and after, unless somebody has polluted a prototype. */
export async function inheritedIn(program: WatchedProgram): Promise<string> {
  return JSON.stringify((await insideOf(program)).inherited);
}

/**
 * For how long a program did nothing else, at the worst, since it was last asked anything: milliseconds in which it had
 * a processor, so that it is the same on a machine that has others to serve.
 */
export async function heldIn(program: WatchedProgram): Promise<number> {
  return (await insideOf(program)).held;
}

async function insideOf({
  process,
  output,
}: WatchedProgram): Promise<{ readonly inherited: object; readonly held: number }> {
  const before = output.length;
  process.kill('SIGUSR2');
  const line = await eventually(async () => output.slice(before).find((one) => one.startsWith('{"inherited":')));
  return JSON.parse(line) as { inherited: object; held: number };
}

/** Seconds of processor time and bytes of memory that a program has used; zeros where the system does not tell. */
export interface Cost {
  readonly seconds: number;
  readonly bytes: number;
}

const TICKS_A_SECOND = 100;

export function costOf({ process: { pid } }: Pick<Program, 'process'>): Cost {
  if (!existsSync(`/proc/${pid}/stat`)) return { seconds: 0, bytes: 0 };
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = after.split(' ');
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return {
    seconds: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND,
    bytes: Number(resident ?? 0) * 1024,
  };
}

export interface Watched<T> extends Cost {
  readonly result: T;
  /** As `heldIn` says. */
  readonly held: number;
}

/** What some work did to a program. */
export async function whileWatched<T>(program: Program, work: () => Promise<T>): Promise<Watched<T>> {
  await heldIn(program);
  const before = costOf(program);
  const result = await work();
  const after = costOf(program);
  const held = await heldIn(program);
  return { result, seconds: after.seconds - before.seconds, bytes: after.bytes - before.bytes, held };
}
