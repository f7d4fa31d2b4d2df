import type pg from 'pg';
import type { DatabaseFacts } from './manifest.js';

/**
 * Rows that are left out: the inbox of anonymous answers ties an answer to the moment it came, which nothing may outlive
 * (docs/anonymity.md); sessions and the counts of failed logins are worth nothing, and less in other hands.
 */
export const EXCLUDED_ROWS: readonly string[] = ['response_inbox', 'session', 'login_failure'];

async function existing(db: pg.Client, table: string): Promise<boolean> {
  const { rows } = await db.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `public.${table}`,
  ]);
  return rows[0]?.there ?? false;
}

/** Reads what is told of a database in one transaction, so that it fits what is dumped by the same snapshot. */
export async function databaseFacts(db: pg.Client): Promise<DatabaseFacts> {
  const { rows: migrations } = await db.query<{ name: string }>('select name from migration order by timestamp, name');
  return {
    migrations: migrations.map(({ name }) => name),
    tables: await tableCounts(db),
    auditHead: await auditHead(db),
    releases: (await existing(db, 'release'))
      ? (await db.query<{ id: string; sha256: string }>('select id, sha256 from release order by id')).rows
      : [],
  };
}

async function tableCounts(db: pg.Client): Promise<Record<string, number>> {
  const { rows } = await db.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows.filter((table) => !EXCLUDED_ROWS.includes(table.name))) {
    const counted = await db.query<{ count: string }>(`select count(*) as count from public."${name}"`);
    counts[name] = Number(counted.rows[0]?.count);
  }
  return counts;
}

async function auditHead(db: pg.Client): Promise<DatabaseFacts['auditHead']> {
  if (!(await existing(db, 'audit_head'))) return null;
  const { rows } = await db.query<{ seq: string; hash: string }>(
    `select seq, encode(hash, 'hex') as hash from audit_head`,
  );
  return rows[0] ? { seq: Number(rows[0].seq), hash: rows[0].hash } : null;
}
