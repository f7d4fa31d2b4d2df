import { describe, expect, it } from '@jest/globals';
import { eventually } from '../../../test/support/eventually.js';
import { Kept } from './kept.js';

const LONG = 60_000;

function counted() {
  let count = 0;
  return { read: async () => (count += 1), times: () => count };
}

describe('what is kept', () => {
  it('is read once by all who ask while it is young', async () => {
    const kept = new Kept<number>(LONG);
    const { read, times } = counted();
    const asked = await Promise.all([kept.get('a', read), kept.get('a', read), kept.get('b', read)]);
    expect(asked).toEqual([1, 1, 2]);
    expect(await kept.get('a', read)).toBe(1);
    expect(times()).toBe(2);
  });

  it('is read again when its time is over', async () => {
    const kept = new Kept<number>(0);
    const { read } = counted();
    expect(await kept.get('a', read)).toBe(1);
    await eventually(async () => (await kept.get('a', read)) > 1);
  });

  it('is never a failure', async () => {
    const kept = new Kept<number>(LONG);
    await expect(kept.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await kept.get('a', async () => 7)).toBe(7);
  });

  it('is limited: the key that was read first goes first', async () => {
    const kept = new Kept<number>(LONG);
    const { read, times } = counted();
    for (let key = 0; key < 501; key += 1) await kept.get(`${key}`, read);
    await kept.get('500', read);
    expect(times()).toBe(501);
    await kept.get('0', read);
    expect(times()).toBe(502);
  });
});
