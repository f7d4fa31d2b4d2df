import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reserveSend } from './reserve-send.js';
import { ROBOT_KINDS, ROBOTS } from './robot-kind.js';

/** When messages leave that ask at these moments. */
function sendTimes(limits: Parameters<typeof reserveSend>[0], asked: readonly number[]): number[] {
  let reserved: readonly number[] = [];
  return asked.map((now) => {
    const reservation = reserveSend(limits, reserved, now);
    reserved = reservation.reserved;
    return reservation.at;
  });
}

describe('a message’s turn', () => {
  it('is at once while nobody else wants to speak', () => {
    expect(reserveSend(ROBOTS.slack.limits, [], 5_000)).toEqual({ at: 5_000, reserved: [5_000] });
  });

  it('comes when both limits of a provider allow it', () => {
    const times = sendTimes(
      ROBOTS.feishu.limits,
      Array.from({ length: 101 }, () => 0),
    );
    expect(times.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 1_000]);
    expect(times[99]).toBe(19_000);
    expect(times[100]).toBe(60_000);
  });

  it.each(ROBOT_KINDS)('never makes more of them in any window than %s allows, nor changes their order', (kind) => {
    const { limits } = ROBOTS[kind];
    fc.assert(
      fc.property(fc.array(fc.nat(3_000), { maxLength: 300 }), (gaps) => {
        let now = 0;
        const times = sendTimes(
          limits,
          gaps.map((gap) => (now += gap)),
        );
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        for (const { max, milliseconds } of limits)
          for (let n = max; n < times.length; n += 1)
            expect((times[n] ?? 0) - (times[n - max] ?? 0)).toBeGreaterThanOrEqual(milliseconds);
      }),
      { numRuns: 50 },
    );
  });
});
