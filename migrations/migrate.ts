import { DataSource } from 'typeorm';
import { HISTORY } from './history.js';

const ONE_AT_A_TIME = 4_712_001;

async function withHistory<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: HISTORY,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    extra: { max: 2, connectionTimeoutMillis: 5_000 },
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    return await work(source);
  } finally {
    await lock.release();
    await source.destroy();
  }
}

/** Brings the database at `url` (its owner's login) to the newest schema. Two at once: the second waits, then finds nothing to do. */
export async function migrate(url: string): Promise<number> {
  return withHistory(url, async (source) => (await source.runMigrations()).length);
}

/** Takes back the newest migration. */
export async function revert(url: string): Promise<void> {
  await withHistory(url, (source) => source.undoLastMigration());
}

/** What is applied and what is not, oldest first. */
export async function history(url: string): Promise<{ name: string; applied: boolean }[]> {
  return withHistory(url, async (source) => {
    const runner = source.createQueryRunner();
    const known = (await runner.hasTable('migration'))
      ? ((await runner.query('select name from migration')) as { name: string }[]).map(({ name }) => name)
      : [];
    await runner.release();
    return HISTORY.map(({ name }) => ({ name, applied: known.includes(name) }));
  });
}
