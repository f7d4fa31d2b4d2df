import { describe, expect, it } from '@jest/globals';
import { publicRating } from './public-rating.js';

describe('publicRating', () => {
  it.each([
    { name: 'one five-star review', mean: 5, n: 1, prior: 4, adjusted: 104 / 26 + 1 / 26, hidden: false },
    { name: 'no review', mean: 0, n: 0, prior: 3.8, adjusted: 3.8, hidden: true },
    { name: 'many reviews', mean: 2, n: 975, prior: 4, adjusted: 2.05, hidden: false },
  ])('of $name is pulled to the category mean', ({ mean, n, prior, adjusted, hidden }) => {
    const rating = publicRating(mean, n, prior);
    expect(rating.adjusted).toBeCloseTo(adjusted, 12);
    expect(rating.score).toBeCloseTo((adjusted - 1) * 25, 12);
    expect(rating.hidden).toBe(hidden);
  });

  it.each([
    { name: 'six stars', mean: 6, n: 1, prior: 4 },
    { name: 'a prior of 0', mean: 4, n: 1, prior: 0 },
    { name: 'fewer than no ratings', mean: 4, n: -1, prior: 4 },
  ])('refuses $name', ({ mean, n, prior }) => {
    expect(() => publicRating(mean, n, prior)).toThrow(expect.objectContaining({ code: 'out-of-domain' }));
  });
});
