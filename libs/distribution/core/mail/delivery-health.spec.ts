import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { circuitState, pauseReason, warmUpLimit } from './delivery-health.js';

describe('pauseReason', () => {
  it.each([
    { sent: 1_000, bounced: 0, complained: 3, reason: undefined },
    { sent: 999, bounced: 0, complained: 3, reason: 'complaint-rate' },
    { sent: 10, bounced: 0, complained: 2, reason: undefined },
    { sent: 200, bounced: 10, complained: 0, reason: undefined },
    { sent: 199, bounced: 10, complained: 0, reason: 'bounce-rate' },
    { sent: 20, bounced: 9, complained: 0, reason: undefined },
    { sent: 0, bounced: 50, complained: 0, reason: 'bounce-rate' },
    { sent: 100, bounced: 50, complained: 50, reason: 'complaint-rate' },
  ])('of $complained complaints and $bounced bounces in $sent mails is $reason', ({ reason, ...figures }) => {
    expect(pauseReason(figures)?.reason).toBe(reason);
  });

  it('says how large the share was, at most all', () => {
    expect(pauseReason({ sent: 100, bounced: 20, complained: 0 })?.share).toBe(0.2);
    expect(pauseReason({ sent: 0, bounced: 20, complained: 0 })?.share).toBe(1);
  });

  it('does not come back because more mails went well', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(100), fc.nat(100), fc.nat(10_000), (sent, bounced, complained, more) => {
        const before = pauseReason({ sent, bounced, complained });
        const after = pauseReason({ sent: sent + more, bounced, complained });
        expect(before === undefined && after !== undefined).toBe(false);
      }),
    );
  });
});

describe('warmUpLimit', () => {
  it('doubles from day to day until there is none', () => {
    expect([-1, 0, 1, 2.5, 8, 9].map(warmUpLimit)).toEqual([50, 50, 100, 200, 12_800, null]);
  });
});

describe('circuitState', () => {
  const now = new Date('2026-11-26T00:00:00Z');
  const later = new Date('2026-11-26T00:00:30Z');

  it.each([
    { openedAt: null, probeAt: null, state: 'closed' },
    { openedAt: now, probeAt: later, state: 'open' },
    { openedAt: now, probeAt: now, state: 'half-open' },
    { openedAt: now, probeAt: null, state: 'half-open' },
  ])('is $state', ({ state, ...gate }) => {
    expect(circuitState(gate, now)).toBe(state);
  });
});
