import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { uuidV4 } from '../libs/platform/crypto/uuid.js';
import { openDatabase } from '../libs/platform/database/data-source.js';
import { freePort } from '../libs/platform/embedded/free-port.js';
import { announce } from '../libs/platform/outbox/outbox.js';
import { consume, type Subscription } from '../libs/platform/queue/consume.js';
import { createQueue } from '../libs/platform/queue/create-queue.js';
import type { JobQueue } from '../libs/platform/queue/job-queue.js';
import { type RelayedEvent, settle } from '../libs/platform/queue/outbox.queries.js';
import { prepareQueue } from '../libs/platform/queue/postgres-store.js';
import { Relay } from '../libs/platform/queue/relay.js';
import { PermanentFailure } from '../libs/platform/queue/retry.js';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { openDatabaseProxy } from './support/database-proxy.js';
import { eventually } from './support/eventually.js';

const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const stores = hasRedis ? (['PostgreSQL', 'Redis'] as const) : (['PostgreSQL'] as const);

async function startRedis(): Promise<{ url: string; process: ChildProcess }> {
  const port = await freePort();
  const process = spawn('redis-server', ['--port', String(port), '--save', '', '--bind', '127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const chunk of process.stdout) if (String(chunk).includes('Ready to accept')) break;
  return { url: `redis://127.0.0.1:${port}`, process };
}

describe.each(stores)('events on %s', (store) => {
  let database: TestDatabase;
  let db: DataSource;
  let redis: Awaited<ReturnType<typeof startRedis>> | undefined;
  const open: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    db = await openDatabase({
      url: database.url,
      poolSize: 10,
      statementTimeout: 60_000,
      onConnectionError: () => undefined,
    });
    await prepareQueue(database.url, 'fairmark');
    await prepareQueue(database.url, 'fairmark');
    redis = store === 'Redis' ? await startRedis() : undefined;
  });

  afterAll(async () => {
    for (const close of open.toReversed()) await close();
    await db.destroy();
    await database.drop();
    if (redis) {
      redis.process.kill('SIGKILL');
      await once(redis.process, 'exit');
    }
  });

  function aQueue(errors: unknown[] = []): JobQueue {
    const settings = { redisUrl: redis?.url, databaseUrl: database.url, queuePrefix: 'fairmark' };
    const queue = createQueue(settings, (error) => errors.push(error));
    open.push(() => queue.close());
    return queue;
  }

  /** A worker and a relay for one topic of this test alone. */
  async function aWorker(
    topic: string,
    handle: Subscription['handle'],
    others: Pick<Subscription, 'onGivenUp' | 'retryDelays'> = {},
  ) {
    const subscriptions = [{ topic, queue: topic.replace('.', '-'), handle, retryDelays: [50, 50], ...others }];
    const queue = aQueue();
    const failures: (number | null)[] = [];
    const run = consume(db.manager, subscriptions, {
      onFailure: ({ nextInMs }) => failures.push(nextInMs),
      sweepAfterSeconds: 1,
    });
    await queue.process(topic.replace('.', '-'), run, { concurrency: 5 });
    const relay = new Relay(db.manager, queue, {
      routes: subscriptions,
      onError: () => undefined,
      sweepAfterSeconds: 1,
    });
    open.push(() => relay.stop());
    return { queue, relay, failures };
  }

  const announceMany = (topic: string, count: number) =>
    db.transaction(async (tx) => {
      const events = Array.from({ length: count }, () => ({ topic, subjectId: uuidV4(), payload: { n: 1 } }));
      await announce(tx, events, new Date());
    });

  const counts = async (topic: string) => {
    const [row] = await database.query<Record<string, number>>(
      `select count(done_at)::int as done, count(dead_at)::int as dead, max(attempts) as attempts,
        (count(*) filter (where done_at is null and dead_at is null))::int as open from outbox where topic = $1`,
      [topic],
    );
    return row ?? {};
  };

  const unrelayed = async (topic: string): Promise<number | undefined> => {
    const [row] = await database.query<{ n: number }>(
      `select count(*)::int as n from outbox where topic = $1 and relayed_at is null`,
      [topic],
    );
    return row?.n;
  };

  /** Waits until the events of the topic stand as they should; says how they stand when they never do. */
  const reaches = async (topic: string, expected: Readonly<Record<string, number>>) => {
    const stands = async () => {
      const row = await counts(topic);
      return Object.entries(expected).every(([name, value]) => row[name] === value);
    };
    await eventually(stands, 25_000).catch(() => undefined);
    expect(await counts(topic)).toMatchObject(expected);
  };

  it('reach their handler once each', async () => {
    const seen: RelayedEvent[] = [];
    const { relay } = await aWorker('thing.happened', async (event) => {
      await db.transaction((tx) => settle(tx, event));
      seen.push(event);
    });
    await announceMany('thing.happened', 600);
    relay.nudge();
    await reaches('thing.happened', { done: 600, open: 0 });
    expect(new Set(seen.map(({ id }) => id)).size).toBe(600);
    expect(seen).toHaveLength(600);
    expect(seen[0]).toMatchObject({ topic: 'thing.happened', payload: { n: 1 }, attempts: 1 });
  });

  it('JOB-04: have their effect once, however often and in whatever order the queue gives them', async () => {
    const topic = 'thing.repeated';
    const effects: string[] = [];
    const handle = async (event: RelayedEvent) => {
      if (await db.transaction((tx) => settle(tx, event))) effects.push(event.id);
    };
    const { queue, relay } = await aWorker(topic, handle, { retryDelays: Array.from({ length: 9 }, () => 50) });
    await announceMany(topic, 40);
    const events = await database.query<{ subjectId: string; id: string }>(
      'select subject_id as "subjectId", id from outbox where topic = $1',
      [topic],
    );
    const again = Array.from({ length: 5 }, () => events)
      .flat()
      .map((event) => ({ queue: 'thing-repeated', id: `again-${uuidV4()}`, data: { topic, ...event } }));
    await queue.addBulk(again.toSorted((a, b) => a.id.localeCompare(b.id)));
    relay.nudge();
    await reaches(topic, { done: 40, dead: 0, open: 0 });
    await eventually(async () => (await queue.waiting('thing-repeated')) === 0, 20_000);
    expect(effects.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
  }, 60_000);

  it('do not exist when their transaction was rolled back', async () => {
    const topic = 'thing.undone';
    await expect(
      db.transaction(async (tx) => {
        await announce(tx, [{ topic, subjectId: uuidV4(), payload: {} }], new Date());
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await counts(topic)).toMatchObject({ open: 0, done: 0 });
  });

  it('are tried again, and then are dead', async () => {
    const { failures } = await aWorker('thing.fails', async () => {
      throw new Error('always');
    });
    await announceMany('thing.fails', 1);
    await reaches('thing.fails', { done: 0, dead: 1, open: 0, attempts: 3 });
    expect(failures).toEqual([expect.any(Number), expect.any(Number), null]);
  });

  it('are dead once somebody was told that they are given up', async () => {
    const told: [number, unknown][] = [];
    let refusals = 1;
    const onGivenUp = async ({ attempts }: RelayedEvent, error: unknown) => {
      if (refusals-- > 0) throw new Error('not now');
      told.push([attempts, (error as Error).message]);
    };
    await aWorker('thing.told', async () => Promise.reject(new Error('always')), { retryDelays: [], onGivenUp });
    await announceMany('thing.told', 1);
    await reaches('thing.told', { dead: 1, open: 0 });
    expect(told).toEqual([[2, 'Every attempt ended without a result']]);
  });

  it('are dead at once when no second attempt can help', async () => {
    const { failures } = await aWorker('thing.hopeless', async () => {
      throw new PermanentFailure('550');
    });
    await announceMany('thing.hopeless', 1);
    await reaches('thing.hopeless', { dead: 1, attempts: 1 });
    expect(failures).toEqual([null]);
  });

  it('are done after a failure that went away', async () => {
    let fails = 2;
    await aWorker('thing.recovers', async () => {
      if (fails-- > 0) throw new Error('not yet');
    });
    await announceMany('thing.recovers', 1);
    await reaches('thing.recovers', { done: 1, attempts: 3 });
  });

  it('are dead when every attempt took its process with it', async () => {
    await announceMany('thing.kills', 1);
    await database.query(`update outbox set attempts = 3 where topic = 'thing.kills'`);
    let handled = 0;
    await aWorker('thing.kills', async () => void (handled += 1));
    await reaches('thing.kills', { dead: 1, open: 0 });
    expect(handled).toBe(0);
  });

  it('come back when the queue has forgotten them', async () => {
    await announceMany('thing.lost', 100);
    await database.query(`update outbox set relayed_at = now() where topic = 'thing.lost'`);
    await aWorker('thing.lost', async () => undefined);
    await reaches('thing.lost', { done: 100 });
  });

  it('survive the loss of every connection, and so does the process', async () => {
    let handled = 0;
    await aWorker('thing.survives', async () => {
      handled += 1;
    });
    for (let round = 0; round < 4; round += 1) {
      await announceMany('thing.survives', 100);
      await database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      if (redis) spawnSync('redis-cli', ['-u', redis.url, 'client', 'kill', 'type', 'normal']);
      if (redis) spawnSync('redis-cli', ['-u', redis.url, 'flushall']);
      await reaches('thing.survives', { done: 100 * (round + 1) });
    }
    expect(handled).toBeGreaterThanOrEqual(400);
  }, 120_000);

  it('wait in the database while the queue is away', async () => {
    const errors: unknown[] = [];
    const nowhere = createQueue(
      { redisUrl: 'redis://127.0.0.1:1', databaseUrl: database.url, queuePrefix: 'x' },
      (error) => errors.push(error),
    );
    const topic = 'thing.waits';
    await announceMany(topic, 10);
    const routes = [{ topic, queue: 'nowhere' }];
    const relay = new Relay(db.manager, nowhere, { routes, onError: (error) => errors.push(error) });
    await eventually(async () => errors.length > 1, 20_000);
    await relay.stop();
    await nowhere.close();
    expect(await unrelayed(topic)).toBe(10);
  });

  it('JOB-07: wait in the database while more than five thousand jobs wait before them', async () => {
    const topic = 'thing.crowded';
    const queue = aQueue();
    const crowd = Array.from({ length: 5_001 }, () => ({ topic, subjectId: uuidV4(), id: uuidV4() }));
    await queue.addBulk(crowd.map((data) => ({ queue: 'thing-crowded', id: `crowd-${data.id}`, data })));
    await announceMany(topic, 10);
    const relay = new Relay(db.manager, queue, {
      routes: [{ topic, queue: 'thing-crowded' }],
      onError: () => undefined,
    });
    open.push(() => relay.stop());
    await sleep(2_500);
    expect(await unrelayed(topic)).toBe(10);
    await queue.process('thing-crowded', async () => undefined, { concurrency: 20 });
    await eventually(async () => (await unrelayed(topic)) === 0, 30_000);
  }, 120_000);

  it('go on when the store comes back that was away from the first moment on', async () => {
    const proxy = await openDatabaseProxy(redis?.url ?? database.url);
    open.push(() => proxy.close());
    proxy.cut();
    const away = { redisUrl: redis && proxy.url, databaseUrl: redis ? database.url : proxy.url };
    const errors: unknown[] = [];
    const queue = createQueue({ ...away, queuePrefix: 'fairmark' }, (error) => errors.push(error));
    open.push(() => queue.close());
    const topic = 'thing.late';
    await announceMany(topic, 10);
    const routes = [{ topic, queue: 'thing-late' }];
    const relay = new Relay(db.manager, queue, { routes, onError: (error) => errors.push(error) });
    open.push(() => relay.stop());
    await eventually(async () => errors.length > 1, 20_000);
    proxy.restore();
    await eventually(async () => (await unrelayed(topic)) === 0, 20_000);
  });
});
