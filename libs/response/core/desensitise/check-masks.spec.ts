import { describe, expect, it } from '@jest/globals';
import { checkMasks } from './check-masks.js';

const mask = (from: number, to: number) => ({ kind: 'person' as const, from, to });

describe('masks of a text', () => {
  it('may cover any passages of it that are apart', () => {
    expect(checkMasks('Ann called 😀 Bob', [mask(0, 3), mask(11, 13), mask(14, 17)])).toEqual([]);
    expect(checkMasks('', [])).toEqual([]);
  });

  it.each([
    ['reach beyond it', [mask(0, 18)], [{ pointer: '/masks/0', code: 'not-in-text' }]],
    ['begin before it', [mask(-1, 2)], [{ pointer: '/masks/0', code: 'not-in-text' }]],
    ['cover nothing', [mask(3, 3)], [{ pointer: '/masks/0', code: 'not-in-text' }]],
    ['overlap', [mask(0, 5), mask(4, 7)], [{ pointer: '/masks/1', code: 'not-in-text' }]],
    ['stand in another order', [mask(4, 7), mask(0, 3)], [{ pointer: '/masks/1', code: 'not-in-text' }]],
    ['cut a character in two', [mask(0, 12)], [{ pointer: '/masks/0', code: 'inside-character' }]],
  ])('cannot %s', (_, masks, violations) => {
    expect(checkMasks('Ann called 😀 Bob', masks)).toEqual(violations);
  });
});
