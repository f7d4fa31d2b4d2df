import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { freePort } from '../../libs/platform/embedded/free-port.js';
import { watched } from './watched.js';

/** A Redis of the harness’ own, which forgets everything when it ends. */
export interface RedisVictim {
  readonly url: string;
  flush(): Promise<void>;
  /** Takes no more than so many bytes, and refuses what needs more; 0: as much as it likes. */
  limit(bytes: number): Promise<void>;
  /** How many bytes it holds. */
  used(): Promise<number>;
  /** Ends it, waits, and starts it again at the same address. */
  leave(ms: number, signal: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}

const run = promisify(execFile);

export async function startRedis(): Promise<RedisVictim> {
  const port = await freePort();
  let server = await startServer(port);
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, 'exit');
    server.kill(signal);
    await exit;
  };
  const ask = async (...words: readonly string[]) => (await run('redis-cli', ['-p', String(port), ...words])).stdout;
  return {
    url: `redis://127.0.0.1:${port}`,
    flush: async () => {
      await ask('flushall');
    },
    limit: async (bytes) => {
      await ask('config', 'set', 'maxmemory', String(bytes));
    },
    used: async () => Number(/used_memory:(\d+)/.exec(await ask('info', 'memory'))?.[1] ?? 0),
    leave: async (ms, signal) => {
      await end(signal);
      await new Promise((resolve) => setTimeout(resolve, ms));
      server = await startServer(port);
    },
    stop: () => end('SIGKILL'),
  };
}

async function startServer(port: number): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--save', '', '--bind', '127.0.0.1', '--maxmemory-policy', 'noeviction'];
  const server = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'ignore'] });
  watched(server);
  for await (const chunk of server.stdout) if (String(chunk).includes('Ready to accept')) break;
  server.stdout.resume();
  return server;
}
