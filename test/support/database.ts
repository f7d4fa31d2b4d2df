import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
const BUILDING_THE_TEMPLATE = 4_712_002;

export interface TestDatabase {
  /** Owner's URL. */
  readonly url: string;
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** A migrated, empty database of one test file's own. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator(async (admin) => {
    const template = await migratedTemplate(admin);
    await admin.query(`create database ${name} template ${template}`);
  });
  return databaseAt(name);
}

/** An empty database without any schema. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdministrator((admin) => admin.query(`create database ${name}`));
  return databaseAt(name);
}

function databaseAt(name: string): TestDatabase {
  const url = urlOf(name);
  const pool = new pg.Pool({ connectionString: url, max: 2, idleTimeoutMillis: 1_000, allowExitOnIdle: true });
  pool.on('error', () => undefined);
  return {
    url,
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    drop: async () => {
      await pool.end();
      await asAdministrator((admin) => admin.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** Migrating takes a second, copying a migrated database a tenth of it. The name says which history it has. */
async function migratedTemplate(admin: pg.Client): Promise<string> {
  const name = `template_${historyHash()}`;
  await admin.query('select pg_advisory_lock($1)', [BUILDING_THE_TEMPLATE]);
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await buildTemplate(admin, name);
    return name;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [BUILDING_THE_TEMPLATE]);
  }
}

async function buildTemplate(admin: pg.Client, name: string): Promise<void> {
  const { migrate } = await import('../../migrations/migrate.js');
  const draft = `${name}_draft`;
  await admin.query(`drop database if exists ${draft} with (force)`);
  await admin.query(`create database ${draft}`);
  await migrate(urlOf(draft));
  await admin.query(`alter database ${draft} rename to ${name}`);
}

function historyHash(): string {
  const hash = createHash('sha256');
  const files = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.ts'));
  for (const file of files.toSorted()) hash.update(readFileSync(join(MIGRATIONS, file)));
  return hash.digest('hex').slice(0, 16);
}

async function asAdministrator<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: urlOf('postgres') });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(database: string): string {
  const server = process.env['FAIRMARK_TEST_PG'];
  if (!server) throw new Error('No test database: run the tests by "npm test", or give a path below test/.');
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
