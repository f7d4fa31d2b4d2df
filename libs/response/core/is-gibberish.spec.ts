import { describe, expect, it } from '@jest/globals';
import { isGibberish } from './is-gibberish.js';

describe('isGibberish', () => {
  it.each([
    ['one letter again and again', 'aaaaaaaab'],
    ['one character again and again', '啊啊啊啊啊啊啊'],
    ['words without a vowel', 'sdfghj qwrtpsdf'],
    ['no letter at all', '123456789'],
  ])('is %s', (_, text) => {
    expect(isGibberish(text)).toBe(true);
  });

  it.each([
    ['short answers', 'ok'],
    ['short signs', '...'],
    ['a sentence', 'The engineers answer at once'],
    ['a Chinese sentence', '工程师很快就进群一起看'],
    ['an abbreviation among words', 'the SDKRTCHT interface'],
    ['a laugh among words', '哈哈哈，文档写得不错'],
  ])('is not said of %s', (_, text) => {
    expect(isGibberish(text)).toBe(false);
  });
});
