import { describe, expect, it } from '@jest/globals';
import { isHeaderText, parseMailbox } from './mail-address.js';

describe('parseMailbox', () => {
  it.each([
    { text: 'a@example.com', mailbox: { name: '', address: 'a@example.com' } },
    { text: ' 明尺 Fairmark < a@example.com >', mailbox: { name: '明尺 Fairmark', address: 'a@example.com' } },
    { text: 'A <a@localhost>', mailbox: undefined },
    { text: 'A\r\nBcc: b@c.de <a@example.com>', mailbox: undefined },
    { text: 'A <a@example.com> B', mailbox: undefined },
  ])('of $text', ({ text, mailbox }) => {
    expect(parseMailbox(text)).toEqual(mailbox);
  });
});

describe('isHeaderText', () => {
  it.each([
    ['声网 & friends', true],
    ['a\r\nBcc: b', false],
    ['a\nb', false],
    ['a\0b', false],
    ['a\u2028b', false],
    ['\ud800', false],
  ])('of %j is %s', (text, expected) => {
    expect(isHeaderText(text)).toBe(expected);
  });
});
