import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import request from 'supertest';
import { HISTORY } from '../migrations/history.js';
import { migrate } from '../migrations/migrate.js';
import { eventually } from './support/eventually.js';
import { emptyDatabase, freshDatabase, type TestDatabase } from './support/database.js';
import { type Program, startProgram } from './support/program.js';
import { logIn } from './support/stage.js';

/** The last change of the release whose data are upgraded here. */
const RELEASE = 'PasswordReset1764000034000';
const FIXTURE = 'test/upgrade/after-1764000034000.sql';
/** Of the installation whose data these are; nothing else was ever kept with it. */
const SECRET = 'fixture-of-an-upgrade-0123456789-abcdefghij';

/** Columns that a newer change gives another meaning on purpose, with the reason. */
const REWRITTEN: Readonly<Record<string, readonly string[]>> = {};

interface TableContent {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly digest: string;
}

async function tablesOf(database: TestDatabase): Promise<{ table: string; columns: string[] }[]> {
  return database.query(
    `select table_name as table, array_agg(column_name::text order by column_name) as columns
     from information_schema.columns join pg_tables on schemaname = table_schema and tablename = table_name
     where table_schema = 'public' and table_name <> 'migration' group by 1 order by 1`,
  );
}

/** Every row of these columns, as one hash. */
async function contentOf(
  database: TestDatabase,
  tables: readonly { readonly table: string; readonly columns: readonly string[] }[],
): Promise<TableContent[]> {
  const contents: TableContent[] = [];
  for (const { table, columns } of tables) {
    const kept = columns.filter((column) => !REWRITTEN[table]?.includes(column));
    const list = kept.map((column) => `"${column}"`).join(', ');
    const [read] = await database.query<{ rows: number; digest: string }>(
      `select count(*)::int as rows, md5(coalesce(string_agg(line, E'\\n' order by line), '')) as digest
       from (select row(${list})::text as line from "${table}") lines`,
    );
    contents.push({ table, columns: kept, ...read! });
  }
  return contents;
}

/** Tables, columns, constraints and indexes in the words of the server. */
async function shapeOf(database: TestDatabase): Promise<unknown> {
  return database.query(
    `select 'column' as kind, table_name || '.' || column_name as name,
            data_type || is_nullable || coalesce(column_default, '') as text
     from information_schema.columns where table_schema = 'public'
     union all
     select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
     from pg_constraint where connamespace = 'public'::regnamespace
     union all
     select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
     union all
     select 'privilege', table_name || ' ' || privilege_type, grantee
     from information_schema.table_privileges where table_schema = 'public' and grantee = 'fairmark_app'
     order by 1, 2, 3`,
  );
}

const environment = (url: string) => ({
  DATABASE_URL: url,
  FAIRMARK_SECRET: SECRET,
  PORT: '0',
  PUBLIC_URL: 'http://study.example',
  PUBLIC_RATE: '1000000',
});

/** Somebody who keeps hold of what the statement takes. */
async function heldBy(url: string, statement: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`begin; ${statement}`);
  return client;
}

/** What the api says when it does not start. */
async function refusalOf(url: string): Promise<string> {
  try {
    const program = await startProgram('api', environment(url));
    await program.stop();
    return 'it started';
  } catch (error) {
    return String(error);
  }
}

describe('an installation of the release before', () => {
  let database: TestDatabase;
  let before: TableContent[];

  beforeAll(async () => {
    database = await emptyDatabase();
    await migrate(database.url, RELEASE);
    const tables = await tablesOf(database);
    await database.query(`truncate ${tables.map(({ table }) => `"${table}"`).join(', ')}`);
    await database.query(`set session_replication_role = replica; ${readFileSync(FIXTURE, 'utf8')}`);
    await database.query('set session_replication_role = origin');
    before = await contentOf(database, tables);
  }, 120_000);

  afterAll(() => database.drop());

  it('has something in every table', () => {
    expect(before.filter(({ rows }) => rows === 0).map(({ table }) => table)).toEqual([]);
    expect(before.length).toBeGreaterThan(90);
  });

  it('MIG-07: is not served by a newer program before it is upgraded', async () => {
    expect(await refusalOf(database.url)).toContain('older than this program: run "fairmark migrate"');
  }, 120_000);

  it('is upgraded without losing or changing anything', async () => {
    const newer = HISTORY.length - 1 - HISTORY.findIndex(({ name }) => name === RELEASE);
    expect(await migrate(database.url)).toBe(newer);
    expect(await contentOf(database, before)).toEqual(before);
    expect(await migrate(database.url)).toBe(0);
  }, 120_000);

  it('has the schema of an installation that is new', async () => {
    const fresh = await freshDatabase();
    expect(await shapeOf(database)).toEqual(await shapeOf(fresh));
    await fresh.drop();
  }, 120_000);

  it('MIG-05: is not upgraded further when a change that was applied is another one by now', async () => {
    const [first] = await database.query<{ fingerprint: string }>('select fingerprint from migration where name = $1', [
      RELEASE,
    ]);
    await database.query(`update migration set fingerprint = 'of another text' where name = $1`, [RELEASE]);
    await expect(migrate(database.url)).rejects.toThrow(`not what they were: ${RELEASE}`);
    await database.query('update migration set fingerprint = $2 where name = $1', [RELEASE, first?.fingerprint]);
  }, 120_000);

  it('MIG-07: is neither served nor changed by a program that is older', async () => {
    await database.query(`insert into migration (timestamp, name) values (2000000000000, 'OfTomorrow2000000000000')`);
    await expect(migrate(database.url)).rejects.toThrow('does not know OfTomorrow2000000000000');
    expect(await refusalOf(database.url)).toContain('newer than this program');
    await database.query(`delete from migration where name = 'OfTomorrow2000000000000'`);
  }, 120_000);

  describe('is read by the newer program', () => {
    let api: Program | undefined;
    const client = () => request(`http://127.0.0.1:${api?.port}`);

    beforeAll(async () => {
      api = await startProgram('api', environment(database.url));
    }, 120_000);

    afterAll(() => api?.stop());

    it('in public', async () => {
      const [kept] = await database.query<{ path: string; sha256: string }>(
        `select '/v1/benchmarks/' || s.slug || '/' || w.slug as path, r.sha256
         from release r join wave w on w.id = r.wave_id join study s on s.id = w.study_id`,
      );
      const withdrawn = await client().get(kept?.path ?? '');
      expect([withdrawn.status, withdrawn.text.includes('wrong')]).toEqual([410, true]);
      // Nothing but its withdrawal keeps it from being read.
      await database.query('delete from release_withdrawal');
      const signed = await eventually(async () => {
        const answer = await client().get(`${kept?.path}/signed`);
        return answer.status === 200 && answer;
      });
      expect((signed.body as { sha256: string }).sha256).toBe(kept?.sha256);
    });

    it('in the console', async () => {
      const staff = await logIn(client);
      const [study] = await database.query<{ id: string }>('select id from study');
      const contacts = `contacts?studyId=${study?.id}`;
      const paths = ['vendors', 'studies', 'campaigns', 'users', 'questionnaires', contacts, 'audit'];
      for (const path of paths) {
        const { status, text } = await staff.get(`/v1/admin/${path}`);
        expect({ path, status, isLong: text.length > 20 }).toEqual({ path, status: 200, isLong: true });
      }
    });
  });
});

describe('MIG-03: a migration that finds a table held', () => {
  it('gives up soon, has changed nothing, and keeps nobody from reading meanwhile', async () => {
    const database = await emptyDatabase();
    await migrate(database.url, RELEASE);
    const holder = await heldBy(database.url, 'lock table session in access share mode');
    const startedAt = performance.now();
    const refused = migrate(database.url).catch((error: unknown) => error);
    // Whoever comes behind it waits as long as it does, and no longer.
    const reads: Promise<unknown>[] = [];
    for (let round = 0; round < 8; round += 1) {
      reads.push(database.query('select 1 from session limit 1'));
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(String(await refused)).toContain('lock timeout');
    await Promise.all(reads);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    await holder.end();
    expect(await migrate(database.url)).toBeGreaterThan(0);
    await database.drop();
  }, 120_000);
});

describe('MIG-04: a migration that is killed', () => {
  it('leaves whole changes only, and the next one goes on', async () => {
    const database = await emptyDatabase();
    const child = spawn(process.execPath, ['dist/apps/cli/main.js', 'migrate'], {
      env: { PATH: process.env['PATH'], ...environment(database.url) },
      stdio: 'ignore',
    });
    const applied = async () => {
      const rows = await database.query<{ n: number }>('select count(*)::int as n from migration').catch(() => []);
      return rows[0]?.n ?? 0;
    };
    while (child.exitCode === null && (await applied()) < 5) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const done = await applied();
    expect(done).toBeGreaterThanOrEqual(5);
    const [first, second] = await Promise.all([migrate(database.url), migrate(database.url)]);
    expect([first, second].toSorted((a, b) => a - b)[0]).toBe(0);
    expect(await applied()).toBe(HISTORY.length);
    const fresh = await freshDatabase();
    expect(await shapeOf(database)).toEqual(await shapeOf(fresh));
    await Promise.all([fresh.drop(), database.drop()]);
  }, 120_000);
});
