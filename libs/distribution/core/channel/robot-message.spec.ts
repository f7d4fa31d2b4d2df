import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { robotBody } from './robot-message.js';
import { ROBOT_KINDS, ROBOTS } from './robot-kind.js';

const message = {
  title: '极光 · 2026Q4',
  lines: ['已发送 100', '已完成 31'],
  link: { label: '打开', url: 'https://s.example/o/abc' },
};

describe('the body of a message', () => {
  it('to Feishu is a card with a button', () => {
    expect(robotBody('feishu', message)).toEqual({
      msg_type: 'interactive',
      card: {
        header: { template: 'blue', title: { tag: 'plain_text', content: '极光 · 2026Q4' } },
        elements: [
          { tag: 'div', text: { tag: 'plain_text', content: '已发送 100\n已完成 31' } },
          {
            tag: 'action',
            actions: [
              {
                tag: 'button',
                type: 'primary',
                text: { tag: 'plain_text', content: '打开' },
                url: 'https://s.example/o/abc',
              },
            ],
          },
        ],
      },
    });
  });

  it('to Feishu without a link is a card without a button', () => {
    expect(robotBody('feishu', { ...message, link: null })).toMatchObject({ card: { elements: [{ tag: 'div' }] } });
  });

  it('to DingTalk is a card with a button, or plain text without one', () => {
    expect(robotBody('dingtalk', message)).toEqual({
      msgtype: 'actionCard',
      actionCard: {
        title: '极光 · 2026Q4',
        text: '### 极光 · 2026Q4\n\n已发送 100\n\n已完成 31',
        singleTitle: '打开',
        singleURL: 'https://s.example/o/abc',
      },
    });
    expect(robotBody('dingtalk', { ...message, link: null })).toEqual({
      msgtype: 'text',
      text: { content: '极光 · 2026Q4\n已发送 100\n已完成 31' },
    });
  });

  it('to WeCom is text with the link at its end', () => {
    expect(robotBody('wecom', message)).toEqual({
      msgtype: 'text',
      text: { content: '极光 · 2026Q4\n已发送 100\n已完成 31\n打开: https://s.example/o/abc' },
    });
    expect(robotBody('wecom', { ...message, link: null })).toMatchObject({
      text: { content: '极光 · 2026Q4\n已发送 100\n已完成 31' },
    });
  });

  it('to Slack is blocks, and text for notifications', () => {
    expect(robotBody('slack', { title: 'A & B', lines: [], link: message.link })).toEqual({
      text: 'A &amp; B\n',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'A & B', emoji: false } },
        { type: 'section', text: { type: 'plain_text', text: 'A & B', emoji: false } },
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              text: { type: 'plain_text', text: '打开', emoji: false },
              url: 'https://s.example/o/abc',
            },
          ],
        },
      ],
    });
    expect(robotBody('slack', { ...message, link: null })).toMatchObject({ blocks: [{}, {}] });
  });

  it('lets no name mention everybody, format text or add a link', () => {
    const hostile = { ...message, title: '<!channel> [x](https://evil.example)', lines: ['*b* <https://evil|x>\n# h'] };
    expect(JSON.stringify(robotBody('slack', hostile))).toContain('&lt;!channel&gt;');
    const card = robotBody('dingtalk', hostile) as { actionCard: { text: string } };
    expect(card.actionCard.text).toContain(String.raw`\[x\]\(https://evil\.example\)`);
    expect(card.actionCard.text).not.toMatch(/\n# h/);
  });

  it.each(ROBOT_KINDS)('to %s is never longer than its provider takes', (kind) => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4_000, unit: 'binary' }), { maxLength: 12 }), (lines) => {
        const most = kind === 'wecom' ? ROBOTS.wecom.textBytes : 20_000;
        for (const text of textsIn(robotBody(kind, { ...message, lines })))
          expect(Buffer.byteLength(text)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 30 },
    );
  });

  it('says that something was left out, and breaks no character', () => {
    const body = robotBody('wecom', { ...message, lines: ['好'.repeat(2_000)] }) as { text: { content: string } };
    expect(Buffer.byteLength(body.text.content)).toBeLessThanOrEqual(2_048);
    expect(body.text.content).toContain('好…');
    expect(body.text.content.isWellFormed()).toBe(true);
  });
});

/** Every text anywhere in a body. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
