import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasEvenPace, hasPattern } from './is-too-regular.js';

const row = (digits: string): (number | null)[] =>
  digits.split('').map((digit) => (digit === '-' ? null : Number(digit)));

describe('a pattern of answers', () => {
  it.each([
    '151515151515151',
    '12312312312312',
    '123451234512345',
    '123454321234543',
    '543212345432123',
    '1-5-15151515151',
  ])('is seen in %s', (digits) => {
    expect(hasPattern(row(digits))).toBe(true);
  });

  it.each([
    ['equal answers', '555555555555555'],
    ['equal answers but one', '555555545555555'],
    ['opinions', '554534454535445'],
    ['few answers', '15151515'],
    ['a period seen too seldom', '145321453214'],
    ['mostly equal answers with a period', '555455545554555'],
    ['a walk that turns where nothing ends', '123234345432345'],
    ['a walk between two points that is broken once', '121212121212112'],
    ['a diagonal that stays once', '123455432123454'],
  ])('is not seen in %s', (_, digits) => {
    expect(hasPattern(row(digits))).toBe(false);
  });

  it('is the same when the scale is turned round or moved', () => {
    const scale = fc.oneof(fc.constantFrom(null, 1, 2, 3, 4, 5), fc.constantFrom(1, 5));
    fc.assert(
      fc.property(fc.array(scale, { maxLength: 20 }), fc.integer({ min: -3, max: 3 }), (items, by) => {
        const turned = items.map((item) => (item === null ? null : 6 - item));
        const moved = items.map((item) => (item === null ? null : item * 630 + by));
        expect(hasPattern(turned)).toBe(hasPattern(items));
        expect(hasPattern(moved)).toBe(hasPattern(items));
      }),
    );
  });
});

describe('the pace of screens', () => {
  const pages = (...seconds: number[]) => seconds.map((own) => ({ items: 3, seconds: own }));

  it('is even where every item takes as long as any other', () => {
    expect(hasEvenPace([...pages(9, 9.1, 8.9, 9), { items: 1, seconds: 3 }, { items: 0, seconds: 44 }])).toBe(true);
  });

  it('is that of a reader otherwise, and not known from a few screens', () => {
    expect(hasEvenPace(pages(9, 14, 8, 21, 12))).toBe(false);
    expect(hasEvenPace(pages(9, 9, 9, 9))).toBe(false);
    expect(hasEvenPace(pages(0, 0, 0, 0, 0))).toBe(false);
  });
});
