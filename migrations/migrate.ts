import { DataSource } from 'typeorm';
import { fingerprintOf } from './check/fingerprint.js';
import { type KnownChange, schemaStanding, standingFault } from './check/schema-standing.js';
import { HISTORY } from './history.js';

const ONE_AT_A_TIME = 4_712_001;

/** The schema is not what this program can work with. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
}

interface Row {
  readonly name: string;
  readonly fingerprint: string | null;
}

async function withHistory<T>(url: string, work: (source: DataSource) => Promise<T>, last?: string): Promise<T> {
  const end = last === undefined ? HISTORY.length : HISTORY.findIndex(({ name }) => name === last) + 1;
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: HISTORY.slice(0, end),
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

let known: Promise<readonly KnownChange[]> | undefined;

/** Every change this program knows, oldest first. */
export function knownChanges(): Promise<readonly KnownChange[]> {
  known ??= Promise.all(
    HISTORY.map(async (Change) => ({ name: Change.name, fingerprint: await fingerprintOf(new Change()) })),
  );
  return known;
}

/**
 * Brings the database at `url` (its owner's login) to the newest schema, or to the change named `last`. Two at once: the
 * second waits, then finds nothing to do; a killed one leaves whole changes only, and the next one goes on. Throws
 * SchemaError, and changes nothing, for a database that is newer or was changed by a file that was edited since.
 */
export async function migrate(url: string, last?: string): Promise<number> {
  return withHistory(
    url,
    async (source) => {
      const { unknown, changed } = schemaStanding(await knownChanges(), await appliedChanges(source));
      const fault = standingFault({ unknown, changed, missing: [] });
      if (fault !== undefined) throw new SchemaError(fault);
      const done = await source.runMigrations();
      await keepFingerprints(source);
      return done.length;
    },
    last,
  );
}

async function appliedChanges(source: DataSource): Promise<Row[]> {
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable('migration'))) return [];
    const isKept = await runner.hasColumn('migration', 'fingerprint');
    return (await runner.query(
      `select name, ${isKept ? 'fingerprint' : 'null as fingerprint'} from migration order by timestamp`,
    )) as Row[];
  } finally {
    await runner.release();
  }
}

/** The application reads them when it starts, to see that it fits. */
async function keepFingerprints(source: DataSource): Promise<void> {
  await source.query('alter table migration add column if not exists fingerprint text');
  for (const { name, fingerprint } of await knownChanges())
    await source.query('update migration set fingerprint = $2 where name = $1 and fingerprint is null', [
      name,
      fingerprint,
    ]);
  await source.query('grant select on migration to fairmark_app');
}

/** Takes back the newest migration. */
export async function revert(url: string): Promise<void> {
  await withHistory(url, (source) => source.undoLastMigration());
}

/** What is applied and what is not, oldest first. */
export async function history(url: string): Promise<{ name: string; applied: boolean }[]> {
  return withHistory(url, async (source) => {
    const applied = new Set((await appliedChanges(source)).map(({ name }) => name));
    return HISTORY.map(({ name }) => ({ name, applied: applied.has(name) }));
  });
}
