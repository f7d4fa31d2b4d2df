import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareQueue } from '#platform';
import { freePort } from '../../libs/platform/embedded/free-port.js';
import type { DatabaseWish, FaultInstallation, RunDatabase } from './installation.js';
import { type RedisVictim, startRedis } from './redis-victim.js';
import type { Backend } from './report.js';
import { ACCEPT, type SmtpSink, startSmtpSink } from './smtp-sink.js';
import { startVictim, type Victim } from './victim.js';

/** Everything that takes part in a run of answers. */
export interface AnswerField {
  readonly installation: FaultInstallation;
  readonly database: RunDatabase;
  readonly apis: readonly Victim[];
  /** Starts the worker, the first time with these variables besides; it is the same one afterwards. */
  worker(first?: Readonly<Record<string, string>>): Promise<Victim>;
  readonly hasWorker: () => boolean;
  /** `performance.now()` when it was first started; without end where it was not. */
  readonly workerStartedAt: () => number;
  readonly redis: RedisVictim | undefined;
  readonly sink: SmtpSink;
  /** `performance.now()` at the sink's zero. */
  readonly sinkOpenedAt: number;
  readonly env: Readonly<Record<string, string>>;
  readonly history: string;
  close(): Promise<void>;
}

export interface FieldWish extends DatabaseWish {
  readonly people: number;
  readonly apis: number;
  readonly backend: Backend;
  readonly env?: Readonly<Record<string, string>>;
}

export async function openAnswerField(installation: FaultInstallation, wish: FieldWish): Promise<AnswerField> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const one of closing.toReversed()) await one();
  };
  try {
    return await open(installation, wish, closing, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  installation: FaultInstallation,
  wish: FieldWish,
  closing: (() => Promise<unknown>)[],
  close: () => Promise<void>,
): Promise<AnswerField> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-history-'));
  closing.push(async () => rmSync(folder, { recursive: true, force: true }));
  const database = await installation.database(wish.people, { isLaunched: true, ...wish });
  closing.push(() => database.close());
  const [sink, sinkOpenedAt] = [await startSmtpSink({ delayMs: 0, hangMs: 0, replyTo: ACCEPT }), performance.now()];
  closing.push(() => sink.close());
  const redis = wish.backend === 'redis' ? await startRedis() : undefined;
  if (redis) closing.push(() => redis.stop());
  const env = {
    ...database.env,
    SMTP_URL: sink.url,
    QUEUE_PREFIX: `f${randomBytes(5).toString('hex')}`,
    ...(redis ? { REDIS_URL: redis.url } : {}),
    ...wish.env,
  };
  if (!redis) await prepareQueue(database.url, env.QUEUE_PREFIX);
  const apis: Victim[] = [];
  for (let n = 0; n < wish.apis; n += 1) {
    const api = await startVictim('api', { ...env, PORT: String(await freePort()) });
    apis.push(api);
    closing.push(() => api.stop());
  }
  let worker: Promise<Victim> | undefined;
  let workerStartedAt = Infinity;
  closing.push(async () => (await worker)?.stop());
  return {
    installation,
    database,
    apis,
    redis,
    sink,
    sinkOpenedAt,
    env,
    close,
    history: join(folder, 'history'),
    worker: (first) => {
      workerStartedAt = Math.min(workerStartedAt, performance.now());
      return (worker ??= startVictim('worker', env, first));
    },
    workerStartedAt: () => workerStartedAt,
    hasWorker: () => worker !== undefined,
  };
}
