import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BUILT_IN_RUBRIC, criterionIds } from '#scoring';
import { expectGolden, goldenCase } from '../../../statistics/testing/golden.js';
import { agreement, checkRating, RATING_FORM, type Rating, settle } from './rating-form.js';

const ratingOf = (value: number | null): Rating => Object.fromEntries(RATING_FORM.map(({ key }) => [key, value]));

describe('the rating form', () => {
  it('speaks for criteria of the rubric', () => {
    const criteria = criterionIds(BUILT_IN_RUBRIC);
    expect(RATING_FORM.filter(({ criterion }) => !criteria.includes(criterion))).toEqual([]);
  });

  it.each([
    [{ ...ratingOf(3), tone: 6 }, '/tone', 'out-of-range'],
    [{ ...ratingOf(3), tone: 2.5 }, '/tone', 'out-of-range'],
    [{ ...ratingOf(3), tone: '4' }, '/tone', 'out-of-range'],
    [{ ...ratingOf(3), charm: 4 }, '/charm', 'unknown-key'],
    [Object.fromEntries(Object.entries(ratingOf(3)).slice(1)), '/technical-depth', 'required'],
  ])('refuses %j', (rating, pointer, code) => {
    expect(checkRating(rating)).toEqual([{ pointer, code }]);
  });

  it('takes what can be judged and what cannot', () => {
    expect(checkRating(ratingOf(1))).toEqual([]);
    expect(checkRating(ratingOf(null))).toEqual([]);
  });
});

describe('two ratings', () => {
  it.each([
    [3, 3, undefined, 50, false],
    [4, 5, undefined, 87.5, false],
    [1, 5, undefined, null, true],
    [2, 4, undefined, null, true],
    [null, 4, undefined, null, true],
    [null, null, undefined, null, false],
    [1, 5, 2, 25, false],
    [1, 5, null, null, false],
  ])('of %p and %p, decided %p, count %p', (first, second, decided, points, needsDecision) => {
    expect(settle(first, second, decided)).toEqual({ points, needsDecision });
  });

  it('count the same whoever gave which', () => {
    const value = fc.option(fc.integer({ min: 1, max: 5 }));
    fc.assert(fc.property(value, value, (one, other) => expect(settle(one, other)).toEqual(settle(other, one))));
  });
});

describe('agreement of raters', () => {
  it('is the ordinal α of the reference', () => {
    const { input, expected, tolerance } = goldenCase<{ raters: readonly (readonly number[])[] }, { ordinal: number }>(
      '11-probe-raters.json',
      'Krippendorff alpha - 12 transcripts',
    );
    const [first, second] = input.raters;
    const found = agreement(first!.map((value, index) => [ratingOf(value), ratingOf(second![index]!)] as const));
    for (const { alpha, use } of found) {
      expectGolden({ alpha }, { alpha: expected.ordinal }, tolerance);
      expect(use).toBe('PUBLISH');
    }
  });

  it('says that raters who contradict each other have to learn first', () => {
    const [item] = agreement([1, 2, 3, 4, 5].map((value) => [ratingOf(value), ratingOf(6 - value)] as const));
    expect(item!.use).toBe('RETRAIN');
  });

  it('cannot be told where all is rated alike, and of no transcripts', () => {
    expect(agreement([[ratingOf(3), ratingOf(3)]])[0]).toEqual({ key: 'technical-depth', alpha: null, use: null });
    expect(agreement([])[0]!.alpha).toBeNull();
  });

  it('is refused for what is not a rating', () => {
    expect(() => agreement([[ratingOf(3), {}]])).toThrow(expect.objectContaining({ code: 'rating-invalid' }));
  });
});
