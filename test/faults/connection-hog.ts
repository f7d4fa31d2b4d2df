import pg from 'pg';
import type { AnswerField } from './answer-field.js';
import { HARNESS } from './installation.js';

const MORE_THAN_THERE_ARE = 400;
const TOO_MANY = '53300';

/** Opens connections until there are none, takes those of the product away from it, and holds all for so long. */
export async function takeAllConnections({ installation, database }: AnswerField, ms: number): Promise<void> {
  const held: pg.Client[] = [];
  const end = performance.now() + ms;
  const [watcher] = await openClients(installation.postgres.url, 1);
  try {
    while (performance.now() < end) {
      held.push(...(await fill(installation.postgres.url)));
      await watcher?.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name <> $2`,
        [database.name, HARNESS],
      );
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  } finally {
    await Promise.all([...held, watcher].map((client) => client?.end().catch(() => undefined)));
  }
}

async function fill(url: string): Promise<pg.Client[]> {
  const taken: pg.Client[] = [];
  while (taken.length < MORE_THAN_THERE_ARE) {
    const opened = await openClients(url, 10);
    taken.push(...opened);
    if (opened.length < 10) break;
  }
  return taken;
}

/** As many of them as there are connections left. */
async function openClients(url: string, count: number): Promise<pg.Client[]> {
  const opened = await Promise.all(
    Array.from({ length: count }, async () => {
      const client = new pg.Client({ connectionString: url, application_name: HARNESS });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return client;
      } catch (error) {
        if ((error as { code?: string }).code === TOO_MANY) return undefined;
        throw error;
      }
    }),
  );
  return opened.filter((client) => client !== undefined);
}
