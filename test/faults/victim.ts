import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { freePort } from '../../libs/platform/embedded/free-port.js';
import { watched } from './watched.js';

type Environment = Readonly<Record<string, string>>;

/** A built program that is started, killed and started again. Only processes that this harness started are touched. */
export interface Victim {
  /** Where it listens; while it is not running, where it listened. */
  readonly port: () => number;
  readonly kills: () => number;
  /** Exits nobody asked for. */
  readonly unexpectedExits: () => number;
  /** How long each asked-for end took, in milliseconds. */
  readonly endings: readonly number[];
  /** Lines of its log at level error and above. */
  readonly errors: readonly string[];
  /** The most memory any of its processes held, in megabytes. */
  readonly rssMaxMb: () => number;
  /** The 99th percentile of how long its event loop was late, in milliseconds; 0 where it does not say. */
  eventLoopP99Ms(): Promise<number>;
  /** Ends it by the signal and starts another in its place. */
  strike(signal: NodeJS.Signals): Promise<void>;
  /** Stops it in its tracks for so long. */
  pause(ms: number): Promise<void>;
  /** Waits until it breaks by itself, as it was asked to; false when it did not in time. Counts as a kill. */
  breaks(ms: number): Promise<boolean>;
  /** Starts it again, with these variables besides. */
  restart(more?: Environment): Promise<void>;
  stop(): Promise<void>;
}

const ERROR_LINE = /"level":(50|60)\b|"level":"(error|fatal)"/;
const KEPT_ERRORS = 200;
/** What a process ends with at a crash point that ends it by `exit` (libs/platform/crash). */
const EXIT_OF_CRASH = 1;

export async function startVictim(app: 'api' | 'worker', env: Environment, first: Environment = {}): Promise<Victim> {
  const state = { kills: 0, unexpected: 0, port: 0, rss: 0, isEnding: false };
  const [endings, errors]: [number[], string[]] = [[], []];
  const metricsPort = await freePort();
  let child: ChildProcess;
  await start(first);

  async function start(more: Environment = {}): Promise<void> {
    const program = new URL(`../../apps/${app}/main.js`, import.meta.url).pathname;
    const own = { PATH: process.env['PATH'], TZ: 'UTC', METRICS_PORT: String(metricsPort) };
    const started = spawn(process.execPath, [program], {
      env: { ...own, ...env, LOG_LEVEL: 'info', ...more },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    watched(started).once('exit', () => {
      if (!state.isEnding) state.unexpected += 1;
    });
    const notes = (line: string) => {
      if (ERROR_LINE.test(line) && errors.length < KEPT_ERRORS) errors.push(line);
    };
    child = started;
    try {
      state.port = await portOf(started, notes);
    } catch (error) {
      if (!brokeAsAsked(started, { ...env, ...more })) throw error;
    }
  }

  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const look = () => {
    state.rss = Math.max(state.rss, mostMemory(child.pid ?? 0));
  };

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (hasEnded()) return;
    look();
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
    errors,
    rssMaxMb: () => {
      look();
      return state.rss;
    },
    eventLoopP99Ms: () => lagOf(metricsPort),
    strike: async (signal) => {
      state.kills += 1;
      await end(signal);
      await start();
    },
    pause: async (ms) => {
      child.kill('SIGSTOP');
      await new Promise((resolve) => setTimeout(resolve, ms));
      child.kill('SIGCONT');
    },
    breaks: async (ms) => {
      const hasBroken = await endedWithin(child, ms);
      if (!hasBroken) return false;
      // It was counted as an exit that nobody asked for.
      state.unexpected -= 1;
      state.kills += 1;
      return true;
    },
    restart: async (more) => {
      await end('SIGTERM');
      await start(more);
    },
    stop: () => end('SIGTERM'),
  };
}

/** One that is to break may do so before it is ready. */
function brokeAsAsked({ signalCode, exitCode }: ChildProcess, env: Environment): boolean {
  if (env['CRASH_AT'] === undefined) return false;
  return env['CRASH_HOW'] === 'exit' ? exitCode === EXIT_OF_CRASH : signalCode !== null;
}

async function endedWithin(child: ChildProcess, ms: number): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end;) {
    if (child.exitCode !== null || child.signalCode !== null) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** The most a running process has held so far. */
function mostMemory(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1_024);
  } catch {
    return 0;
  }
}

async function lagOf(port: number): Promise<number> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { signal: AbortSignal.timeout(2_000) });
    const seconds = /^nodejs_eventloop_lag_p99_seconds ([\d.e+-]+)/m.exec(await answer.text())?.[1];
    return Math.round(Number(seconds ?? 0) * 1_000);
  } catch {
    return 0;
  }
}

/** A machine that has too much to do takes minutes to start a program. */
const PATIENCE = 300_000;

async function portOf(child: ChildProcess, notes: (line: string) => void): Promise<number> {
  const lines: string[] = [];
  const reader = createInterface({ input: child.stderr! });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`It did not start:\n${lines.join('\n')}`));
    }, PATIENCE);
    child.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${lines.join('\n')}`)));
    reader.on('line', (line) => {
      notes(line);
      if (lines.length < KEPT_ERRORS) lines.push(line);
      const port = /"port":(\d+)/.exec(line)?.[1];
      if (port === undefined || !line.includes('listening')) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}
