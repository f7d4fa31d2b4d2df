import { describe, expect, it } from '@jest/globals';
import { waveState } from './wave-state.js';

const opensAt = new Date('2026-10-01T00:00:00Z');
const closesAt = new Date('2026-11-01T00:00:00Z');

describe('waveState', () => {
  it.each([
    ['planned', '2026-09-30T23:59:59.999Z', 0],
    ['open', '2026-10-01T00:00:00Z', 0],
    ['open', '2026-10-31T23:59:59.999Z', 2],
    ['closed', '2026-11-01T00:00:00Z', 0],
    ['frozen', '2026-11-01T00:00:00Z', 1],
  ])('is %s at %s with %i releases', (state, now, releases) => {
    expect(waveState({ opensAt, closesAt, releases }, new Date(now))).toBe(state);
  });
});
