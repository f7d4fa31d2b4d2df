import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { DataSource } from 'typeorm';
import { announce, createLog, parseConfig, prepareQueue, uuidV7 } from '#platform';
import { CORRECTION_ANSWERED } from '#portal';
import { messageId, WebhookService } from '#webhook';
import { withServices } from '../../apps/cli/services.js';
import { type Behaviour, startWebhookSink, type WebhookSink } from '../support/webhook-sink.js';
import type { Finding } from './checkers.js';
import type { FaultInstallation, RunDatabase } from './installation.js';
import { startNemesis } from './nemesis.js';
import { startRedis, startVictim, type Victim } from './processes.js';
import type { FaultRun } from './registry.js';
import type { Backend, RunReport } from './report.js';
import { seeded } from './seeded.js';

export interface WebhookOrder {
  readonly backend: Backend;
  readonly events: number;
  readonly kills: number;
  readonly seed: number;
}

/** A receiver of a vendor, and what verifies that a message is ours. */
interface Receiver {
  readonly path: string;
  readonly endpointId: string;
  readonly secret: string;
}

interface Field {
  readonly database: RunDatabase;
  readonly sink: WebhookSink;
  /** How often each message was taken, by its id. */
  readonly taken: ReadonlyMap<string, number>;
  readonly receivers: readonly Receiver[];
  readonly worker: Victim;
}

const EVERY_MS = 5_000;
const PATIENCE_MS = 420_000;
const SLOWLY_MS = 80;

const SIZES = {
  small: { events: 60, kills: 2 },
  fair: { events: 300, kills: 4 },
  full: { events: 1_000, kills: 6 },
} as const;

export const WEBHOOK_RUN: FaultRun = {
  id: 'F33',
  title: 'kill -9 of the worker while messages go to receivers',
  backends: ['postgres', 'redis'],
  run: ({ installation, size, seed, backend }) => runWebhooks(installation, { backend, seed, ...SIZES[size] }),
};

/** The worker is killed while messages are on their way to receivers of which some fail; none may be lost for that. */
export async function runWebhooks(installation: FaultInstallation, order: WebhookOrder): Promise<RunReport> {
  const closing: (() => Promise<unknown>)[] = [];
  const startedAt = performance.now();
  try {
    const field = await openField(installation, order, closing);
    const { worker } = field;
    const random = seeded(order.seed);
    const faults = [() => worker.strike('SIGKILL')];
    const nemesis = startNemesis({ everyMs: EVERY_MS, most: order.kills, random, faults });
    try {
      await settled(field, order);
    } finally {
      await nemesis.stop();
    }
    return await reportOf(field, order, Math.round(performance.now() - startedAt));
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

async function openField(
  installation: FaultInstallation,
  { backend, events, seed }: WebhookOrder,
  closing: (() => Promise<unknown>)[],
): Promise<Field> {
  const database = await installation.database(1);
  closing.push(() => database.close());
  const sink = await startWebhookSink();
  closing.push(() => sink.close());
  const redis = backend === 'redis' ? await startRedis() : undefined;
  if (redis) closing.push(() => redis.stop());
  const env = {
    ...database.env,
    WEBHOOK_SINKS: sink.origin,
    QUEUE_PREFIX: `f${randomBytes(5).toString('hex')}`,
    ...(redis ? { REDIS_URL: redis.url } : {}),
  };
  if (!redis) await prepareQueue(database.env['DATABASE_URL'] ?? '', env.QUEUE_PREFIX);
  const taken = new Map<string, number>();
  const behaviours = behavioursOf(taken, seed);
  for (const [path, behaviour] of Object.entries(behaviours)) sink.behave(path, behaviour);
  const receivers = await prepare(env, { database, sink, paths: Object.keys(behaviours), events });
  const worker = await startVictim('worker', env);
  closing.push(() => worker.stop());
  return { database, sink, taken, receivers, worker };
}

/** One that answers, one that takes its time, and two that fail now and then before they take a message. */
function behavioursOf(taken: Map<string, number>, seed: number): Readonly<Record<string, Behaviour>> {
  const failed = new Set<string>();
  const take: Behaviour = (response, request) => {
    const id = String(request.headers['webhook-id']);
    taken.set(id, (taken.get(id) ?? 0) + 1);
    response.writeHead(204).end();
  };
  const nowAndThen =
    (failure: Behaviour): Behaviour =>
    (response, request) => {
      const id = String(request.headers['webhook-id']);
      const isUnlucky = seeded(seed + Number.parseInt(id.slice(-6), 16))() < 0.05;
      if (failed.has(id) || !isUnlucky) return take(response, request);
      failed.add(id);
      failure(response, request);
    };
  return {
    '/well': take,
    '/slowly': (response, request) => void setTimeout(() => take(response, request), SLOWLY_MS),
    '/fails': nowAndThen((response) => response.writeHead(500).end()),
    '/resets': nowAndThen((_response, request) => request.socket.resetAndDestroy()),
  };
}

interface Preparation {
  readonly database: RunDatabase;
  readonly sink: WebhookSink;
  readonly paths: readonly string[];
  readonly events: number;
}

/** A vendor with its receivers, and everything that they are to be told, announced at once. */
async function prepare(
  env: Readonly<Record<string, string>>,
  { database, sink, paths, events }: Preparation,
): Promise<readonly Receiver[]> {
  const [vendor] = await database.query<{ id: string }>('select id from vendor limit 1');
  const vendorId = vendor?.id ?? '';
  const options = { config: parseConfig(env), log: createLog({ level: 'error', process: 'faults' }) };
  return withServices(options, async (services) => {
    const receivers: Receiver[] = [];
    for (const path of paths) {
      const wish = { url: `${sink.origin}${path}`, description: '', eventTypes: ['correction.answered'] as const };
      const { webhook, secret } = await services.get(WebhookService).add(vendorId, wish, 'vendor:faults');
      receivers.push({ path, endpointId: webhook.id, secret });
    }
    const now = new Date();
    const told = Array.from({ length: events }, () => ({
      topic: CORRECTION_ANSWERED,
      subjectId: vendorId,
      payload: { requestId: uuidV7(now) },
    }));
    await services.get(DataSource).transaction((tx) => announce(tx, told, now));
    return receivers;
  });
}

interface Row {
  readonly id: string;
  readonly endpointId: string;
  readonly state: string;
}

const deliveriesIn = (database: RunDatabase): Promise<Row[]> =>
  database.query<Row & Record<string, unknown>>('select id, endpoint_id as "endpointId", state from webhook_delivery');

/** Waits until every message of every event has come to its end. */
async function settled({ database, receivers }: Field, { events }: WebhookOrder): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end) {
    const rows = await deliveriesIn(database);
    const open = rows.filter(({ state }) => state === 'waiting' || state === 'sending').length;
    if (open === 0 && rows.length === events * receivers.length) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function reportOf(field: Field, order: WebhookOrder, milliseconds: number): Promise<RunReport> {
  const { database, taken, receivers, worker } = field;
  const rows = await deliveriesIn(database);
  const intended = order.events * receivers.length;
  const missing = rows.filter(({ id }) => !taken.has(messageId(id))).length + Math.max(0, intended - rows.length);
  const duplicates = [...taken.values()].reduce((sum, times) => sum + times - 1, 0);
  const undelivered = rows.filter(({ state }) => state !== 'delivered').length;
  const unsigned = unsignedIn(field);
  // One message at a time goes to each receiver, so that is what a kill can leave untold.
  const bound = worker.kills() * receivers.length;
  const findings = [
    finding('missing', missing),
    finding('belief', undelivered),
    finding('signature', unsigned),
    finding('duplicates', Math.max(0, duplicates - bound)),
    finding('exits', worker.unexpectedExits()),
    finding('kills', Math.max(0, 1 - worker.kills())),
  ].flat();
  return {
    scenario: 'F33',
    title: WEBHOOK_RUN.title,
    backend: order.backend,
    seed: order.seed,
    ok: findings.length === 0,
    messages: intended,
    delivered: taken.size,
    missing,
    duplicates,
    bound,
    kills: worker.kills(),
    milliseconds,
    findings,
  };
}

const finding = (checker: string, count: number): Finding[] =>
  count === 0 ? [] : [{ checker, detail: `${count} of them` }];

/** Messages whose signature the library of the standard does not take, or that came to a receiver not theirs. */
function unsignedIn({ sink, receivers }: Field): number {
  return receivers.flatMap(({ path, secret }) => sink.heard(path).filter((message) => !isOurs(message, secret))).length;
}

function isOurs({ headers, body }: ReturnType<WebhookSink['heard']>[number], secret: string): boolean {
  // The library looks at the clock, too; what took longer than its five minutes to be checked was valid when it came.
  const at = Number(headers['webhook-timestamp']) * 1_000;
  const signed = new Webhook(secret).sign(String(headers['webhook-id']), new Date(at), body);
  return String(headers['webhook-signature']).split(' ').includes(signed);
}
