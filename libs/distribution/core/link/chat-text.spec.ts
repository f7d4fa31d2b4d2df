import { describe, expect, it } from '@jest/globals';
import { chatText } from './chat-text.js';

const facts = {
  vendor: { 'zh-CN': '极光', en: 'Aurora' },
  study: { 'zh-CN': '服务调查', en: 'Service study' },
  minutes: 3,
  closesOn: '2026-12-31',
  url: 'https://survey.example.com/o/abcdefghjkmn',
};

describe('a text for a chat', () => {
  it('is one line in the language of the group, and ends with the link', () => {
    expect(chatText(facts, 'zh-CN')).toBe(
      '您用过 极光 的 SDK 吗？客服和技术支持怎么样？约 3 分钟，只公布汇总，2026-12-31 截止（服务调查）：https://survey.example.com/o/abcdefghjkmn',
    );
    expect(chatText(facts, 'en')).toBe(
      'Do you use the SDK of Aurora? What is its support really like? About 3 minutes, published as totals only, until 2026-12-31 (Service study): https://survey.example.com/o/abcdefghjkmn',
    );
  });

  it('lets no name break the line, lead elsewhere or go on for ever', () => {
    const vendor = { 'zh-CN': '', en: `Au\nrora\u202e see https://evil.example www.evil.example ${'x'.repeat(500)}` };
    const text = chatText({ ...facts, vendor }, 'en');
    expect(text).not.toMatch(/[\n\u202e]/);
    expect(text.match(/:\/\//g)).toHaveLength(1);
    expect(text).not.toContain('www.');
    expect(text.length).toBeLessThan(300);
  });
});
