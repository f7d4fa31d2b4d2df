import { describe, expect, it } from '@jest/globals';
import { judgeDuplicate } from './judge-duplicate.js';

const answer = (idempotencyKey: string, ...fingerprint: number[]) => ({
  idempotencyKey,
  fingerprint: Uint8Array.from(fingerprint),
});

describe('a submit that finds an answer in its place', () => {
  it.each([
    ['is a replay with the same key and the same answers', answer('k', 1, 2), answer('k', 1, 2), 'replay'],
    ['is a mistake with the same key and other answers', answer('k', 1, 2), answer('k', 1, 3), 'key-reused'],
    [
      'is a mistake with the same key and a fingerprint of another length',
      answer('k', 1),
      answer('k', 1, 3),
      'key-reused',
    ],
    ['is a second attempt with another key', answer('k', 1, 2), answer('l', 1, 2), 'already-submitted'],
    ['must wait when the first is not stored yet', undefined, answer('k', 1), 'in-progress'],
  ] as const)('%s', (_, stored, attempt, verdict) => {
    expect(judgeDuplicate(stored, attempt)).toBe(verdict);
  });
});
