import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A built program of ours, running as its own process, as it would in production. */
export interface Program {
  readonly process: ChildProcess;
  readonly port: number;
  /** Everything it printed, to look for what must not be there. */
  readonly output: readonly string[];
  /** Asks it to end and waits; answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const PATIENCE = 60_000;

function portIn(line: string): number | undefined {
  const port = /"msg":"listening".*?"port":(\d+)|"port":(\d+).*?"msg":"listening"/.exec(line);
  return port ? Number(port[1] ?? port[2]) : undefined;
}

/** Starts `dist/apps/<name>/main.js` and waits until it says that it listens. */
export async function startProgram(name: 'api' | 'worker', env: Readonly<Record<string, string>>): Promise<Program> {
  const child = spawn(process.execPath, [`dist/apps/${name}/main.js`], {
    env: { PATH: process.env['PATH'], TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  const port = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${name} did not start:\n${output.join('\n')}`)), PATIENCE);
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        output.push(line);
        const found = portIn(line);
        if (found !== undefined) resolve(found);
      });
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}:\n${output.join('\n')}`)));
    child.once('spawn', () => timer.unref());
  });
  return {
    process: child,
    port,
    output,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit') as Promise<[number | null]>;
      child.kill(signal);
      return (await ended)[0];
    },
  };
}
