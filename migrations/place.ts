import type { QueryRunner } from 'typeorm';

type Placement = 'reference' | { readonly by: string; readonly with?: string };

/** Tells Citus where a table lives. Does nothing on plain PostgreSQL, so one history serves both. */
export async function place(db: QueryRunner, table: string, placement: Placement): Promise<void> {
  if (!(await isCluster(db))) return;
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

/** Tells Citus that a table lives elsewhere from now on. */
export async function move(db: QueryRunner, table: string, placement: Placement): Promise<void> {
  if (!(await isCluster(db))) return;
  await db.query('select undistribute_table($1)', [table]);
  await place(db, table, placement);
}

async function isCluster(db: QueryRunner): Promise<boolean> {
  const extension = (await db.query(`select 1 from pg_extension where extname = 'citus'`)) as unknown[];
  return extension.length > 0;
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
