import { createPostgresBackend, runMigrations } from 'bullmq';
import pg from 'pg';
import type { QueueSettings, QueueStore } from './queue-store.js';

/** Each queue and each worker has a pool of its own, and a worker one connection more to listen on. */
const PRODUCER_POOL = 2;
const WORKER_POOL = 4;
const CONNECT_MS = 5_000;
const STATEMENT_MS = 30_000;

export function postgresStore({ databaseUrl, queuePrefix }: QueueSettings): QueueStore {
  const connection = {
    connectionString: databaseUrl,
    schema: schemaOf(queuePrefix),
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    application_name: 'fairmark-queue',
  };
  return {
    backend: createPostgresBackend as never,
    optionsOf: (_queue, isWorker) => ({ connection: { ...connection, max: isWorker ? WORKER_POOL : PRODUCER_POOL } }),
    close: async () => undefined,
  };
}

/**
 * Makes or updates the queue's own schema and lets the application's role use it (BullMQ makes a
 * sequence for each queue). Needs the owner's login; run by whoever migrates, as often as one likes.
 */
export async function prepareQueue(ownerUrl: string, queuePrefix: string): Promise<void> {
  const schema = schemaOf(queuePrefix);
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: CONNECT_MS });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await runMigrations(owner, schema);
    await owner.query(`
      grant usage, create on schema ${schema} to fairmark_app;
      grant select, insert, update, delete on all tables in schema ${schema} to fairmark_app;
      grant usage on all sequences in schema ${schema} to fairmark_app;`);
  } finally {
    await owner.end();
  }
}

function schemaOf(queuePrefix: string): string {
  return `${queuePrefix}_queue`;
}
