import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Secret } from 'otpauth';
import { codeOf, matchingStep, newSeed, seedAddress, stepOf } from './one-time-code.js';

/** Appendix B of RFC 6238, SHA-1; the last six of its eight digits, which are the code of six digits. */
const SEED = Secret.fromUTF8('12345678901234567890').base32;
const VECTORS = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
] as const;

const at = (seconds: number): Date => new Date(seconds * 1_000);

describe('a one-time code', () => {
  it.each(VECTORS)('is that of RFC 6238 at %d seconds', (seconds, code) => {
    expect(codeOf(SEED, stepOf(at(seconds)))).toBe(code);
    expect(matchingStep(SEED, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('is taken in its step and in the one after, neither before nor later', () => {
    const moment = fc.integer({ min: 60, max: 4_000_000_000 });
    fc.assert(
      fc.property(moment, fc.integer({ min: -3, max: 3 }), (seconds, late) => {
        const step = stepOf(at(seconds));
        const found = matchingStep(SEED, codeOf(SEED, step), at(seconds + late * 30));
        // Two steps may have the same code by chance, one time in a million.
        if (late === 0 || late === 1) expect([step, step + late]).toContain(found);
        else expect(found).not.toBe(step);
      }),
    );
  });

  it.each(['', '28708', '2870822', 'abcdef', '２８７０８２', '287 082'])('is not %p', (code) => {
    expect(matchingStep(SEED, code, at(59))).toBeUndefined();
  });
});

describe('a seed', () => {
  it('has 160 bits and is never the same', () => {
    expect(Secret.fromBase32(newSeed()).bytes.length).toBe(20);
    expect(newSeed()).not.toBe(newSeed());
  });

  it('is read by an authenticator app from its address', () => {
    const url = new URL(seedAddress(SEED, 'ann@example.com'));
    expect([url.protocol, url.host, decodeURIComponent(url.pathname)]).toEqual([
      'otpauth:',
      'totp',
      '/Fairmark:ann@example.com',
    ]);
    const asked = Object.fromEntries(url.searchParams);
    expect(asked).toEqual({ issuer: 'Fairmark', secret: SEED, algorithm: 'SHA1', digits: '6', period: '30' });
  });
});
