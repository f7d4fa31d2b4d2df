import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isEmailAddress } from './email-address.js';

describe('isEmailAddress', () => {
  it.each([
    'li.wei@example.com',
    'li.wei+rtc@mail.example.co',
    "o'brien+survey@sub.example.co.uk",
    'a@b.cn',
    'x_{|}~@xn--fiqs8s.example',
    'x@example.xn--fiqs8s',
    `${'a'.repeat(64)}@example.com`,
    '123@1.example.com',
  ])('takes %s', (address) => {
    expect(isEmailAddress(address)).toBe(true);
  });

  it.each([
    { name: 'nothing', address: '' },
    { name: 'no at sign', address: 'example.com' },
    { name: 'no local part', address: '@example.com' },
    { name: 'no domain', address: 'a@' },
    { name: 'a domain without a dot', address: 'a@localhost' },
    { name: 'two at signs', address: 'a@b@example.com' },
    { name: 'a quoted local part', address: '"a b"@example.com' },
    { name: 'a quoted second recipient', address: '"x@evil.example"@example.com' },
    { name: 'a comment', address: 'a(comment)@example.com' },
    { name: 'a group', address: 'friends:a@example.com;' },
    { name: 'a list', address: 'a@example.com,b@example.com' },
    { name: 'a display name', address: 'A <a@example.com>' },
    { name: 'a route', address: '<@evil.example:a@example.com>' },
    { name: 'a top label of digits', address: 'a@example.123' },
    { name: 'a top label of one letter', address: 'a@example.c' },
    { name: 'an IP literal', address: 'a@[127.0.0.1]' },
    { name: 'an IP address', address: 'a@127.0.0.1' },
    { name: 'a line break', address: 'a@example.com\r\nBcc: b@example.com' },
    { name: 'a final line break', address: 'a@example.com\n' },
    { name: 'a NUL', address: 'a\0@example.com' },
    { name: 'a space', address: 'a @example.com' },
    { name: 'a domain that is not ASCII', address: 'a@例子.cn' },
    { name: 'a local part that is not ASCII', address: 'ü@example.com' },
    { name: 'a leading dot', address: '.a@example.com' },
    { name: 'a trailing dot', address: 'a.@example.com' },
    { name: 'two dots', address: 'a..b@example.com' },
    { name: 'a final dot of the domain', address: 'a@example.com.' },
    { name: 'an empty label', address: 'a@example..com' },
    { name: 'a label that begins with a hyphen', address: 'a@-example.com' },
    { name: 'a label that ends with a hyphen', address: 'a@example-.com' },
    { name: 'a label that is too long', address: `a@${'b'.repeat(64)}.com` },
    { name: 'a local part that is too long', address: `${'a'.repeat(65)}@example.com` },
    { name: 'too much', address: `a@${'b.'.repeat(130)}com` },
  ])('refuses $name', ({ address }) => {
    expect(isEmailAddress(address)).toBe(false);
  });

  it('answers at once, whatever it is asked', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(typeof isEmailAddress(`${text}@example.com`)).toBe('boolean');
      }),
    );
    const startedAt = performance.now();
    isEmailAddress(`${'a.'.repeat(100_000)}@${'b.'.repeat(100_000)}`);
    expect(performance.now() - startedAt).toBeLessThan(50);
  });
});
