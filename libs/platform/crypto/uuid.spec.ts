import { describe, expect, it } from '@jest/globals';
import { sha256 } from './keyring.js';
import { formatUuid, isUuid, uuidBytes, uuidV4, uuidV7, uuidV8 } from './uuid.js';

describe('an id', () => {
  it('of version 7 sorts by the time it was made', () => {
    const ids = [1, 2, 3, 1_000, 1_000_000].map((seconds) => uuidV7(new Date(1_790_000_000_000 + seconds * 1000)));
    expect(ids.toSorted()).toEqual(ids);
    expect(ids.every((id) => isUuid(id) && id[14] === '7' && /[89ab]/.test(id[19] ?? ''))).toBe(true);
  });

  it('of version 8 follows from its content alone', () => {
    expect(uuidV8(sha256('a'))).toBe(uuidV8(sha256('a')));
    expect(uuidV8(sha256('a'))).not.toBe(uuidV8(sha256('b')));
    expect(uuidV8(sha256('a'))[14]).toBe('8');
  });

  it('reads back from its bytes', () => {
    const id = uuidV4();
    expect(formatUuid(uuidBytes(id))).toBe(id);
  });

  it.each([
    '',
    'not-a-uuid',
    'a\u0000b',
    '0190A0A0-0000-7000-8000-000000000000',
    '0190a0a0-0000-7000-8000-0000000000000',
  ])('is not %j', (text) => {
    expect(isUuid(text)).toBe(false);
  });
});
