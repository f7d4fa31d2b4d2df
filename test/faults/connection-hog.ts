import pg from 'pg';
import type { AnswerField } from './answer-field.js';
import { HARNESS } from './installation.js';

const HOGS = 20;
const TOO_MANY = '53300';

/** Takes every connection there is, those of the product too, and holds all for so long. */
export async function takeAllConnections({ installation, database }: AnswerField, ms: number): Promise<void> {
  const url = installation.postgres.url;
  const held: pg.Client[] = [];
  const end = performance.now() + ms;
  const watcher = (await openClient(url))!;
  const hog = async () => {
    while (performance.now() < end) {
      const client = await openClient(url);
      if (client) held.push(client);
      else await pause(10);
    }
  };
  const evict = async () => {
    while (performance.now() < end) {
      await watcher.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name <> $2`,
        [database.name, HARNESS],
      );
      await pause(100);
    }
  };
  try {
    await Promise.all([evict(), ...Array.from({ length: HOGS }, hog)]);
  } finally {
    await Promise.all([...held, watcher].map((client) => client.end().catch(() => undefined)));
  }
}

/** Undefined where no connection is left. */
async function openClient(url: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: HARNESS });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    if ((error as { code?: string }).code === TOO_MANY) return undefined;
    throw error;
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
