import { openAnswerField } from './answer-field.js';
import { actsOf } from './answers-driver.js';
import type { Finding } from './checkers.js';
import { ask, openAgent, openLoad, type Outcome, percentile } from './open-load.js';
import type { FaultRun, RunContext, Size } from './registry.js';
import type { RunReport } from './report.js';

/** Seconds of each of the two loads. */
const SECONDS: Readonly<Record<Size, number>> = { small: 5, fair: 20, full: 60 };
const CLIENTS = 20;
const TIMES = 5;
/** OVL-01. */
const GOODPUT = 0.8;
const LONGEST_P99_MS = 1_500;
const RECOVERY_MS = 10_000;
const MOST_MEMORY_MB = 512;
const [ANSWERED, REFUSED] = [200, 503];

export const OVERLOAD_RUN: FaultRun = {
  id: 'F21',
  title: 'five times as many requests as an api can answer',
  backends: ['postgres'],
  run: runOverload,
};

type One = () => Promise<Outcome>;

/** As many as so many clients get answered, each asking again when it has its answer. */
async function capacityOf(one: One, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let answered = 0;
  const client = async () => {
    while (performance.now() < end) if ((await one()).status === ANSWERED) answered += 1;
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return answered / seconds;
}

/** Milliseconds until ten requests in a row are answered. */
async function recoveryOf(one: One): Promise<number> {
  const startedAt = performance.now();
  for (let inRow = 0; inRow < 10 && performance.now() - startedAt < 3 * RECOVERY_MS;)
    inRow = (await one()).status === ANSWERED ? inRow + 1 : 0;
  return Math.round(performance.now() - startedAt);
}

async function runOverload({ installation, size, seed }: RunContext): Promise<RunReport> {
  const env = { PUBLIC_RATE: '1000000000' };
  const field = await openAnswerField(installation, { people: 1, apis: 1, backend: 'postgres', env });
  const api = field.apis[0]!;
  const agent = openAgent();
  // What people wait for: the page of their survey, from the database.
  const [act] = await actsOf(field.database, seed);
  const one = () => ask(agent, { port: api.port(), path: `/s/${act!.token}` });
  try {
    const capacity = await capacityOf(one, SECONDS[size]);
    const load = openLoad(TIMES * capacity, one);
    await new Promise((resolve) => setTimeout(resolve, SECONDS[size] * 1_000));
    const outcomes = await load.stop();
    const recoveryMs = await recoveryOf(one);
    const accepted = outcomes.filter(({ status }) => status === ANSWERED);
    const refused = outcomes.filter(({ status }) => status === REFUSED);
    const goodput = accepted.length / SECONDS[size] / capacity;
    const p99Ms = percentile(accepted, 0.99);
    const strange = outcomes.length - accepted.length - refused.length;
    const silent = refused.filter(({ retryAfter }) => retryAfter === undefined).length;
    const wrong: readonly (readonly [string, boolean, string])[] = [
      ['goodput', goodput < GOODPUT, goodput.toFixed(2)],
      ['p99 of accepted', p99Ms > LONGEST_P99_MS, `${p99Ms} ms`],
      ['recovery', recoveryMs > RECOVERY_MS, `${recoveryMs} ms`],
      ['memory', api.rssMaxMb() > MOST_MEMORY_MB, `${api.rssMaxMb()} MB`],
      ['answers that are none', strange > 0, String(strange)],
      ['Retry-After', silent > 0, `${silent} without`],
      ['I10 exits', api.unexpectedExits() > 0, String(api.unexpectedExits())],
    ];
    const findings: Finding[] = wrong.flatMap(([checker, isWrong, detail]) => (isWrong ? [{ checker, detail }] : []));
    return {
      scenario: 'F21',
      title: OVERLOAD_RUN.title,
      backend: 'postgres',
      seed,
      ok: findings.length === 0,
      capacity: Math.round(capacity),
      goodput: Math.round(100 * goodput) / 100,
      intended: outcomes.length,
      acked: accepted.length,
      refused503: refused.length,
      p50Ms: percentile(accepted, 0.5),
      p99Ms,
      recoveryMs,
      rssMaxMb: api.rssMaxMb(),
      findings,
    };
  } finally {
    agent.destroy();
    await field.close();
  }
}
