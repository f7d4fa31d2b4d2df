import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distributeRest, missingPercent, percentOf, shareOf } from './weights.js';

const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);

describe('percent and share', () => {
  it.each([
    [25, 0.25],
    [33.33, 0.3333],
    [0, 0],
    [100, 1],
  ])('%s %% is the share %s, both ways', (percent, share) => {
    expect([shareOf(percent), percentOf(share)]).toEqual([share, percent]);
  });
});

describe('missingPercent', () => {
  it.each([
    [[0.25, 0.25, 0.2, 0.15, 0.15], 0],
    [[0.1, 0.2, 0.7], 0],
    [[0.3, 0.25, 0.2, 0.15, 0.15], -5],
    [[0.2, 0.25, 0.2, 0.15, 0.15], 5],
    [[0.33333, 0.33333, 0.33333], 0.01],
    [[], 100],
  ])('of %j is %s', (weights, missing) => {
    expect(missingPercent(weights)).toBe(missing);
  });
});

describe('distributeRest', () => {
  it.each([
    ['shares what is left as it was shared', [0.3, 0.25, 0.2, 0.15, 0.15], '10000', [0.3, 0.2333, 0.1867, 0.14, 0.14]],
    ['shares alike where nothing is', [0.4, 0, 0], '100', [0.4, 0.3, 0.3]],
    ['gives everything when nothing is pinned', [0.1, 0.1], '00', [0.5, 0.5]],
    ['leaves nobody without anything', [0.9999, 0.5], '10', [0.9999, 0.0001]],
  ])('%s', (_, weights, pins, expected) => {
    expect(
      distributeRest(
        weights,
        Array.from(pins).map((pin) => pin === '1'),
      ),
    ).toEqual(expected);
  });

  it.each([
    ['everything is pinned', [0.5, 0.4], [true, true]],
    ['the pinned ones have it all', [1, 0.2], [true, false]],
  ])('cannot when %s', (_, weights, pinned) => {
    expect(distributeRest(weights, pinned)).toBeUndefined();
  });

  it('makes a whole, keeps what is pinned, leaves nobody at 0', () => {
    const row = fc.record({ weight: fc.integer({ min: 1, max: 5_000 }), isPinned: fc.boolean() });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const weights = rows.map(({ weight }) => weight / 10_000);
        const pinned = rows.map(({ isPinned }) => isPinned);
        const result = distributeRest(weights, pinned);
        if (!result) return;
        expect(sum(result)).toBeCloseTo(1, 9);
        expect(missingPercent(result)).toBe(0);
        result.forEach((weight, at) => {
          expect(weight).toBeGreaterThan(0);
          if (pinned[at]) expect(weight).toBe(weights[at]);
        });
      }),
    );
  });
});
