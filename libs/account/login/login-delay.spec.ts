import { describe, expect, it } from '@jest/globals';
import { loginDelay } from './login-delay.js';

describe('the delay after failed logins', () => {
  it('begins with the fifth, doubles and ends at a minute', () => {
    expect([0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 100].map(loginDelay)).toEqual([
      0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60,
    ]);
  });
});
