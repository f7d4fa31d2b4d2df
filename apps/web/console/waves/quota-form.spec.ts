import { describe, expect, it } from '@jest/globals';
import { fillOf, readPlaces } from './quota-form.js';

describe('the limit of a quota', () => {
  it.each([
    ['1', 1],
    [' 50 ', 50],
    ['10000000', 10_000_000],
    ['10000001', undefined],
    ['0', undefined],
    ['-3', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['', undefined],
  ])('%p is read as %p', (text, places) => {
    expect(readPlaces(text)).toBe(places);
  });

  it.each([
    [
      { places: 10, used: 4, held: 1 },
      { state: 'left', count: 5, usedPercent: 40, heldPercent: 10 },
    ],
    [
      { places: 10, used: 8, held: 2 },
      { state: 'full', count: 0, usedPercent: 80, heldPercent: 20 },
    ],
    [
      { places: 4, used: 5, held: 0 },
      { state: 'over', count: 1, usedPercent: 100, heldPercent: 0 },
    ],
    [
      { places: 4, used: 3, held: 4 },
      { state: 'full', count: 0, usedPercent: 75, heldPercent: 25 },
    ],
  ])('is %p full', (quota, fill) => {
    expect(fillOf(quota)).toEqual(fill);
  });
});
