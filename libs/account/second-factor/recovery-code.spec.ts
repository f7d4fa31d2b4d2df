import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newRecoveryCode, readRecoveryCode, recoveryText } from './recovery-code.js';

describe('a recovery code', () => {
  it('is read as it was written, in small letters, without its dashes and with letters for digits, too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), (number) => {
        const code = newRecoveryCode(number);
        const text = recoveryText(code);
        expect(text).toMatch(/^\d(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
        for (const typed of [text, text.toLowerCase(), text.replaceAll('-', ' '), text.replaceAll('0', 'o')])
          expect(readRecoveryCode(typed)).toEqual(code);
        expect(readRecoveryCode(text.replaceAll('1', 'l'))).toEqual(code);
      }),
    );
  });

  it('is never the same', () => {
    const secrets = Array.from({ length: 200 }, () => newRecoveryCode(0).secret);
    expect(new Set(secrets).size).toBe(200);
  });

  it.each([
    '',
    '123456',
    '0-AAAA-AAAA-AAAA-AAA',
    '0-AAAA-AAAA-AAAA-AAAAA',
    'A-AAAA-AAAA-AAAA-AAAA',
    '0-UAAA-AAAA-AAAA-AAAA',
  ])('is not %p', (typed) => {
    expect(readRecoveryCode(typed)).toBeUndefined();
  });
});
