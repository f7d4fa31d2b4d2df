import { openAnswerField } from './answer-field.js';
import type { Finding } from './checkers.js';
import { ask, openAgent, openLoad, type Outcome, percentile } from './open-load.js';
import type { FaultRun, RunContext, Size } from './registry.js';
import type { RunReport } from './report.js';
import type { Victim } from './victim.js';

/** So often each of the two is restarted. */
const ROUNDS: Readonly<Record<Size, number>> = { small: 1, fair: 4, full: 10 };
const PER_SECOND = 50;
const LOOK_EVERY_MS = 250;
const DRAIN_SECONDS = '2';
/** A process has to end in half a minute. */
const LONGEST_END_MS = 30_000;
/** Asks the database, and nobody has it: 404 is the right answer. */
const PATH = '/v1/benchmarks/nowhere/none';
const ANSWERED = 404;

export const RESTART_RUN: FaultRun = {
  id: 'F30',
  title: 'two apis are restarted one after the other behind a balancer that follows readiness',
  backends: ['postgres'],
  run: runRestart,
};

/** Knows who is ready, because it asks again and again; sends each request once, and never again. */
function balance(apis: readonly Victim[]) {
  const agent = openAgent();
  let ready = [...apis];
  let turn = 0;
  const look = async () => {
    const states = await Promise.all(apis.map(({ port }) => ask(agent, { port: port(), path: '/health/ready' })));
    ready = apis.filter((_, index) => states[index]?.status === 200);
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return {
    isReady: (api: Victim) => ready.includes(api),
    one: (): Promise<Outcome> => {
      turn += 1;
      const api = ready[turn % Math.max(1, ready.length)];
      if (!api) return Promise.resolve({ status: 0, milliseconds: 0, retryAfter: undefined });
      return ask(agent, { port: api.port(), path: PATH });
    },
    close: () => {
      clearInterval(timer);
      agent.destroy();
    },
  };
}

async function runRestart({ installation, size, seed }: RunContext): Promise<RunReport> {
  const env = { DRAIN_SECONDS, PUBLIC_RATE: '1000000' };
  const field = await openAnswerField(installation, { people: 1, apis: 2, backend: 'postgres', env });
  const balancer = balance(field.apis);
  try {
    const load = openLoad(PER_SECOND, balancer.one);
    for (let round = 0; round < ROUNDS[size]; round += 1)
      for (const api of field.apis) {
        await api.strike('SIGTERM');
        while (!balancer.isReady(api)) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    const outcomes = await load.stop();
    const failed = outcomes.filter(({ status }) => status !== ANSWERED);
    const endings = field.apis.flatMap((api) => [...api.endings]);
    const exits = field.apis.reduce((sum, api) => sum + api.unexpectedExits(), 0);
    const statuses = [...new Set(failed.map(({ status }) => status))].join(', ');
    const findings: Finding[] = [
      ...(failed.length > 0 ? [{ checker: 'failed requests', detail: `${failed.length}: ${statuses}` }] : []),
      ...(Math.max(...endings) > LONGEST_END_MS
        ? [{ checker: 'SHD-01 time', detail: `${Math.max(...endings)} ms` }]
        : []),
      ...(exits > 0 ? [{ checker: 'I10 exits', detail: String(exits) }] : []),
    ];
    return {
      scenario: 'F30',
      title: RESTART_RUN.title,
      backend: 'postgres',
      seed,
      ok: findings.length === 0,
      intended: outcomes.length,
      acked: outcomes.length - failed.length,
      lost: failed.length,
      kills: endings.length,
      p50Ms: percentile(outcomes, 0.5),
      p99Ms: percentile(outcomes, 0.99),
      longestEndMs: Math.max(...endings),
      findings,
    };
  } finally {
    balancer.close();
    await field.close();
  }
}
