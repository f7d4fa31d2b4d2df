import { describe, expect, it } from '@jest/globals';
import { acceptsBrotli } from './accepts-brotli.js';

describe('Brotli', () => {
  it.each(['br', 'gzip, br', 'br;q=0.5, gzip', 'gzip,BR', 'deflate, br ;q=1'])('is taken by %s', (header) => {
    expect(acceptsBrotli(header)).toBe(true);
  });

  it.each([undefined, '', 'gzip', 'br;q=0', 'gzip, br;q=0.0', 'brotli', 'abr'])('is not taken by %s', (header) => {
    expect(acceptsBrotli(header)).toBe(false);
  });
});
