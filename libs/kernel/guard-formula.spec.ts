import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guardFormula, unguardFormula } from './guard-formula.js';

describe('guardFormula', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '|cmd',
    '%x',
    '\t=1+1',
    '\r=1',
    '\n=1',
    '\0=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    ' =1',
    '\ufeff=1',
    '\u200b=1',
    '\u202e=1',
    '\t',
    "'=1",
    "''+1",
  ])('puts an apostrophe before %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['', 'plain', '4 = 2 + 2', "it's", "'quoted'", '价格－上涨', '1-2', ' text'])('leaves %j alone', (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it('can be undone, whatever was written', () => {
    const near = fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', '\t', '\u200b', 'a', '＝') });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), near), (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
      { numRuns: 10_000 },
    );
  });
});
