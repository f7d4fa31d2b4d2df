import { describe, expect, it } from '@jest/globals';
import { disabledNoticeWords } from './disabled-notice.js';

describe('the notice of a webhook that was switched off', () => {
  it.each([
    ['gone', '410', 'three days'],
    ['failing', 'three days', '410'],
  ])('says why, in both languages, and where to go: %s', (reason, said, unsaid) => {
    const { subject, paragraphs } = disabledNoticeWords('hooks.example', reason, 'https://x.example/vendor/webhooks');
    const text = paragraphs.join('\n');
    expect(subject).toContain('hooks.example');
    expect(text).toContain(said);
    expect(text).not.toContain(unsaid);
    expect(text).toContain('已停用');
    expect(paragraphs.at(-1)).toBe('https://x.example/vendor/webhooks');
  });
});
