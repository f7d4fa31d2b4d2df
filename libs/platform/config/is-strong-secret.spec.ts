import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { isStrongSecret } from './is-strong-secret.js';

describe('a secret for production', () => {
  it.each(['hex', 'base64', 'base64url'] as const)('CFG-01 may be 32 random bytes as %s', (encoding) => {
    for (let at = 0; at < 200; at += 1) expect(isStrongSecret(randomBytes(32).toString(encoding))).toBe(true);
  });

  it('may be 128 random bits as 32 letters', () => {
    expect(isStrongSecret('9f2c7e01b4a86d3592e0c71f8b5da463')).toBe(true);
    expect(isStrongSecret('~Kd9#mQ2!vT7@xW4$zR8^bN5&cH3*jL6')).toBe(true);
    expect(isStrongSecret('qhzmvkwtbxjrnpyclgsdfaeuoikwzmqt')).toBe(true);
    expect(isStrongSecret('q7h2z9m4v1k8w3t6b5x0j2r7n4p9y1c8')).toBe(true);
  });

  it.each([
    ['short', 'k3J9xQ2mZ7vL5wR8'],
    ['of one letter', 'a'.repeat(64)],
    ['of few letters', 'abab12abba21baab12abab21bbaa12ab'],
    ['said twice', 'k3J9xQ2mZ7vL5wR8k3J9xQ2mZ7vL5wR8'],
    ['of digits, which are too few', '73920485719365820473619582047361'],
    ['a row of neighbours', 'abcdefghijklmnopqrstuvwxyz0123456789'],
    ['a row backwards', '9876543210zyxwvutsrqponmlkjihgfedcba'],
    ['meant to be replaced', 'change-me-k3J9xQ2mZ7vL5wR8bN4cH6tY'],
  ])('is not one that is %s', (_, secret) => {
    expect(isStrongSecret(secret)).toBe(false);
  });
});
