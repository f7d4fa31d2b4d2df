import type { DataSource, EntityManager } from 'typeorm';

/** The database's own limit; a person has little, a campaign's answers are cut off in batches. */
const LONGEST = '60s';
const LONGEST_WAIT = '10s';

/** Runs a transaction as the role that may delete answers and invitations. The application's own may not. */
export async function asEraser<T>(db: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.query('set local role fairmark_eraser');
    await tx.query(`set local statement_timeout to '${LONGEST}'`);
    await tx.query(`set local lock_timeout to '${LONGEST_WAIT}'`);
    return work(tx);
  });
}
