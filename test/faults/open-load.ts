import { Agent, request } from 'node:http';

/** What became of one request. */
export interface Outcome {
  /** 0: the connection broke. */
  readonly status: number;
  readonly milliseconds: number;
  readonly retryAfter: string | undefined;
}

export interface Target {
  readonly port: number;
  readonly path: string;
}

const PATIENCE_MS = 20_000;

/** Connections are kept open, as a load balancer keeps them. */
export function openAgent(): Agent {
  return new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
}

export function ask(agent: Agent, { port, path }: Target): Promise<Outcome> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const end = (status: number, retryAfter?: string) =>
      resolve({ status, milliseconds: performance.now() - startedAt, retryAfter });
    const asked = request({ agent, host: '127.0.0.1', port, path, timeout: PATIENCE_MS }, (response) => {
      response.resume();
      response.once('end', () => end(response.statusCode ?? 0, response.headers['retry-after']));
      response.once('error', () => end(0));
    });
    asked.once('timeout', () => asked.destroy());
    asked.once('error', () => end(0));
    asked.end();
  });
}

/** Asks so many times a second until it is told to stop, whatever becomes of what was asked before. */
export function openLoad(perSecond: number, one: () => Promise<Outcome>): { stop(): Promise<readonly Outcome[]> } {
  const asked: Promise<Outcome>[] = [];
  const startedAt = performance.now();
  const timer = setInterval(() => {
    const due = ((performance.now() - startedAt) * perSecond) / 1_000;
    while (asked.length < due) asked.push(one());
  }, 10);
  return {
    stop: () => {
      clearInterval(timer);
      return Promise.all(asked);
    },
  };
}

export function percentile(outcomes: readonly Outcome[], share: number): number {
  const sorted = outcomes.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}
