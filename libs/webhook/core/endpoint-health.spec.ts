import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type EndpointHealth, healthAfter, isBack } from './endpoint-health.js';

const WELL: EndpointHealth = { failures: 0, failingSince: null, resumeAt: null, isSlow: false };
const startedAt = new Date('2026-11-26T10:00:00Z');
const failed = (change: object = {}) => ({
  startedAt,
  durationMs: 10,
  isDelivered: false,
  retryAfterSeconds: null,
  ...change,
});
const restOf = ({ resumeAt }: EndpointHealth) => (resumeAt?.getTime() ?? 0) - startedAt.getTime() - 10;

describe('the health of an endpoint', () => {
  it('is well after a success, whatever was before', () => {
    const before = { failures: 7, failingSince: startedAt, resumeAt: startedAt, isSlow: true };
    expect(healthAfter(before, failed({ isDelivered: true }))).toEqual(WELL);
  });

  it('remembers since when it fails, and rests twice as long each time, up to five minutes', () => {
    let health = WELL;
    const rests = Array.from({ length: 9 }, () => {
      health = healthAfter(health, failed());
      return restOf(health);
    });
    expect(rests).toEqual([5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000, 300_000]);
    expect(health).toMatchObject({ failures: 9, failingSince: startedAt });
    const later = new Date('2026-11-27T10:00:00Z');
    expect(healthAfter(health, failed({ startedAt: later })).failingSince).toEqual(startedAt);
  });

  it('rests as long as the receiver asks, up to a day', () => {
    expect(restOf(healthAfter(WELL, failed({ retryAfterSeconds: 600 })))).toBe(600_000);
    expect(restOf(healthAfter(WELL, failed({ retryAfterSeconds: 999_999 })))).toBe(86_400_000);
    expect(restOf(healthAfter(WELL, failed({ retryAfterSeconds: 1 })))).toBe(5_000);
  });

  it.each([
    [2_000, false],
    [2_001, true],
  ])('is slow or not after %d ms: %s', (durationMs, isSlow) => {
    expect(healthAfter(WELL, failed({ durationMs })).isSlow).toBe(isSlow);
    expect(healthAfter(WELL, failed({ durationMs, isDelivered: true })).isSlow).toBe(isSlow);
  });

  it('is back when it answers after three failures, and not before', () => {
    fc.assert(
      fc.property(fc.nat(20), (failures) => {
        const before = { ...WELL, failures, failingSince: failures > 0 ? startedAt : null };
        expect(isBack(before, healthAfter(before, failed({ isDelivered: true })))).toBe(failures >= 3);
        expect(isBack(before, healthAfter(before, failed()))).toBe(false);
      }),
    );
  });
});
