import { join } from 'node:path';
import pg from 'pg';
import { databaseFacts } from './database-facts.js';
import { BackupError } from './errors.js';
import type { Manifest } from './manifest.js';
import { findOptionalTool, findTool, runTool } from './postgres-tools.js';

/** While this table is there, no program serves from the database: its restore has not come to its end. */
export const UNFINISHED = 'fairmark_restore_unfinished';

const JOBS = 2;

/** Runs the work on a connection as the owner of a database. */
export async function asOwner<T>(url: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: url });
  db.on('error', () => undefined);
  await db.connect();
  try {
    return await work(db);
  } finally {
    await db.end();
  }
}

/**
 * Brings a backup into a database that holds nothing, and sees that every row is there. The database stays closed to
 * api and worker until `openRestored`.
 */
export async function restoreBackup(folder: string, manifest: Manifest, targetUrl: string): Promise<void> {
  const major = await asOwner(targetUrl, async (db) => {
    await insistOnEmpty(db);
    await db.query(`create table ${UNFINISHED} (since timestamptz not null default now())`);
    await makeRole(db);
    return serverMajor(db);
  });
  const made = Number.parseInt(manifest.server, 10);
  if (major < made) throw new BackupError(`The backup is of PostgreSQL ${made}, and this server is ${major}.`);
  const args = ['--format=directory', `--jobs=${JOBS}`, '--no-owner', '--exit-on-error'];
  const tool = findTool('pg_restore', major);
  await runTool(tool, [...args, `--dbname=${databaseOf(targetUrl)}`, join(folder, 'dump')], targetUrl);
  const faults = await asOwner(targetUrl, (db) => missingRows(db, manifest));
  if (faults.length > 0) throw new BackupError('Not everything was restored.', faults);
}

const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

async function serverMajor(db: pg.Client): Promise<number> {
  const { rows } = await db.query<{ major: number }>(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );
  return rows[0]!.major;
}

async function insistOnEmpty(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1 limit 5`,
  );
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name);
  throw new BackupError('The database is not empty. A backup is restored into an empty one only.', names);
}

/** Roles belong to the whole server and are in no dump; the first migration makes it the same way. */
async function makeRole(db: pg.Client): Promise<void> {
  await db.query(`do $$ begin
    create role fairmark_app nologin;
  exception when duplicate_object or unique_violation then null;
  end $$`);
  await db.query(`do $$ begin
    if not pg_has_role(current_user, 'fairmark_app', 'member') then
      execute format('grant fairmark_app to %I', current_user);
    end if;
  end $$`);
  await db.query('grant usage on schema public to fairmark_app');
}

async function missingRows(db: pg.Client, manifest: Manifest): Promise<string[]> {
  const facts = await databaseFacts(db);
  const tables = Object.entries(manifest.tables).flatMap(([name, count]) =>
    facts.tables[name] === count ? [] : [`${name} has ${facts.tables[name] ?? 'no'} rows instead of ${count}`],
  );
  const isSameAudit = JSON.stringify(facts.auditHead) === JSON.stringify(manifest.auditHead);
  const isSameReleases = JSON.stringify(facts.releases) === JSON.stringify(manifest.releases);
  return [
    ...tables,
    ...(isSameAudit ? [] : ['the audit log ends elsewhere']),
    ...(isSameReleases ? [] : ['releases are not the same']),
  ];
}

/** What the database says is not whole of what it keeps: foreign keys that were not checked, indexes that do not count. */
export async function brokenParts(targetUrl: string): Promise<string[]> {
  return asOwner(targetUrl, async (db) => {
    const { rows } = await db.query<{ name: string }>(
      `select 'foreign key ' || conname || ' is not validated' as name from pg_constraint where contype = 'f' and not convalidated
       union all select 'index ' || indexrelid::regclass || ' is not valid' from pg_index where not indisvalid`,
    );
    return rows.map(({ name }) => name);
  });
}

/** Has pg_amcheck read every page, where it fits the server; false where there is none. */
export async function amcheck(targetUrl: string): Promise<boolean> {
  const tool = await asOwner(targetUrl, async (db) => findOptionalTool('pg_amcheck', await serverMajor(db)));
  if (!tool) return false;
  const schema = 'fairmark_amcheck';
  const isThere = await asOwner(targetUrl, async (db) => {
    try {
      await db.query(`create schema ${schema}`);
      await db.query(`create extension amcheck schema ${schema}`);
      return true;
    } catch {
      await db.query(`drop schema if exists ${schema}`);
      return false;
    }
  });
  if (!isThere) return false;
  try {
    const args = ['--heapallindexed', `--database=${databaseOf(targetUrl)}`];
    await runTool(tool, args, targetUrl);
  } finally {
    await asOwner(targetUrl, (db) => db.query(`drop schema ${schema} cascade`));
  }
  return true;
}

/** From now on programs may serve from the database. */
export async function openRestored(targetUrl: string): Promise<void> {
  await asOwner(targetUrl, (db) => db.query(`drop table ${UNFINISHED}`));
}

/** A database for a drill on the same server; thrown away afterwards. */
export async function throwAwayDatabase(
  serverUrl: string,
  name: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  await asOwner(serverUrl, (db) => db.query(`create database "${name}"`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await asOwner(serverUrl, (db) => db.query(`drop database if exists "${name}" with (force)`));
    },
  };
}
