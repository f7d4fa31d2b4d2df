import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkHidden, languageOf, quoteText } from './quote-text.js';

const TEXT = '[person] 半夜也回 😀 fast';

describe('the text of a quote', () => {
  it('is the masked text, with more of it masked', () => {
    expect(quoteText(TEXT, [])).toBe(TEXT);
    expect(quoteText(TEXT, [{ from: 9, to: 11 }])).toBe('[person] [other]也回 😀 fast');
    expect(quoteText(TEXT, [{ from: 0, to: 11 }])).toBe('[other]也回 😀 fast');
  });

  it('says no word that was not in the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(30), fc.nat(30), (text, from, length) => {
        const hidden = [{ from, to: from + length }];
        fc.pre(checkHidden(text, hidden).length === 0);
        expect(quoteText(text, hidden)).toBe(`${text.slice(0, from)}[other]${text.slice(from + length)}`);
      }),
    );
  });

  it.each([
    ['ends before it begins', [{ from: 9, to: 9 }]],
    ['ends outside', [{ from: 9, to: 99 }]],
    ['begins outside', [{ from: -1, to: 3 }]],
    ['begins within a mask', [{ from: 3, to: 11 }]],
    ['ends within a mask', [{ from: 0, to: 4 }]],
    ['cuts a character', [{ from: 15, to: 18 }]],
  ])('has no passage that %s', (_, hidden) => {
    expect(checkHidden(TEXT, hidden)).toEqual([{ pointer: '/hidden/0', code: 'masks-invalid' }]);
  });

  it('has passages in order and apart', () => {
    const [first, second] = [
      { from: 9, to: 11 },
      { from: 11, to: 12 },
    ] as const;
    expect(checkHidden(TEXT, [first, second])).toEqual([]);
    expect(checkHidden(TEXT, [second, first])).toEqual([{ pointer: '/hidden/1', code: 'masks-invalid' }]);
  });

  it.each([
    ['回复很快', 'zh-CN'],
    ['Quick, and they know RTC', 'en'],
    ['mixed 文字', 'zh-CN'],
    ['[company] helped', 'en'],
  ])('is in its own language: %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});
