import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textGrams, textToSearch } from './text-grams.js';

describe('the pairs of a text', () => {
  it('are in one case and width, each once', () => {
    expect(textGrams('AaａA 好')).toEqual(['aa', 'a ', ' 好']);
    expect(textGrams('a')).toEqual([]);
  });

  it('hold those of every part of it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, part, after) => {
        const [whole, own] = [textToSearch(before + part + after), textToSearch(part)];
        fc.pre(whole.includes(own));
        expect(textGrams(whole)).toEqual(expect.arrayContaining(textGrams(own)));
      }),
    );
  });
});
