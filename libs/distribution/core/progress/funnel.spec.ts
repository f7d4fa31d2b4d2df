import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dropOff } from './drop-off.js';
import { addCounts, funnelOf, NO_SITTINGS, type SittingCounts } from './funnel.js';
import { outcomeRates, RATES } from './outcome-rates.js';

describe('rates of outcomes', () => {
  it('follow the definitions by hand', () => {
    const rates = outcomeRates({ completed: 30, partial: 10, refused: 5, silent: 45, undelivered: 10 });
    expect(rates).toEqual({ RR1: 0.3, RR2: 0.4, RR5: 30 / 90, COOP1: 30 / 45, REF1: 0.05, CON1: 0.45 });
  });

  it('are not known of nobody', () => {
    const rates = outcomeRates({ completed: 0, partial: 0, refused: 0, silent: 0, undelivered: 0 });
    expect(RATES.map((name) => rates[name])).toEqual(RATES.map(() => null));
  });
});

/** Counts as a database can hold them. */
const counts = fc
  .tuple(fc.nat(50), fc.nat(500), fc.nat(50), fc.nat(50), fc.nat(100), fc.nat(100))
  .map(([planned, silent, bounced, refused, partial, completed]): SittingCounts => {
    const started = partial + completed;
    return { planned, sent: silent + bounced + refused + started, bounced, refused, started, completed };
  });

describe('a funnel', () => {
  it('counts what is left after each step', () => {
    const funnel = funnelOf({ planned: 5, sent: 100, bounced: 10, refused: 5, started: 40, completed: 30 });
    expect(funnel).toMatchObject({ planned: 5, sent: 100, delivered: 90, started: 40, completed: 30, bounced: 10 });
    expect(funnel.rates).toMatchObject({ RR1: 0.3, RR5: 30 / 90, REF1: 0.05 });
  });

  it('takes a link that was opened for delivered, also one that no mail brought', () => {
    const funnel = funnelOf({ ...NO_SITTINGS, started: 3, completed: 2 });
    expect(funnel).toMatchObject({ sent: 3, delivered: 3, started: 3, completed: 2 });
  });

  it('never widens, and its rates lie between 0 and 1', () => {
    fc.assert(
      fc.property(counts, (one) => {
        const { sent, delivered, started, completed, rates } = funnelOf(one);
        expect([sent, delivered, started, completed]).toEqual(
          [sent, delivered, started, completed].toSorted((a, b) => b - a),
        );
        for (const name of RATES) expect(rates[name] ?? 0).toBeLessThanOrEqual(1);
        expect(rates.RR1 ?? 0).toBeLessThanOrEqual(rates.RR5 ?? 1);
      }),
    );
  });

  it('of a whole is the sum of its parts', () => {
    fc.assert(
      fc.property(fc.array(counts), fc.array(counts), (some, others) => {
        expect(addCounts([...some, ...others])).toEqual(addCounts([addCounts(others), addCounts(some)]));
      }),
    );
  });
});

describe('drop-off', () => {
  it('says who came where and who left there', () => {
    const losses = dropOff(
      3,
      [
        { step: 0, sittings: 4, active: 1 },
        { step: 1, sittings: 30, active: 0 },
        { step: 9, sittings: 2, active: 0 },
      ],
      100,
    );
    expect(losses).toEqual([
      { step: 1, reached: 136, lost: 3, active: 1, share: 3 / 136, isNotable: false },
      { step: 2, reached: 132, lost: 30, active: 0, share: 30 / 132, isNotable: true },
      { step: 3, reached: 102, lost: 2, active: 0, share: 2 / 102, isNotable: false },
    ]);
  });

  it('is no share where nobody came', () => {
    expect(dropOff(1, [], 0)).toEqual([{ step: 1, reached: 0, lost: 0, active: 0, share: null, isNotable: false }]);
    expect(dropOff(0, [{ step: 0, sittings: 1, active: 0 }], 0)).toEqual([]);
  });

  it('does not stand out where there is only one screen', () => {
    expect(dropOff(1, [{ step: 0, sittings: 40, active: 0 }], 10)[0]?.isNotable).toBe(false);
  });

  it('loses nobody: who came to the first screen left somewhere, is there, or handed in', () => {
    const stops = fc.array(
      fc.record({ step: fc.integer({ min: -1, max: 12 }), sittings: fc.integer({ min: 1, max: 50 }) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), stops, fc.nat(100), (steps, some, completed) => {
        const losses = dropOff(
          steps,
          some.map((stop) => ({ ...stop, active: Math.floor(stop.sittings / 3) })),
          completed,
        );
        const gone = losses.reduce((sum, { lost, active }) => sum + lost + active, 0);
        expect(losses[0]?.reached).toBe(gone + completed);
      }),
    );
  });
});
