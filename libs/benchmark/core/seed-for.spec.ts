import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seedFor } from './seed-for.js';

describe('seedFor', () => {
  it('is 16 hexadecimal digits that depend on run and purpose', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (seed, purpose) => {
        expect(seedFor(seed, purpose)).toMatch(/^[0-9a-f]{16}$/);
        expect(seedFor(seed, purpose)).not.toBe(seedFor(seed, `${purpose}.`));
        expect(seedFor(seed, purpose)).not.toBe(seedFor(`${seed}.`, purpose));
      }),
    );
  });

  it('is FNV-1a of both with a bar between', () => {
    expect(seedFor('', 'a')).toBe('08e35f07b581c8ee');
  });
});
