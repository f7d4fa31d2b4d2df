import { openAnswerField } from './answer-field.js';
import { type Act, actsOf } from './answers-driver.js';
import type { Finding } from './checkers.js';
import { LeanClient, TURNED_AWAY } from './lean-client.js';
import { openLoad, type Outcome, percentile } from './open-load.js';
import type { RunDatabase } from './installation.js';
import type { FaultRun, RunContext, Size } from './registry.js';
import type { RunReport } from './report.js';

/** Seconds of the load. */
const SECONDS: Readonly<Record<Size, number>> = { small: 5, fair: 20, full: 60 };
const [WARM_UP_SECONDS, CAPACITY_SECONDS] = [3, 5];
const CLIENTS = 64;
const TIMES = 5;
/** OVL-01. */
const GOODPUT = 0.8;
const LONGEST_P99_MS = 1_500;
const RECOVERY_MS = 10_000;
const MOST_MEMORY_MB = 512;
/** More than are taken in all the time. */
const PEOPLE: Readonly<Record<Size, number>> = { small: 80_000, fair: 160_000, full: 350_000 };
const ANSWERED = 201;
const REFUSED = 503;
const isAnswered = ({ status }: Outcome): boolean => status === ANSWERED;

export const OVERLOAD_RUN: FaultRun = {
  id: 'F21',
  title: 'five times as many answers as an api can take, behind a balancer of 1,000 connections',
  backends: ['postgres'],
  run: runOverload,
};

/** An answer of nobody, which is refused without a look at the database. */
const NOBODY = { path: '/v1/respond/submit', headers: {}, body: {} };

type One = () => Promise<Outcome>;

/** As many as so many clients get answered, each asking again when it has its answer. */
async function capacityOf(one: One, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let answered = 0;
  const client = async () => {
    while (performance.now() < end) if (isAnswered(await one())) answered += 1;
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return answered / seconds;
}

/** Milliseconds until ten requests in a row are answered. */
async function recoveryOf(one: One): Promise<number> {
  const startedAt = performance.now();
  for (let inRow = 0; inRow < 10 && performance.now() - startedAt < 3 * RECOVERY_MS;)
    inRow = isAnswered(await one()) ? inRow + 1 : 0;
  return Math.round(performance.now() - startedAt);
}

/** People hand their answers in, each until it was taken. */
function handingIn(client: LeanClient, acts: readonly Act[]): { readonly one: One; readonly taken: () => number } {
  const waiting = [...acts];
  let taken = 0;
  const one = async () => {
    const act = waiting.pop();
    if (act === undefined) throw new Error('Everybody has answered: raise PEOPLE');
    const headers = { authorization: `Survey ${act.token}`, 'idempotency-key': act.key };
    const outcome = await client.ask({ path: '/v1/respond/submit', headers, body: { answers: act.answers } });
    if (isAnswered(outcome)) taken += 1;
    else waiting.push(act);
    return outcome;
  };
  return { one, taken: () => taken };
}

async function countOf(database: RunDatabase): Promise<number> {
  const [row] = await database.query<{ count: number }>('select count(*)::int as count from response');
  return row?.count ?? 0;
}

async function runOverload({ installation, size, seed }: RunContext): Promise<RunReport> {
  const env = { PUBLIC_RATE: '1000000000' };
  const field = await openAnswerField(installation, { people: PEOPLE[size], apis: 1, backend: 'postgres', env });
  const api = field.apis[0]!;
  const client = new LeanClient(api.port());
  const { one, taken } = handingIn(client, await actsOf(field.database, seed));
  try {
    await client.connect(NOBODY);
    await capacityOf(one, WARM_UP_SECONDS);
    const capacity = await capacityOf(one, CAPACITY_SECONDS);
    const load = openLoad(TIMES * capacity, one);
    await new Promise((resolve) => setTimeout(resolve, SECONDS[size] * 1_000));
    const outcomes = await load.stop();
    const recoveryMs = await recoveryOf(one);
    const accepted = outcomes.filter(isAnswered);
    const refused = outcomes.filter(({ status }) => status === REFUSED);
    const turnedAway = outcomes.filter(({ status }) => status === TURNED_AWAY);
    const kept = await countOf(field.database);
    const goodput = accepted.length / SECONDS[size] / capacity;
    const p99Ms = percentile(accepted, 0.99);
    const strange = outcomes.length - accepted.length - refused.length - turnedAway.length;
    const silent = refused.filter(({ retryAfter }) => retryAfter === undefined).length;
    const wrong: readonly (readonly [string, boolean, string])[] = [
      ['LOST', kept !== taken(), `${taken()} acknowledged, ${kept} kept`],
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
      lost: taken() - kept,
      refused503: refused.length,
      turnedAway: turnedAway.length,
      p50Ms: percentile(accepted, 0.5),
      p99Ms,
      recoveryMs,
      rssMaxMb: api.rssMaxMb(),
      findings,
    };
  } finally {
    client.close();
    await field.close();
  }
}
