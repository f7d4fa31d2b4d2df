import type { QueryRunner } from 'typeorm';

type Placement = 'reference' | { readonly by: string; readonly with?: string };

/** Tells Citus where a table lives. Does nothing on plain PostgreSQL, so one history serves both. */
export async function place(db: QueryRunner, table: string, placement: Placement): Promise<void> {
  const extension = (await db.query(`select 1 from pg_extension where extname = 'citus'`)) as unknown[];
  if (extension.length === 0) return;
  if (placement === 'reference') {
    await db.query('select create_reference_table($1)', [table]);
    return;
  }
  await db.query('select create_distributed_table($1, $2, colocate_with => $3)', [
    table,
    placement.by,
    placement.with ?? 'none',
  ]);
}

/** A cluster coordinator takes several shards one after the other; elsewhere the setting is unknown and harmless. */
export async function begin(db: QueryRunner): Promise<void> {
  await db.query(`set local citus.multi_shard_modify_mode to 'sequential'`);
  await db.query(`set local lock_timeout to '2s'`);
}

/** What the application's role may do with a table. What it is not granted, nobody can do by mistake. */
export async function grant(db: QueryRunner, table: string, privileges: string): Promise<void> {
  await db.query(`grant ${privileges} on ${table} to fairmark_app`);
}
