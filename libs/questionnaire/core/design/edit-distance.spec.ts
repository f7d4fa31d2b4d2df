import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from './edit-distance.js';

/** The definition, without any band. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a[0] === b[0] ? 0 : 1;
  return Math.min(
    plainDistance(a.slice(1), b.slice(1)) + same,
    plainDistance(a.slice(1), b) + 1,
    plainDistance(a, b.slice(1)) + 1,
  );
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', '快'), maxLength: 5 });

describe('editDistance', () => {
  it('is what Levenshtein defined, as far as the limit goes', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
        const plain = plainDistance(a, b);
        const found = editDistance(a, b, limit);
        if (plain <= limit) expect(found).toBe(plain);
        else expect(found).toBeGreaterThan(limit);
      }),
    );
  });
});
