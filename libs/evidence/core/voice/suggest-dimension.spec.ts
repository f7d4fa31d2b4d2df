import { describe, expect, it } from '@jest/globals';
import { suggestDimensions } from './suggest-dimension.js';

describe('dimensions suggested for a text', () => {
  it.each([
    ['提交工单后两小时内就有人响应', 'D1', ['响应', '小时内']],
    ['They found the root cause and fixed it', 'D2', ['root cause', 'fixed']],
    ['文档很专业，示例代码能直接跑', 'D3', ['文档', '专业', '示例代码']],
    ['Support was patient and never rude', 'D4', ['patient', 'rude']],
    ['上线前主动提醒我们证书要过期', 'D5', ['主动', '提醒']],
  ])('%s: %s', (text, dimension, words) => {
    const [first] = suggestDimensions(text);
    expect(first?.dimension).toBe(dimension);
    expect(new Set(first?.because)).toEqual(new Set(words));
  });

  it('are none for words that speak of nothing', () => {
    expect(suggestDimensions('今天天气不错 and so on')).toEqual([]);
  });

  it('count a word once, however often it is said', () => {
    expect(
      suggestDimensions('bug bug bug, but they were polite and patient').map(({ dimension }) => dimension),
    ).toEqual(['D4', 'D2']);
  });
});
