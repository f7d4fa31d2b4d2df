import { NestFactory } from '@nestjs/core';
import type { Clock } from '#kernel';
import {
  CLOCK,
  type Config,
  consume,
  createQueue,
  DataSource,
  type Log,
  Metrics,
  Relay,
  watchInstallation,
} from '#platform';
import { requireSchema } from '../require-schema.js';
import { repeat } from './repeat.js';
import { rounds } from './rounds.js';
import { subscriptions } from './subscriptions.js';
import { WorkerModule } from './worker.module.js';

/** Jobs of one queue that run at the same time in this process. */
const CONCURRENCY: Readonly<Record<string, number>> = {
  mail: 10,
  aggregate: 1,
  release: 1,
  contacts: 1,
  channel: 4,
  webhook: 3,
  'webhook-slow': 1,
};

export interface RunningWorker {
  /** Finishes what runs and takes no more. */
  stop(): Promise<void>;
}

/** The one way to run the worker: events leave the outbox, become jobs, and their subscriptions run. */
export async function runWorker(config: Config, log: Log, metrics = new Metrics()): Promise<RunningWorker> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config, log, metrics), {
    logger: false,
    abortOnError: false,
  });
  const db = app.get(DataSource).manager;
  await requireSchema(app.get(DataSource));
  watchInstallation(metrics, app.get(DataSource), app.get<Clock>(CLOCK));
  const all = subscriptions(app);
  const queue = createQueue(config, (error) => log.warn({ err: error }, 'the queue reports an error'));
  const handler = consume(db, all, {
    onFailure: ({ event, error, nextInMs }) =>
      log[nextInMs === null ? 'error' : 'warn'](
        { err: error, topic: event.topic, event: event.id, attempts: event.attempts, nextInMs },
        nextInMs === null ? 'an event was given up' : 'an event will be tried again',
      ),
  });
  for (const name of new Set(all.map(({ queue: named }) => named)))
    await queue.process(name, handler, { concurrency: CONCURRENCY[name] ?? 5 });
  const relay = new Relay(db, queue, {
    routes: all,
    onError: (error) => log.warn({ err: error }, 'the relay will try again'),
  });
  const repetition = repeat(rounds(app), (error, round) =>
    log.warn({ err: error, round }, 'a round failed and comes again'),
  );
  return {
    stop: async () => {
      await Promise.all([repetition.stop(), relay.stop(), queue.close()]);
      await app.close();
    },
  };
}
