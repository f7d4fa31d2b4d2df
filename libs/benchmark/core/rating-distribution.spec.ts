import { describe, expect, it } from '@jest/globals';
import { canonicalDistributions, type RatingDistribution } from './rating-distribution.js';

const one: RatingDistribution = {
  vendor: 'A',
  organisation: 'o1',
  source: 'independent',
  size: 'S',
  region: 'CN',
  measure: 'recommend',
  severity: null,
  counts: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2],
};
const reply = { ...one, measure: 'first-reply', severity: 'urgent', counts: [1, 0, 0, 0, 2] } as const;

describe('canonicalDistributions', () => {
  it('adds up what is about the same and sorts', () => {
    const other = { ...one, organisation: 'o0' };
    const general = { ...reply, severity: 'general' } as const;
    const canonical = canonicalDistributions([one, reply, other, one, general, { ...reply, severity: null }]);
    expect(canonical.map(({ measure, severity, organisation }) => [measure, severity, organisation].join(' '))).toEqual(
      ['first-reply general o1', 'first-reply urgent o1', 'first-reply  o1', 'recommend  o0', 'recommend  o1'],
    );
    expect(canonical.at(-1)!.counts).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 4]);
  });

  it.each<[string, Partial<Record<keyof RatingDistribution, unknown>>]>([
    ['an unknown question', { measure: 'price' }],
    ['a rating of a problem', { severity: 'urgent' }],
    ['an unknown gravity', { ...reply, severity: 'toString' }],
    ['a rating too few', { counts: one.counts.slice(1) }],
    ['a bracket too many', { ...reply, counts: [0, 0, 0, 0, 0, 0] }],
    ['half an answer', { counts: one.counts.map(() => 0.5) }],
    ['a negative count', { counts: one.counts.map(() => -1) }],
    ['nobody', { organisation: '' }],
  ])('refuses %s', (_, change) => {
    expect(() => canonicalDistributions([{ ...one, ...change } as RatingDistribution])).toThrow(
      expect.objectContaining({ code: 'bad-cell' }),
    );
  });
});
