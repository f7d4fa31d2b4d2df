import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excerpt } from './excerpt.js';

const bytes = (text: string) => Buffer.byteLength(text);

describe('an excerpt of an answer', () => {
  it('keeps what is short and harmless', () => {
    expect(excerpt('{"ok":true}\n收到')).toBe('{"ok":true}\n收到');
  });

  it.each([
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'whsec_'],
    ['vk_live_7Q2kd82k_abcdefghijklmnopqrstuvwxyz0123456789_-abcde_1x2y3z', 'vk_live'],
    ['Authorization: Bearer abcdef123456', 'abcdef'],
    ['{"password":"hunter2hunter2"}', 'hunter2'],
    ['mail to li.wei@example.com', 'li.wei'],
    [`jwt ${'eyJ'.repeat(20)}`, 'eyJeyJ'],
  ])('masks what is nobody’s business: %s', (text, secret) => {
    expect(excerpt(text)).not.toContain(secret);
    expect(excerpt(text)).toContain('•••');
  });

  it('masks a secret that stands across the edge', () => {
    expect(excerpt(`${' '.repeat(1_010)}vk_live_7Q2kd82k_${'a'.repeat(43)}_123456`)).not.toContain('7Q2k');
  });

  it('never has more than 1,024 bytes, is well-formed and has no control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (text) => {
        const kept = excerpt(text);
        expect(bytes(kept)).toBeLessThanOrEqual(1_024);
        expect(kept.isWellFormed()).toBe(true);
        expect(/(?![\n\t])\p{Cc}/u.test(kept)).toBe(false);
      }),
    );
    for (const filler of ['aa ', 'é ', '中 ', '😀 ']) {
      const kept = bytes(excerpt(filler.repeat(2_000)));
      expect(kept).toBeGreaterThan(1_018);
      expect(kept).toBeLessThanOrEqual(1_024);
    }
  });
});
