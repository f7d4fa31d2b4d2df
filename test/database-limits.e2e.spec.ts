import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '#platform';
import { sqlState } from '../libs/platform/database/sql-state.js';
import { freshDatabase, type TestDatabase } from './support/database.js';

const STATEMENT_MS = 2_000;

let database: TestDatabase;
let db: DataSource;

beforeAll(async () => {
  database = await freshDatabase();
  db = await openDatabase({
    url: database.url,
    poolSize: 2,
    statementTimeout: STATEMENT_MS,
    onConnectionError: () => undefined,
  });
}, 60_000);

afterAll(async () => {
  await db.destroy();
  await database.drop();
});

/** What became of it, and after how many milliseconds. */
async function outcomeOf(work: Promise<unknown>): Promise<{ readonly state: string | undefined; readonly ms: number }> {
  const startedAt = performance.now();
  const error: unknown = await work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  const state = sqlState(error) ?? (error instanceof Error ? error.message : undefined);
  return { state, ms: performance.now() - startedAt };
}

describe('DB-02: whoever waits for the database', () => {
  it('for a statement is told when it takes too long', async () => {
    const { state, ms } = await outcomeOf(db.query('select pg_sleep(30)'));
    expect(state).toBe('57014');
    expect(ms).toBeGreaterThan(STATEMENT_MS - 100);
  }, 20_000);

  it('for a lock is told sooner', async () => {
    await db.transaction(async (tx) => {
      await tx.query('lock table staff');
      const { state, ms } = await outcomeOf(db.query('select 1 from staff'));
      expect(state).toBe('55P03');
      expect(ms).toBeLessThan(STATEMENT_MS);
    });
  }, 20_000);

  it('for a connection is told after two seconds', async () => {
    const runners = [db.createQueryRunner(), db.createQueryRunner()];
    for (const runner of runners) await runner.connect();
    const { state, ms } = await outcomeOf(db.query('select 1'));
    for (const runner of runners) await runner.release();
    expect(state).toContain('timeout exceeded when trying to connect');
    expect(ms).toBeGreaterThan(1_900);
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  }, 20_000);

  it('and forgets that it began something is ended by the server', async () => {
    const [row] = await db.query<{ patience: string }[]>(
      `select current_setting('idle_in_transaction_session_timeout') as patience`,
    );
    expect(row).toEqual({ patience: '15s' });
  });
});
