import { Redis } from 'ioredis';
import type { QueueSettings, QueueStore } from './queue-store.js';

const COMMAND_MS = 5_000;

/** Producers fail within seconds when Redis is away, and the relay tries again; workers wait for it to come back. */
export function redisStore({ redisUrl, queuePrefix }: QueueSettings): QueueStore {
  const url = redisUrl ?? '';
  const producer = new Redis(url, { maxRetriesPerRequest: 1, commandTimeout: COMMAND_MS, lazyConnect: true });
  const worker = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
  // Each queue reports the errors of its connection; without a listener of its own it would print them, too.
  for (const connection of [producer, worker]) connection.on('error', () => undefined);
  return {
    backend: undefined,
    // The hash tag keeps all keys of a queue on one node of a Redis cluster.
    optionsOf: (queue, isWorker) => ({
      connection: isWorker ? worker : producer,
      prefix: `{${queuePrefix}-${queue}}`,
    }),
    close: async () => {
      for (const connection of [producer, worker]) connection.disconnect();
    },
  };
}
