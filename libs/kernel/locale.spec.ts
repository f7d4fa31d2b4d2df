import { describe, expect, it } from '@jest/globals';
import { LOCALES, localized } from './locale.js';

describe('localized', () => {
  it('says a text in the language that is asked for', () => {
    const text = { 'zh-CN': '评分', en: 'Score' };
    expect(LOCALES.map((locale) => localized(text, locale))).toEqual(['评分', 'Score']);
  });
});
