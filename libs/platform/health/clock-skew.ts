import type { DataSource } from 'typeorm';
import type { Clock } from '#kernel';

/** Milliseconds by which the clock of this process may differ from the database's, by which everything is decided. */
export const MAX_CLOCK_SKEW_MS = 2_000;

/** Milliseconds by which this process is ahead of the database (negative: behind), but for what the question took. */
export async function clockSkew(db: DataSource, clock: Clock): Promise<number> {
  const before = clock.now().getTime();
  const [row] = await db.query<{ now: Date }[]>('select clock_timestamp() as now');
  const middle = (before + clock.now().getTime()) / 2;
  return Math.round(middle - row!.now.getTime());
}
