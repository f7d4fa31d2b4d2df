import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '../../libs/platform/embedded/free-port.js';

type Environment = Readonly<Record<string, string>>;

/** Nothing that was started here outlives the harness, however it ends. */
const alive = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL');
});

function watched(child: ChildProcess): ChildProcess {
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  return child;
}

/** A built program that is started, killed and started again. Only processes that this harness started are touched. */
export interface Victim {
  /** 0 while it is not running. */
  readonly port: () => number;
  readonly kills: () => number;
  /** Exits nobody asked for. */
  readonly unexpectedExits: () => number;
  /** How long each asked-for end took, in milliseconds. */
  readonly endings: readonly number[];
  /** Ends it by the signal and starts another in its place. */
  strike(signal: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}

export async function startVictim(app: 'api' | 'worker', env: Environment): Promise<Victim> {
  const state = { kills: 0, unexpected: 0, port: 0, isEnding: false };
  const endings: number[] = [];
  let child = await start();

  async function start(): Promise<ChildProcess> {
    const program = new URL(`../../apps/${app}/main.js`, import.meta.url).pathname;
    const started = spawn(process.execPath, [program], {
      env: { PATH: process.env['PATH'], TZ: 'UTC', ...env, LOG_LEVEL: 'info' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    watched(started).once('exit', () => {
      if (!state.isEnding) state.unexpected += 1;
    });
    state.port = await portOf(started);
    return started;
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    state.isEnding = true;
    const began = performance.now();
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
    endings.push(Math.round(performance.now() - began));
    state.isEnding = false;
  }

  return {
    port: () => state.port,
    kills: () => state.kills,
    unexpectedExits: () => state.unexpected,
    endings,
    strike: async (signal) => {
      state.kills += 1;
      await end(signal);
      child = await start();
    },
    stop: () => end('SIGTERM'),
  };
}

const PATIENCE = 120_000;

async function portOf(child: ChildProcess): Promise<number> {
  const lines: string[] = [];
  const reader = createInterface({ input: child.stderr! });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`It did not start:\n${lines.join('\n')}`));
    }, PATIENCE);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${lines.join('\n')}`)));
    reader.on('line', (line) => {
      lines.push(line);
      const port = /"port":(\d+)/.exec(line)?.[1];
      if (port === undefined || !line.includes('listening')) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}

/** A Redis of the harness’ own, which forgets everything when it ends. */
export interface RedisVictim {
  readonly url: string;
  flush(): Promise<void>;
  /** Ends it, waits, and starts it again at the same address. */
  leave(ms: number, signal: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<RedisVictim> {
  const port = await freePort();
  let server = await startServer(port);
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, 'exit');
    server.kill(signal);
    await exit;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    flush: async () => {
      const client = spawn('redis-cli', ['-p', String(port), 'flushall'], { stdio: 'ignore' });
      await once(client, 'exit');
    },
    leave: async (ms, signal) => {
      await end(signal);
      await new Promise((resolve) => setTimeout(resolve, ms));
      server = await startServer(port);
    },
    stop: () => end('SIGKILL'),
  };
}

async function startServer(port: number): Promise<ChildProcess> {
  const server = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  watched(server);
  for await (const chunk of server.stdout) if (String(chunk).includes('Ready to accept')) break;
  server.stdout.resume();
  return server;
}
