import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LocalRateLimit, standingOf, standingText } from './rate-limit.js';

const RULES = { name: 'anon', perMinute: 60 };
const MINUTE = 60_000;

describe('a limit of requests', () => {
  it('tells its policy and what is left as structured fields', () => {
    const limit = new LocalRateLimit(RULES, () => 0);
    expect(limit.policy).toBe('"anon";q=60;w=60');
    expect(standingText(RULES, limit.takeNow('a'))).toBe('"anon";r=59;t=1');
  });

  it('refuses the first request too many, says when to come back, and then lets it pass', async () => {
    let now = 0;
    const limit = new LocalRateLimit(RULES, () => now);
    for (let at = 0; at < RULES.perMinute; at += 1) expect(limit.takeNow('a').isAllowed).toBe(true);
    const refused = await limit.take('a');
    expect(refused).toEqual({ isAllowed: false, left: 0, resetIn: 60, retryAfter: 1 });
    expect(limit.takeNow('b').isAllowed).toBe(true);
    now = 1_000 * refused.retryAfter;
    expect(limit.takeNow('a').isAllowed).toBe(true);
  });

  it('does not count what it is given back, and never gives more than there was', () => {
    const limit = new LocalRateLimit(RULES, () => 0);
    limit.takeNow('a');
    limit.giveBack('a');
    limit.giveBack('a');
    expect(limit.takeNow('a').left).toBe(RULES.perMinute - 1);
  });

  it('is whole again when it says so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 700 }), (perMinute, taken) => {
        let now = 0;
        const limit = new LocalRateLimit({ name: 'x', perMinute }, () => now);
        let last = limit.takeNow('a');
        for (let at = 1; at < taken; at += 1) last = limit.takeNow('a');
        now = Math.min(last.resetIn * 1_000, MINUTE);
        expect(limit.takeNow('a').left).toBe(perMinute - 1);
      }),
    );
  });

  it('never says that less than nothing is left', () => {
    expect(standingOf(-3, 60, 4)).toEqual({ isAllowed: false, left: 0, resetIn: 60, retryAfter: 4 });
  });
});
