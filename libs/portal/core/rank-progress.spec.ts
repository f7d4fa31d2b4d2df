import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankProgress, STEP, toldFrom, weekOf } from './rank-progress.js';

const NEEDED = { publish: 10, rank: 20 };

describe('rankProgress', () => {
  it.each([
    { organisations: 0, least: 0, most: 4, toPublish: [6, 10], toRank: [16, 20] },
    { organisations: 9, least: 5, most: 9, toPublish: [1, 5], toRank: [11, 15] },
    { organisations: 10, least: 10, most: 14, toPublish: null, toRank: [6, 10] },
    { organisations: 19, least: 15, most: 19, toPublish: null, toRank: [1, 5] },
    { organisations: 20, least: 20, most: null, toPublish: null, toRank: null },
    { organisations: 412, least: 20, most: null, toPublish: null, toRank: null },
  ])('of $organisations organisations tells a step', ({ organisations, ...told }) => {
    expect(rankProgress(organisations, NEEDED)).toEqual(told);
  });

  it('says the same of all numbers in a step, and the missing ones lie in what it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), (organisations, rank) => {
        const needed = { publish: Math.ceil(rank / 2), rank };
        const told = rankProgress(organisations, needed);
        const low = rankProgress(Math.min(organisations, Math.floor(organisations / STEP) * STEP), needed);
        if (told.most !== null) expect(low).toEqual(told);
        for (const [threshold, missing] of [
          [needed.publish, told.toPublish],
          [rank, told.toRank],
        ] as const) {
          const really = threshold - organisations;
          if (missing === null) expect(really).toBeLessThanOrEqual(0);
          else expect(really <= missing[1] && (really >= missing[0] || really <= 0)).toBe(true);
        }
      }),
    );
  });
});

describe('toldFrom', () => {
  it.each([
    { before: undefined, counted: 3, told: 3 },
    { before: 3, counted: 7, told: 3 },
    { before: 3, counted: 8, told: 8 },
    { before: 12, counted: 8, told: 12 },
    { before: 12, counted: 7, told: 7 },
  ])('of $before and now $counted is $told', ({ before, counted, told }) => {
    expect(toldFrom(before, counted)).toBe(told);
  });
});

describe('weekOf', () => {
  it.each([
    ['2026-11-23T00:00:00Z', '2026-11-23'],
    ['2026-11-26T11:00:00Z', '2026-11-23'],
    ['2026-11-29T23:59:59Z', '2026-11-23'],
    ['2026-11-30T00:00:00Z', '2026-11-30'],
    ['2027-01-01T12:00:00Z', '2026-12-28'],
  ])('%s lies in that of %s', (instant, monday) => {
    expect(weekOf(new Date(instant))).toBe(monday);
  });
});
