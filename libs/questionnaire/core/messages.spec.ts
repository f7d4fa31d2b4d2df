import { describe, expect, it } from '@jest/globals';
import { describeViolation } from './messages.js';

describe('describeViolation', () => {
  it('says a violation in the language of the reader', () => {
    expect(describeViolation('too-long', 'zh-CN', { max: 200 })).toBe('最多 200 个字符。');
    expect(describeViolation('wrong-sum', 'en', { total: 100, sum: 90 })).toBe(
      'The parts must add up to 100; now they add up to 90.',
    );
  });

  it('has a sentence for what it does not know', () => {
    expect(describeViolation('toString', 'en')).toBe('There is a mistake here.');
    expect(describeViolation('too-long', 'en')).toBe('Use at most … characters.');
  });
});
