import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#kernel';
import { nextAttempt, PermanentFailure, RETRY_DELAYS_MS } from './retry.js';

const lost = new Error('connection lost');

describe('nextAttempt', () => {
  it('waits longer each time, then gives up', () => {
    const waits = [1, 2, 3, 4, 5, 6].map((attempt) => nextAttempt(lost, attempt));
    expect(waits).toEqual([...RETRY_DELAYS_MS, null, null]);
  });

  it('spreads attempts by a fifth to either side', () => {
    expect(nextAttempt(lost, 1, [1_000], 0)).toBe(800);
    expect(nextAttempt(lost, 1, [1_000], 0.999_999)).toBe(1_200);
  });

  it.each([
    ['a refusal', new DomainError('conflict', 'already-submitted', 'Already submitted')],
    ['a failure for good', new PermanentFailure('550 no such user')],
  ])('does not repeat %s', (_, error) => {
    expect(nextAttempt(error, 1)).toBeNull();
  });

  it('repeats what was refused only for now', () => {
    expect(nextAttempt(new DomainError('unavailable', 'dependency-unavailable', 'Later'), 1)).toBe(1_000);
  });
});
