import {
  type AnswerHistory,
  type AnswerPromises,
  checkAnswers,
  rowsByInvitation,
  type StoredAnswer,
} from './answer-checkers.js';
import { type AnswerField, openAnswerField } from './answer-field.js';
import { ANSWER_SCENARIOS, type AnswerScenario, type AnswerSizes } from './answer-scenarios.js';
import { type Act, actsOf, drive, type Driven } from './answers-driver.js';
import { type FaultInstallation, openFaultInstallation, type RunDatabase } from './installation.js';
import { brokenIn, miscountedIn } from './integrity.js';
import { type Nemesis, startNemesis } from './nemesis.js';
import type { FaultRun, RunContext } from './registry.js';
import { openReplyThief } from './reply-thief.js';
import type { RunReport } from './report.js';
import { seeded } from './seeded.js';

export const ANSWER_RUNS: readonly FaultRun[] = ANSWER_SCENARIOS.map((scenario) => ({
  ...scenario,
  run: (context) => runAnswers(scenario, context),
}));

/** What holds whatever breaks. */
export const CALM: AnswerPromises = {
  replyMs: 10_000,
  recoveryMs: 60_000,
  rssMb: 512,
  isAlwaysReplayed: false,
  isAlwaysTaken: false,
  within2s: 0,
  duplicateMails: 0,
  copiesEach: 1,
};
/** A mail on its way when its recipient answers is not called back; so long a job may take. */
const ON_ITS_WAY_MS = 20_000;
/** From here on nothing more is broken. */
const HEAL_AT = 0.95;
const QUIET_MS = 180_000;

/** People answer while things break; then everything is healed, comes to rest, and is compared. */
export async function runAnswers(scenario: AnswerScenario, context: RunContext): Promise<RunReport> {
  if (scenario.breaksPostgres !== true) return runAnswersOn(context.installation, scenario, context);
  const installation = await openFaultInstallation(true);
  try {
    return await runAnswersOn(installation, scenario, context);
  } finally {
    await installation.close();
  }
}

/** The same on an installation that the caller opened. */
export async function runAnswersOn(
  installation: FaultInstallation,
  scenario: AnswerScenario,
  context: RunContext,
): Promise<RunReport> {
  const sizes = scenario.sizes[context.size];
  const wish = { people: sizes.submits, apis: scenario.apis, backend: context.backend };
  const field = await openAnswerField(installation, wish);
  try {
    return await runOn(field, scenario, context, sizes);
  } finally {
    await field.close();
  }
}

interface Seen {
  readonly driven: Driven;
  readonly faults: number;
  readonly recoveryMs: number;
  readonly drivenMs: number;
}

async function runOn(
  field: AnswerField,
  scenario: AnswerScenario,
  context: RunContext,
  sizes: AnswerSizes,
): Promise<RunReport> {
  const acts = await actsOf(field.database, context.seed);
  if (scenario.hasWorkerAlong) await field.worker();
  const seen = await broken(field, scenario, { context, sizes, acts });
  const eventLoopP99Ms = Math.max(...(await Promise.all(field.apis.map((api) => api.eventLoopP99Ms()))));
  await field.worker();
  await quiet(field.database);
  const history = await historyOf(field, acts, seen);
  return reportOf(field, scenario, { context, history, seen, eventLoopP99Ms });
}

interface Order {
  readonly context: RunContext;
  readonly sizes: AnswerSizes;
  readonly acts: readonly Act[];
}

/** Hands everything in while the nemesis is at work. */
async function broken(field: AnswerField, scenario: AnswerScenario, { context, sizes, acts }: Order): Promise<Seen> {
  const heals: number[] = [];
  const { size, seed } = context;
  const tools = { field, size, random: seeded(seed + 1), healed: () => void heals.push(performance.now()) };
  const nemesis: Nemesis = startNemesis({
    everyMs: sizes.everyMs,
    most: sizes.faults,
    random: seeded(seed),
    faults: scenario.faults(tools),
  });
  const thief =
    scenario.lostReplies === undefined
      ? undefined
      : await openReplyThief(field.apis[0]!.port(), scenario.lostReplies, seed);
  const beganAt = performance.now();
  let healing: Promise<void> | undefined;
  try {
    const driven = await drive({
      acts,
      seed,
      clients: sizes.clients,
      ...(sizes.perSecond !== undefined && { perSecond: sizes.perSecond }),
      ports: () => (thief ? [thief.port] : field.apis.map((api) => api.port())),
      history: field.history,
      onEnded: (ended) => {
        if (ended === Math.ceil(HEAL_AT * acts.length)) healing = nemesis.stop();
      },
    });
    const drivenMs = performance.now() - beganAt;
    await (healing ?? nemesis.stop());
    return { driven, faults: nemesis.faults(), recoveryMs: recoveryOf(driven, heals), drivenMs };
  } finally {
    await nemesis.stop();
    await thief?.close();
  }
}

/** The longest time from a healing to the next success. */
function recoveryOf({ calls }: Driven, heals: readonly number[]): number {
  const successes = calls.filter(({ status }) => status === 201).map(({ startedAt, ms }) => startedAt + ms);
  const delays = heals.map((at) => Math.min(...successes.filter((success) => success >= at)) - at);
  return Math.max(0, ...delays.filter(Number.isFinite));
}

/** Waits until every event has come to its end. */
export async function quiet(database: RunDatabase): Promise<void> {
  for (const end = performance.now() + QUIET_MS; performance.now() < end;) {
    if ((await countEvents(database)).open === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function countEvents(database: RunDatabase): Promise<{ readonly open: number; readonly dead: number }> {
  const [counts] = await database.query<{ open: number; dead: number }>(
    `select count(*) filter (where done_at is null and dead_at is null)::int as open,
            count(*) filter (where dead_at is not null and done_at is null)::int as dead from outbox`,
  );
  return counts!;
}

export async function historyOf(
  field: AnswerField,
  acts: readonly Act[],
  { driven, recoveryMs }: Pick<Seen, 'driven' | 'recoveryMs'>,
): Promise<AnswerHistory> {
  const { database, apis, sink } = field;
  const isAlong = field.workerStartedAt() < Math.max(...driven.outcomes.map(({ endedAt }) => endedAt));
  const events = await countEvents(database);
  const ids = async (text: string) => (await database.query<{ id: string }>(text)).map(({ id }) => id);
  const byRecipient = new Map(driven.outcomes.map(({ act, ...outcome }) => [act.recipient, outcome]));
  const answeredAt = [...byRecipient].flatMap(([recipient, { outcome, endedAt }]) =>
    outcome === 'ok' ? [[recipient, endedAt - field.sinkOpenedAt + (isAlong ? ON_ITS_WAY_MS : 0)] as const] : [],
  );
  const victims = [...apis, ...(field.hasWorker() ? [await field.worker()] : [])];
  return {
    ...driven,
    recoveryMs,
    rows: await database.query<StoredAnswer & Record<string, unknown>>(
      'select invitation_id as "invitationId", answers, criterion_score as "criterionScore" from response',
    ),
    announced: await ids(`select subject_id as id from outbox where topic = 'response.submitted'`),
    miscounted: await miscountedIn(database),
    openEvents: events.open,
    deadEvents: events.dead,
    unexpectedExits: victims.reduce((sum, victim) => sum + victim.unexpectedExits(), 0),
    uncaughtValues: field.installation.postgres.statesIn(database.name).filter((line) => /\] 22\w{3} /.test(line)),
    broken: await brokenIn(database),
    intended: acts.map(({ recipient }) => recipient),
    arrivals: sink.arrivals,
    ended: new Set(
      await ids(
        `select c.email as id from mail_attempt m join contact c on c.contact_id = m.contact_id
         where m.state in ('failed', 'skipped', 'bounced')`,
      ),
    ),
    answeredAt: new Map(answeredAt),
    suppressed: new Set(
      await ids('select c.email as id from suppression s join contact c on c.contact_id = s.contact_id'),
    ),
    rssMaxMb: Math.max(...apis.map((api) => api.rssMaxMb())),
  };
}

interface Told {
  readonly context: RunContext;
  readonly history: AnswerHistory;
  readonly seen: Seen;
  readonly eventLoopP99Ms: number;
}

function reportOf(
  field: AnswerField,
  scenario: AnswerScenario,
  { context, history, seen, eventLoopP99Ms }: Told,
): RunReport {
  const { apis } = field;
  const least = scenario.leastFaults?.[context.size] ?? 0;
  const findings = [
    ...checkAnswers(history, { ...CALM, ...scenario.promises }),
    ...(seen.faults < least ? [{ checker: 'faults', detail: `${seen.faults} instead of ${least}` }] : []),
  ];
  return {
    scenario: scenario.id,
    title: scenario.title,
    backend: context.backend,
    seed: context.seed,
    ok: findings.length === 0,
    ...figuresOf(history, seen),
    faults: seen.faults,
    kills: apis.reduce((sum, api) => sum + api.kills(), 0),
    rssMaxMb: history.rssMaxMb,
    eventLoopP99Ms,
    findings,
  };
}

function countsOf(texts: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

const share = (sorted: readonly number[], part: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0);

/** The figures of the report that every run of answers has. */
export function figuresOf(history: AnswerHistory, { drivenMs }: Pick<Seen, 'drivenMs'>) {
  const { outcomes, calls, rows } = history;
  const count = (outcome: string) => outcomes.filter((one) => one.outcome === outcome).length;
  const good = calls.filter(({ status }) => status === 201);
  const times = good.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const arrivals = good.map(({ startedAt, ms }) => startedAt + ms).toSorted((a, b) => a - b);
  const gaps = arrivals.slice(1).map((at, n) => at - arrivals[n]!);
  const stored = rowsByInvitation(rows);
  const unknown = outcomes.filter(({ outcome }) => outcome === 'unknown');
  return {
    intended: outcomes.length,
    acked: count('ok'),
    unknown: unknown.length,
    unknownButStored: unknown.filter(({ act }) => stored.has(act.invitationId)).length,
    failed: count('fail'),
    lost: outcomes.filter(({ act, outcome }) => outcome === 'ok' && !stored.has(act.invitationId)).length,
    doubled: rows.length - stored.size,
    replays: calls.filter(({ isReplayed }) => isReplayed).length,
    perSecond: Math.round((1_000 * count('ok')) / drivenMs),
    missing: history.intended.filter(
      (recipient) => !history.ended.has(recipient) && !history.arrivals.some((one) => one.recipient === recipient),
    ).length,
    duplicates: history.arrivals.length - new Set(history.arrivals.map(({ recipient }) => recipient)).size,
    longestGapMs: Math.round(Math.max(0, ...gaps)),
    recoveryMs: Math.round(history.recoveryMs),
    p50Ms: share(times, 0.5),
    p95Ms: share(times, 0.95),
    p99Ms: share(times, 0.99),
    slowestReplyMs: Math.round(Math.max(0, ...calls.map(({ ms }) => ms))),
    refusals: countsOf(
      calls.filter(({ problem }) => problem !== '').map(({ status, problem }) => `${status} ${problem}`),
    ),
    refused503: calls.filter(({ status }) => status === 503).length,
    errors5xx: calls.filter(({ status }) => status >= 500 && status !== 503).length,
    unexpectedExits: history.unexpectedExits,
  };
}
