import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BurstInput, findBursts } from './find-bursts.js';

/** A wave of 2000 answers over 1000 windows, 200 of them about one vendor, with so many at once. */
function aWave(here: number, everybody: number, change: Partial<BurstInput> = {}): BurstInput {
  return {
    arrivals: [{ subject: 'v', window: 7, responses: here }],
    totals: new Map([['v', 200]]),
    perWindow: new Map([[7, everybody]]),
    responses: 2_000,
    windows: 1_000,
    ...change,
  };
}

describe('many answers at once', () => {
  it.each([
    ['far more than at any other time', aWave(25, 26), true],
    ['as many as the others got just then', aWave(25, 250), false],
    ['few', aWave(9, 9), false],
    ['no more than at its own rate', aWave(12, 12, { totals: new Map([['v', 8_000]]), responses: 80_000 }), false],
    ['far more, and nobody else is in the wave', aWave(25, 25, { responses: 200 }), true],
    ['far more, in a wave that has hardly begun', aWave(25, 26, { windows: 11 }), false],
    ['all there are, and all others at the same time', aWave(200, 2_000), false],
  ])('that are %s: %#', (_, wave, isBurst) => {
    expect(findBursts(wave)).toEqual(isBurst ? [{ subject: 'v', window: 7 }] : []);
  });

  it('are found the more easily the more there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 199 }), fc.integer({ min: 0, max: 300 }), (here, others) => {
        const found = findBursts(aWave(here, here + others)).length;
        expect(findBursts(aWave(here + 1, here + 1 + others)).length).toBeGreaterThanOrEqual(found);
      }),
    );
  });

  it('hardly ever turn up by chance', () => {
    // 400 vendors in 1000 windows, every answer at a time of its own.
    const random = lehmer(5);
    const counts = new Map<string, number>();
    for (let answer = 0; answer < 40_000; answer += 1) {
      const key = `${Math.floor(random() * 40)} ${Math.floor(random() * 100)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const arrivals = [...counts].map(([key, responses]) => {
      const [subject = '', window = ''] = key.split(' ');
      return { subject, window: Number(window), responses };
    });
    const sums = <K>(keyOf: (one: (typeof arrivals)[number]) => K) => {
      const totals = new Map<K, number>();
      for (const one of arrivals) totals.set(keyOf(one), (totals.get(keyOf(one)) ?? 0) + one.responses);
      return totals;
    };
    const [totals, perWindow] = [sums(({ subject }) => subject), sums(({ window }) => window)];
    expect(findBursts({ arrivals, totals, perWindow, responses: 40_000, windows: 100 })).toEqual([]);
  });
});

function lehmer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
