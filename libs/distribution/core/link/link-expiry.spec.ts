import { describe, expect, it } from '@jest/globals';
import { linkExpiry } from './link-expiry.js';

const now = new Date('2026-11-26T12:00:00Z');

describe('the end of a link', () => {
  it('comes after whole days, and not after the end of its campaign', () => {
    const later = new Date('2099-01-01T00:00:00Z');
    expect(linkExpiry(now, 1, later)).toEqual(new Date('2026-11-27T12:00:00Z'));
    expect(linkExpiry(now, 180, later)).toEqual(new Date('2027-05-25T12:00:00Z'));
    expect(linkExpiry(now, 30, new Date('2026-12-01T00:00:00Z'))).toEqual(new Date('2026-12-01T00:00:00Z'));
  });
});
