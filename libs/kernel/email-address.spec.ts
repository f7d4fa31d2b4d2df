import { describe, expect, it } from '@jest/globals';
import { isEmailAddress } from './email-address.js';

describe('isEmailAddress', () => {
  it.each(['a@example.com', 'li.wei+rtc@mail.example.co', "o'neil@example.org", `${'a'.repeat(64)}@example.com`])(
    'accepts %s',
    (address) => {
      expect(isEmailAddress(address)).toBe(true);
    },
  );

  it.each([
    '',
    'a',
    '@example.com',
    'a@',
    'a@localhost',
    'a@[127.0.0.1]',
    'a@127.0.0.1',
    '"a b"@example.com',
    'a(b)@example.com',
    'a@b@example.com',
    '.a@example.com',
    'a.@example.com',
    'a..b@example.com',
    'a@-example.com',
    'a@example-.com',
    'a@example..com',
    'a@exämple.com',
    'ä@example.com',
    'a@example.com\nBcc: b@example.com',
    'a@example.com,b@example.com',
    'A <a@example.com>',
    `${'a'.repeat(65)}@example.com`,
    `a@${'b'.repeat(250)}.com`,
  ])('refuses %j', (address) => {
    expect(isEmailAddress(address)).toBe(false);
  });
});
