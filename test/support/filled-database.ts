import { readFileSync } from 'node:fs';
import pg from 'pg';
import { migrate } from '../../migrations/migrate.js';

/** Data of an installation, something in every table, and the secret they were made with: test/upgrade.e2e.spec.ts. */
const FIXTURE = 'test/upgrade/after-1764000034000.sql';
const RELEASE = 'PasswordReset1764000034000';
export const FIXTURE_SECRET = 'fixture-of-an-upgrade-0123456789-abcdefghij';

export async function queryOf<Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** An empty database becomes that installation, with the newest schema. */
export async function fillDatabase(url: string): Promise<void> {
  await migrate(url, RELEASE);
  const tables = await queryOf<{ name: string }>(
    url,
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
  );
  await queryOf(url, `truncate ${tables.map(({ name }) => name).join(', ')}`);
  await queryOf(url, `set session_replication_role = replica; ${readFileSync(FIXTURE, 'utf8')}`);
  // What one row of the fixture is sealed with is no seal, and whoever erases somebody opens them all.
  for (const table of ['quote_decision', 'answer_text_revision', 'answer_look', 'answer_text'])
    await queryOf(url, `delete from ${table}`);
  await migrate(url);
}
