import { randomBytes } from 'node:crypto';
import { createLog, parseConfig, prepareQueue } from '#platform';
import { withServices } from '../../apps/cli/services.js';
import { check, duplicatesIn, longestGap, type MailRow, missingIn, mostCopies, type RunHistory } from './checkers.js';
import { type FaultInstallation, launchWith, type RunDatabase } from './installation.js';
import { startNemesis } from './nemesis.js';
import { type RedisVictim, startRedis, startVictim, type Victim } from './processes.js';
import type { FaultRun, Size } from './registry.js';
import type { Backend, RunReport } from './report.js';
import { replies, type Scenario, SCENARIOS, type Sizes } from './scenarios.js';
import { seeded } from './seeded.js';
import { type SmtpSink, startSmtpSink } from './smtp-sink.js';

export interface RunOrder {
  readonly scenario: Scenario;
  readonly backend: Backend;
  readonly sizes: Sizes;
  readonly seed: number;
  readonly size: Size;
  /** Changes the database behind the product's back: a run that must be found wrong. */
  readonly tamper?: Tamper;
}

export interface Tamper {
  readonly before?: (database: RunDatabase) => Promise<void>;
  readonly after?: (database: RunDatabase) => Promise<void>;
}

/** No process may need more time than this to end when it is asked to. */
const ENDING_MS = 30_000;
const PATIENCE: Readonly<Record<Size, number>> = { small: 240_000, fair: 300_000, full: 900_000 };
/** From here on nothing more is broken, so that what is left can come to rest. */
const HEAL_AT = 0.95;

interface Field {
  readonly database: RunDatabase;
  readonly sink: SmtpSink;
  readonly worker: Victim;
  readonly redis: RedisVictim | undefined;
  readonly refused: ReadonlyMap<string, number>;
}

export const MAIL_RUNS: readonly FaultRun[] = SCENARIOS.map((scenario) => ({
  ...scenario,
  run: ({ installation, size, seed, backend }) =>
    runMails(installation, { scenario, backend, seed, size, sizes: scenario[size] }),
}));

/** A campaign goes out while things break; then everything is healed, comes to rest, and is compared. */
export async function runMails(installation: FaultInstallation, order: RunOrder): Promise<RunReport> {
  const closing: (() => Promise<unknown>)[] = [];
  try {
    return await runOn(await openField(installation, order, closing), order);
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

async function runOn(field: Field, order: RunOrder): Promise<RunReport> {
  const startedAt = performance.now();
  const nemesis = startNemesis({
    everyMs: order.sizes.everyMs,
    most: order.sizes.faults,
    random: seeded(order.seed),
    faults: order.scenario.faults({ ...field, random: seeded(order.seed + 1), isFull: order.size === 'full' }),
  });
  try {
    await eventually(field, order, () => field.sink.arrivals.length >= HEAL_AT * order.sizes.mails);
    await nemesis.stop();
    await eventually(field, order, () => false);
    if (order.tamper?.after) {
      await order.tamper.after(field.database);
      await eventually(field, order, () => false);
    }
    const history = await historyOf(field);
    return reportOf(order, field, history, { faults: nemesis.faults(), startedAt });
  } finally {
    await nemesis.stop();
  }
}

async function openField(
  installation: FaultInstallation,
  order: RunOrder,
  closing: (() => Promise<unknown>)[],
): Promise<Field> {
  const { scenario, backend, sizes, seed } = order;
  const database = await installation.database(sizes.mails);
  closing.push(() => database.close());
  const refused = new Map<string, number>();
  const replyTo = replies(scenario, seed);
  const sink = await startSmtpSink({
    delayMs: sizes.delayMs,
    hangMs: 10_000,
    replyTo: (recipient, attempt) => {
      const reply = replyTo(recipient, attempt);
      const before = refused.get(recipient);
      if (before !== undefined || reply === 'refuse') refused.set(recipient, (before ?? 0) + 1);
      return reply;
    },
  });
  closing.push(() => sink.close());
  const redis = backend === 'redis' ? await startRedis() : undefined;
  if (redis) closing.push(() => redis.stop());
  const env = {
    ...database.env,
    SMTP_URL: sink.url,
    QUEUE_PREFIX: `f${randomBytes(5).toString('hex')}`,
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  if (!redis) await prepareQueue(database.env['DATABASE_URL'] ?? '', env.QUEUE_PREFIX);
  await launch(env, database.campaignId);
  await order.tamper?.before?.(database);
  const worker = await startVictim('worker', env);
  closing.push(() => worker.stop());
  return { database, sink, redis, refused, worker };
}

async function launch(env: Readonly<Record<string, string>>, campaignId: string): Promise<void> {
  const services = { config: parseConfig(env), log: createLog({ level: 'error', process: 'faults' }) };
  await withServices(services, (all) => launchWith(all, campaignId));
}

/** Waits until nothing is left to do, or until the condition holds. */
async function eventually({ database }: Field, order: RunOrder, isEnough: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE[order.size];
  while (performance.now() < end && !isEnough()) {
    if (order.scenario.isHastened) await hasten(database);
    if ((await openEvents(database)) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** An hour passes for what waits for its next attempt. */
async function hasten(database: RunDatabase): Promise<void> {
  await database.query(
    `update outbox set relayed_at = now() - interval '61 seconds'
     where done_at is null and dead_at is null and attempts > 0 and relayed_at > now()`,
  );
}

async function openEvents(database: RunDatabase): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    'select count(*)::int as count from outbox where done_at is null and dead_at is null',
  );
  return row?.count ?? 0;
}

async function historyOf({ database, sink, worker, refused }: Field): Promise<RunHistory> {
  const rows = await database.query<MailRow & { id: string }>(
    `select c.email as recipient, m.state, m.attempts from mail_attempt m join contact c on c.contact_id = m.contact_id`,
  );
  const [dead] = await database.query<{ count: number }>(
    'select count(*)::int as count from outbox where dead_at is not null and done_at is null',
  );
  return {
    intended: database.recipients,
    arrivals: sink.arrivals,
    rows,
    refused,
    openEvents: await openEvents(database),
    deadEvents: dead?.count ?? 0,
    unexpectedExits: worker.unexpectedExits(),
    stallMs: longestGap(sink.arrivals),
  };
}

function reportOf(
  { scenario, backend, sizes, seed }: RunOrder,
  { sink, worker }: Field,
  history: RunHistory,
  { faults, startedAt }: { readonly faults: number; readonly startedAt: number },
): RunReport {
  const promised = scenario.promised({ kills: worker.kills(), cuts: sink.cuts() });
  const slowest = Math.max(0, ...worker.endings);
  const slow = slowest > ENDING_MS ? [{ checker: 'ending', detail: `${slowest} ms` }] : [];
  const findings = [...check(history, promised), ...slow];
  const counted = (state: string) => history.rows.filter((row) => row.state === state).length;
  return {
    scenario: scenario.id,
    title: scenario.title,
    backend,
    seed,
    ok: findings.length === 0,
    mails: sizes.mails,
    delivered: new Set(history.arrivals.map(({ recipient }) => recipient)).size,
    missing: missingIn(history).length,
    duplicates: duplicatesIn(history),
    bound: promised.duplicates,
    mostCopies: mostCopies(history),
    faults,
    kills: worker.kills(),
    sent: counted('sent'),
    failed: counted('failed'),
    cuts: sink.cuts(),
    stallMs: history.stallMs,
    slowestEndingMs: slowest,
    unexpectedExits: history.unexpectedExits,
    openEvents: history.openEvents,
    deadEvents: history.deadEvents,
    milliseconds: Math.round(performance.now() - startedAt),
    findings,
  };
}
