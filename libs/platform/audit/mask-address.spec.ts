import { describe, expect, it } from '@jest/globals';
import { maskAddress } from './mask-address.js';

describe('maskAddress', () => {
  it.each([
    ['anna@example.com', 'a***@e***.com'],
    ['x@mail.example.co.uk', 'x***@m***.uk'],
    ['李@example.cn', '李***@e***.cn'],
    ['root@localhost', 'r***@l***'],
    ['"a@b"@example.org', '"***@e***.org'],
    ['@example.com', '***'],
    ['no address', '***'],
    ['', '***'],
    ['a@', 'a***@****'],
  ])('of %s leaves %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});
