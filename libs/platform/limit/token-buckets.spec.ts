import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TokenBuckets } from './token-buckets.js';

describe('a limit', () => {
  it('lets a burst pass, says how long to wait, and gives back with time', () => {
    const limit = new TokenBuckets({ burst: 3, perMinute: 30 });
    expect([1, 2, 3].map(() => limit.take('a', 0))).toEqual([null, null, null]);
    expect(limit.take('a', 0)).toBe(2);
    expect(limit.take('a', 1_000)).toBe(1);
    expect(limit.take('a', 2_000)).toBeNull();
    expect(limit.take('b', 0)).toBeNull();
  });

  it('never lets more pass in any time than burst and rate allow', () => {
    const gaps = fc.array(fc.nat(3_000), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 60 }), (waits, burst, perMinute) => {
        const limit = new TokenBuckets({ burst, perMinute });
        let now = 0;
        let passed = 0;
        for (const wait of waits) {
          now += wait;
          if (limit.take('a', now) === null) passed += 1;
        }
        expect(passed).toBeLessThanOrEqual(burst + (now * perMinute) / 60_000 + 1e-6);
      }),
    );
  });

  it('says a time after which the act is possible', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 120 }), (burst, perMinute) => {
        const limit = new TokenBuckets({ burst, perMinute });
        for (let at = 0; at < burst; at += 1) limit.take('a', 0);
        const seconds = limit.take('a', 0);
        expect(limit.take('a', (seconds ?? 0) * 1_000)).toBeNull();
      }),
    );
  });

  it('gives nothing away when the clock goes back', () => {
    const limit = new TokenBuckets({ burst: 1, perMinute: 1 });
    limit.take('a', 100_000);
    expect(limit.left('a', 0)).toBe(0);
  });

  it('remembers no more keys than it may, and forgets the quietest', () => {
    const limit = new TokenBuckets({ burst: 1, perMinute: 1, mostKeys: 2 });
    for (const key of ['a', 'b', 'c']) limit.take(key, 0);
    expect(['a', 'b', 'c'].map((key) => limit.left(key, 0))).toEqual([1, 0, 0]);
  });
});
