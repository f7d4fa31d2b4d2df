import { describe, expect, it } from '@jest/globals';
import { Gatherer } from './gatherer.js';

function recorder(run: (items: readonly string[]) => Promise<readonly string[]>, maxInFlight = 1) {
  const batches: string[][] = [];
  const gatherer = new Gatherer<string, string>({
    keyOf: (item) => item.split(':')[0] ?? '',
    resultKeyOf: (result) => result.split(':')[0] ?? '',
    maxBatch: 3,
    maxInFlight,
    run: (items) => {
      batches.push([...items]);
      return run(items);
    },
  });
  return { gatherer, batches };
}

const echo = async (items: readonly string[]) => items;

describe('a gatherer', () => {
  it('runs calls of one turn together, and what arrives meanwhile after them', async () => {
    const { gatherer, batches } = recorder(echo);
    expect(await Promise.all(['a', 'b', 'c', 'd', 'e'].map((item) => gatherer.get(item)))).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
  });

  it('never puts two calls with one key into one batch', async () => {
    const { gatherer, batches } = recorder(echo);
    await Promise.all(['x', 'a:1', 'a:2', 'b:1'].map((item) => gatherer.get(item)));
    expect(batches).toEqual([['x', 'a:1', 'b:1'], ['a:2']]);
  });

  it('never has two calls with one key under way, and lets others pass', async () => {
    const running = new Set<string>();
    let shared = 0;
    const { gatherer, batches } = recorder(async (items) => {
      const keys = items.map((item) => item.split(':')[0] ?? '');
      shared += keys.filter((key) => running.has(key)).length;
      for (const key of keys) running.add(key);
      await new Promise((resolve) => setTimeout(resolve, 2));
      for (const key of keys) running.delete(key);
      return items;
    }, 2);
    const calls = ['a:1', 'a:2', 'a:3', 'b:1', 'c:1', 'd:1'];
    expect(await Promise.all(calls.map((item) => gatherer.get(item)))).toEqual(calls);
    expect([shared, batches[0], batches[1]]).toEqual([0, ['a:1', 'b:1', 'c:1'], ['d:1']]);
  });

  it('answers undefined to a call that its batch gave no result', async () => {
    const { gatherer } = recorder(async (items) => items.filter((item) => item !== 'b'));
    expect(await Promise.all(['a', 'b', 'c'].map((item) => gatherer.get(item)))).toEqual(['a', undefined, 'c']);
  });

  it('lets one bad call fail alone', async () => {
    const { gatherer } = recorder(async (items) => {
      if (items.includes('bad')) throw new Error('bad row');
      return items;
    });
    const all = await Promise.allSettled(['first', 'a', 'bad', 'b'].map((item) => gatherer.get(item)));
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });

  it('keeps no more batches under way than it may', async () => {
    let running = 0;
    let most = 0;
    const { gatherer } = recorder(async (items) => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      return items;
    }, 2);
    await Promise.all(Array.from({ length: 40 }, (_, n) => gatherer.get(`k${n}`)));
    expect(most).toBe(2);
  });
});
