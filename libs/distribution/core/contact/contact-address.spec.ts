import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readAddress } from './contact-address.js';
import { maskAddress } from './mask-address.js';

describe('readAddress', () => {
  it.each([
    [' Li.Wei@Example.com ', 'li.wei@example.com'],
    ['li.wei@example.com\u200b', 'li.wei@example.com'],
    ['ｌｉ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'li@example.com'],
    ['x@xn--fiqs8s.example', 'x@xn--fiqs8s.example'],
  ])('takes %j as %s', (cell, value) => {
    expect(readAddress(cell)).toEqual({ value });
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['a@example.com\r\nBcc: x@example.com', 'line-break'],
    ['a@example.com\u2028Bcc: x@example.com', 'line-break'],
    [`${'a'.repeat(250)}@example.com`, 'too-long'],
    ['\u0430dmin@example.com', 'mixed-script'],
    ['admin@ex\u0430mple.com', 'mixed-script'],
    ['a@例子.cn', 'mixed-script'],
    ['a@[127.0.0.1]', 'ip-literal'],
    ['a@[IPv6:::1]', 'ip-literal'],
    ['a@127.0.0.1', 'ip-literal'],
    ['a@b@c', 'not-an-address'],
    ['A <a@example.com>', 'not-an-address'],
    ['a@example.com,b@example.com', 'not-an-address'],
    ['=HYPERLINK("x")', 'not-an-address'],
  ])('refuses %j as %s', (cell, code) => {
    expect(readAddress(cell)).toEqual({ code });
  });

  it('reads what it has read to the same', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const outcome = readAddress(address);
        if ('value' in outcome) expect(readAddress(outcome.value)).toEqual(outcome);
      }),
    );
  });
});

describe('maskAddress', () => {
  it.each([
    ['li.wei@example.com', 'l***i@example.com'],
    ['anna@example.com', 'a***@example.com'],
    ['a@example.com', 'a***@example.com'],
  ])('shows %s as %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});
