import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LoopDelay } from './loop-delay.js';
import { type Load, overloadReason } from './overload.js';

const LIMITS = { maxInFlight: 200, maxWaiting: 50 };
const calm: Load = { inFlight: 0, waiting: 0, isLoopBlocked: false };

describe('OVL-01: a process that has', () => {
  it.each([
    { what: 'nothing to do', load: calm, answer: undefined, other: undefined },
    { what: 'half of its requests', load: { ...calm, inFlight: 100 }, answer: undefined, other: 'requests' },
    { what: 'all of its requests', load: { ...calm, inFlight: 200 }, answer: 'requests', other: 'requests' },
    { what: 'a queue for connections', load: { ...calm, waiting: 26 }, answer: undefined, other: 'connections' },
    { what: 'a long queue', load: { ...calm, waiting: 51 }, answer: 'connections', other: 'connections' },
    { what: 'no breath', load: { ...calm, isLoopBlocked: true }, answer: 'event-loop', other: 'event-loop' },
  ])('$what takes on what it can', ({ load, answer, other }) => {
    expect([overloadReason(load, LIMITS, 'answer'), overloadReason(load, LIMITS, 'other')]).toEqual([answer, other]);
  });

  it('room for anything has room for an answer', () => {
    const load = fc.record({ inFlight: fc.nat(400), waiting: fc.nat(100), isLoopBlocked: fc.boolean() });
    fc.assert(
      fc.property(load, (busy) => {
        const isRefused = overloadReason(busy, LIMITS, 'answer') !== undefined;
        expect(!isRefused || overloadReason(busy, LIMITS, 'other') !== undefined).toBe(true);
      }),
    );
  });

  it('one place only still takes one request on', () => {
    expect(overloadReason(calm, { maxInFlight: 1, maxWaiting: 50 }, 'other')).toBeUndefined();
  });
});

describe('the event loop', () => {
  const samples = (...lates: readonly number[]) => {
    const loop = new LoopDelay({ tooLateMs: 500, forMs: 2_000 });
    let at = 0;
    for (const late of lates) {
      loop.sample(at, at + late);
      at += late + 250;
    }
    return loop.isBlocked;
  };

  it.each([
    { lates: [], isBlocked: false },
    { lates: [5, 10, 500], isBlocked: false },
    { lates: [600, 600], isBlocked: false },
    { lates: [600, 600, 600], isBlocked: true },
    { lates: [2_500], isBlocked: false },
    { lates: [2_500, 600, 600], isBlocked: true },
    { lates: [550, 550, 550], isBlocked: true },
    { lates: [600, 600, 10, 600], isBlocked: false },
    { lates: [600, 600, 600, 10], isBlocked: false },
  ])('that came late by $lates is blocked: $isBlocked', ({ lates, isBlocked }) => {
    expect(samples(...lates)).toBe(isBlocked);
  });
});
