import { describe, expect, it } from '@jest/globals';
import { isWorking, prefixOf, stateOf } from './key-state.js';

const NOW = new Date('2026-11-26T12:00:00Z');
const BEFORE = '2026-11-26T11:59:59Z';
const AFTER = '2026-11-26T12:00:01Z';

describe('the state of a key', () => {
  it.each([
    ['active', { revokedAt: null, expiresAt: AFTER, retiredAt: null }],
    ['retiring', { revokedAt: null, expiresAt: AFTER, retiredAt: BEFORE }],
    ['expired', { revokedAt: null, expiresAt: BEFORE, retiredAt: null }],
    ['expired', { revokedAt: null, expiresAt: NOW.toISOString(), retiredAt: BEFORE }],
    ['revoked', { revokedAt: BEFORE, expiresAt: AFTER, retiredAt: null }],
    ['revoked', { revokedAt: BEFORE, expiresAt: BEFORE, retiredAt: BEFORE }],
  ] as const)('is %s of %j', (state, key) => expect(stateOf(key, NOW)).toBe(state));

  it('says which keys open anything', () =>
    expect((['active', 'retiring', 'expired', 'revoked'] as const).map(isWorking)).toEqual([true, true, false, false]));
});

it('is known among others by the beginning of its text', () =>
  expect(prefixOf({ environment: 'test', id: 'Ab3dEf6h' })).toBe('vk_test_Ab3dEf6h_…'));
