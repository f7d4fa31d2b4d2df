import { describe, expect, it } from '@jest/globals';
import { retryConflicts } from './retry-transaction.js';

const failure = (code: string) => Object.assign(new Error(code), { code });

function failing(...codes: readonly string[]) {
  const left = [...codes];
  const state = { tries: 0 };
  const work = async () => {
    state.tries += 1;
    const code = left.shift();
    if (code !== undefined) throw failure(code);
    return 'done';
  };
  return { state, work };
}

describe('DB-03: a transaction', () => {
  it.each([
    { codes: [], tries: 1 },
    { codes: ['40P01'], tries: 2 },
    { codes: ['40001', '40P01', '40001'], tries: 4 },
  ])('that is taken back for $codes is done in $tries tries', async ({ codes, tries }) => {
    const { state, work } = failing(...codes);
    expect([await retryConflicts(work, () => 0), state.tries]).toEqual(['done', tries]);
  });

  it.each([
    { codes: ['40P01', '40P01', '40P01', '40P01'], last: '40P01', tries: 4 },
    { codes: ['23505'], last: '23505', tries: 1 },
    { codes: ['40001', '57P01'], last: '57P01', tries: 2 },
  ])('that fails with $codes ends after $tries tries', async ({ codes, last, tries }) => {
    const { state, work } = failing(...codes);
    await expect(retryConflicts(work, () => 0.1)).rejects.toMatchObject({ code: last });
    expect(state.tries).toBe(tries);
  });
});
