import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageCells, type Batch, CELL_HOURS } from './batch.js';
import { completionChance } from './completion-chance.js';
import { fitDecay } from './decay-curve.js';
import { forecastCurve, forecastVendor, type VendorStanding } from './forecast.js';
import { type Curves, FIRST_PRIORS, learnCurves, priorsFrom } from './learn-curves.js';
import { bandOf, organisationOutlook, outlookOf, reachChance } from './outlook.js';
import { isDoubtful, reachOf, REACHES } from './reach.js';
import { suggest } from './suggest.js';

const curves: Curves = {
  invitation: { share: 0.3, rate: Math.LN2 / 12, error: 0.1 },
  reminder: { share: 0.15, rate: Math.LN2 / 12, error: 0.1 },
};
const DAY = 24;

/** A batch that follows a curve exactly, up to whole people. */
function aBatch(sent: number, age: number, curve = curves.invitation, reminders: readonly number[] = []): Batch {
  const done = (hours: number) => sent * curve.share * (1 - Math.exp(-curve.rate * hours));
  const cells = Math.floor(Math.min(age, reminders[0] ?? age) / CELL_HOURS);
  const completions = new Map<number, number>();
  for (let cell = 0; cell < cells; cell += 1)
    completions.set(cell, Math.round(done((cell + 1) * CELL_HOURS)) - Math.round(done(cell * CELL_HOURS)));
  return { sent, age, reminders, completions };
}

const standing = (change: Partial<VendorStanding> = {}): VendorStanding => ({
  vendorId: 'v',
  completed: 10,
  organisations: 8,
  openOrganisations: 60,
  theirSittings: 60,
  open: [{ sittings: 60, mails: [-2] }],
  ...change,
});
const frame = { curves, within: 10 * DAY, threshold: 20 };
const NO_MEANS = { daysLeft: 0, mostReminders: 0 };

const groups = fc.array(
  fc.record({
    sittings: fc.integer({ min: 1, max: 3_000 }),
    mails: fc
      .array(fc.double({ min: -200, max: 400, noNaN: true }), { minLength: 1, maxLength: 3 })
      .map((mails) => mails.toSorted((a, b) => a - b)),
  }),
  { maxLength: 6 },
);
const someCurves = fc.record({
  invitation: fc.record({
    share: fc.double({ min: 0.001, max: 0.95, noNaN: true }),
    rate: fc.double({ min: 0.002, max: 0.5, noNaN: true }),
    error: fc.double({ min: 0.06, max: 0.6, noNaN: true }),
  }),
  reminder: fc.record({
    share: fc.double({ min: 0.001, max: 0.95, noNaN: true }),
    rate: fc.double({ min: 0.002, max: 0.5, noNaN: true }),
    error: fc.double({ min: 0.06, max: 0.6, noNaN: true }),
  }),
});
const hours = fc.double({ min: 0, max: 1_000, noNaN: true });

describe('cells of age', () => {
  it('count whole cells that lie behind everybody, for the mail that was the latest', () => {
    const completions = new Map([
      [0, 5],
      [2, 3],
      [13, 2],
      [50, 1],
    ]);
    const cells = ageCells([{ sent: 100, age: 15 * CELL_HOURS + 1, reminders: [70, 9_999], completions }]);
    expect(cells.invitation).toHaveLength(12);
    expect(cells.invitation[2]).toEqual({ from: 12, to: 18, watched: 100, completed: 3 });
    expect(cells.reminder).toEqual([
      { from: 0, to: 6, watched: 92, completed: 0 },
      { from: 6, to: 12, watched: 92, completed: 2 },
      { from: 12, to: 18, watched: 92, completed: 0 },
    ]);
  });

  it('add batches up by age and know nothing of a batch that just left', () => {
    const one = aBatch(100, 30);
    const cells = ageCells([one, one, { ...one, age: CELL_HOURS - 1 }]);
    expect(cells.invitation.map(({ watched }) => watched)).toEqual([200, 200, 200, 200, 200]);
    expect(cells.reminder).toEqual([]);
  });

  it('never watch fewer than nobody', () => {
    const odd: Batch = { sent: 3, age: 100, reminders: [12], completions: new Map([[0, 9]]) };
    expect(ageCells([odd]).reminder.every(({ watched }) => watched === 0)).toBe(true);
  });
});

describe('a decay curve', () => {
  it('is the prior where nothing was seen', () => {
    const { invitation } = FIRST_PRIORS;
    expect(fitDecay([], invitation)).toMatchObject({ share: invitation.share, rate: invitation.rate });
    const unseen = { from: 0, to: 6, watched: 0, completed: 0 };
    expect(fitDecay([unseen], invitation)).toEqual(fitDecay([], invitation));
  });

  it.each([
    [0.3, 12],
    [0.05, 48],
    [0.6, 5],
  ])('finds share %d and a half-life of %d hours again', (share, half) => {
    const { invitation } = ageCells([aBatch(50_000, 40 * DAY, { share, rate: Math.LN2 / half, error: 0 })]);
    const fitted = fitDecay(invitation, FIRST_PRIORS.invitation);
    expect(Math.abs(fitted.share / share - 1)).toBeLessThan(0.02);
    expect(Math.abs(Math.LN2 / fitted.rate / half - 1)).toBeLessThan(0.05);
    expect(fitted.error).toBeLessThan(0.1);
  });

  it('is the less sure the less was seen, and the less sure the more the cells scatter', () => {
    const errorOf = (batch: Batch) => fitDecay(ageCells([batch]).invitation, FIRST_PRIORS.invitation).error;
    const even = aBatch(400, 6 * DAY);
    const scattered = new Map([...even.completions].map(([cell, count]) => [cell, cell % 2 ? count * 2 : 0]));
    expect(errorOf(aBatch(20, 6 * DAY))).toBeGreaterThan(errorOf(even));
    expect(errorOf({ ...even, completions: scattered })).toBeGreaterThan(errorOf(even));
  });

  it('stays within its bounds and the same for the same cells, whatever was counted', () => {
    const batches = fc.array(
      fc.record({
        sent: fc.integer({ min: 0, max: 5_000 }),
        age: fc.double({ min: 0, max: 2_000, noNaN: true }),
        reminders: fc.constantFrom([], [72], [72, 168]),
        completions: fc
          .array(fc.tuple(fc.nat(200), fc.nat(40)), { maxLength: 30 })
          .map((pairs): ReadonlyMap<number, number> => new Map(pairs)),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(batches, (some) => {
        const learnt = learnCurves(some, priorsFrom(some));
        for (const { share, rate, error } of [learnt.invitation, learnt.reminder]) {
          expect(share > 0 && share < 1 && rate > 0 && error > 0 && Number.isFinite(error)).toBe(true);
        }
        expect(learnCurves(some, priorsFrom(some))).toEqual(learnt);
      }),
      { numRuns: 60 },
    );
  });

  it('takes what others told for a beginning that own batches outweigh', () => {
    const priors = priorsFrom([aBatch(50_000, 40 * DAY)]);
    expect(priors.invitation.share).toBeCloseTo(0.3, 1);
    expect(priors.invitation.weight).toBe(200);
    expect(priors.reminder).toMatchObject({ weight: FIRST_PRIORS.reminder.weight });
    const own = aBatch(5_000, 10 * DAY, { ...curves.invitation, share: 0.1 });
    expect(learnCurves([own], priors).invitation.share).toBeLessThan(0.13);
  });
});

describe('the chance to complete', () => {
  it('follows the curve of a mail that is about to leave', () => {
    const { afterInvitation, afterReminder } = completionChance([0], curves, 12);
    expect(afterInvitation).toBeCloseTo(0.15, 10);
    expect(afterReminder).toBe(0);
  });

  it('is that of the reminder from the reminder on', () => {
    const { afterInvitation, afterReminder } = completionChance([-1_000, 0], curves, 12);
    expect(afterInvitation).toBe(0);
    expect(afterReminder).toBeCloseTo(0.075, 10);
  });

  it('is none after the close and for a mail that leaves later', () => {
    expect(completionChance([-5], curves, 0)).toEqual({ afterInvitation: 0, afterReminder: 0 });
    expect(completionChance([20], curves, 10)).toEqual({ afterInvitation: 0, afterReminder: 0 });
  });

  it('lies between 0 and 1 and grows with the time that is left', () => {
    fc.assert(
      fc.property(groups, someCurves, hours, hours, (open, some, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        for (const { mails } of open) {
          const sum = (within: number) => {
            const { afterInvitation, afterReminder } = completionChance(mails, some, within);
            return afterInvitation + afterReminder;
          };
          expect(sum(less)).toBeGreaterThanOrEqual(0);
          expect(sum(more)).toBeLessThanOrEqual(1);
          expect(sum(more)).toBeGreaterThanOrEqual(sum(less) - 1e-12);
        }
      }),
    );
  });
});

describe('the band', () => {
  it('holds the truth in about four of five cases of a plain binomial', () => {
    const outlook = { of: 200, mean: 60, variance: 42 };
    expect(bandOf(5, outlook)).toEqual({ low: 56, high: 74 });
  });

  it('is one number where nothing is open or nothing can come', () => {
    expect(bandOf(7, { of: 0, mean: 0, variance: 0 })).toEqual({ low: 7, high: 7 });
    expect(bandOf(7, { of: 9, mean: 0, variance: 0 })).toEqual({ low: 7, high: 7 });
    expect(bandOf(7, { of: 9, mean: 9, variance: 0 })).toEqual({ low: 16, high: 16 });
  });

  it('lies between what is there and what could come, for any campaign', () => {
    fc.assert(
      fc.property(groups, someCurves, hours, fc.nat(500), (open, some, within, already) => {
        const outlook = outlookOf(open, some, within);
        const { low, high } = bandOf(already, outlook);
        expect(low).toBeGreaterThanOrEqual(already);
        expect(high).toBeLessThanOrEqual(already + outlook.of);
        expect(low).toBeLessThanOrEqual(high);
      }),
      { numRuns: 200 },
    );
  });

  it('is as wide as the doubt about the curve, not only about each person', () => {
    const sure = bandOf(0, outlookOf([{ sittings: 10_000, mails: [0] }], curves, 1_000));
    const { invitation } = curves;
    const unsure = bandOf(
      0,
      outlookOf([{ sittings: 10_000, mails: [0] }], { ...curves, invitation: { ...invitation, error: 0.4 } }, 1_000),
    );
    expect(unsure.high - unsure.low).toBeGreaterThan(3 * (sure.high - sure.low));
    expect(sure.high - sure.low).toBeGreaterThan(500);
  });
});

describe('organisations', () => {
  it('are as many as sittings where each has one', () => {
    const sittings = outlookOf([{ sittings: 100, mails: [0] }], curves, 500);
    const organisations = organisationOutlook(sittings, 100, 100);
    expect(organisations.mean).toBeCloseTo(sittings.mean, 9);
    expect(organisations.variance).toBeCloseTo(sittings.variance, 9);
  });

  it('are fewer than sittings where each has several, and nothing of nothing', () => {
    const sittings = outlookOf([{ sittings: 100, mails: [0] }], curves, 500);
    expect(organisationOutlook(sittings, 20, 100).mean).toBeLessThan(20);
    expect(organisationOutlook(sittings, 20, 100).mean).toBeGreaterThan(sittings.mean / 5);
    for (const none of [
      organisationOutlook(sittings, 0, 0),
      organisationOutlook({ of: 0, mean: 0, variance: 0 }, 4, 4),
    ])
      expect(none).toEqual({ of: 0, mean: 0, variance: 0 });
    expect(organisationOutlook({ of: 5, mean: 0, variance: 0 }, 5, 5).mean).toBe(0);
  });
});

describe('the chance to reach a number', () => {
  it.each([
    [0, 1],
    [-3, 1],
    [101, 0],
  ])('of %d more out of 100 is %d', (needed, chance) => {
    expect(reachChance(needed, { of: 100, mean: 50, variance: 25 })).toBe(chance);
  });

  it('is about a half at the mean, and certain where there is no doubt', () => {
    expect(reachChance(50, { of: 100, mean: 50, variance: 25 })).toBeCloseTo(0.54, 1);
    expect(reachChance(3, { of: 3, mean: 3, variance: 0 })).toBe(1);
    expect(reachChance(3, { of: 3, mean: 0, variance: 0 })).toBe(0);
  });

  it('falls with the number', () => {
    fc.assert(
      fc.property(groups, someCurves, hours, (open, some, within) => {
        const outlook = outlookOf(open, some, within);
        const chances = [0, 1, 5, 20, 100, 1_000].map((needed) => reachChance(needed, outlook));
        expect(chances).toEqual(chances.toSorted((a, b) => b - a));
      }),
      { numRuns: 100 },
    );
  });
});

describe('words for a chance', () => {
  it.each([
    [0, 0, 'reached'],
    [5, 0.99, 'almost-certain'],
    [5, 0.7, 'likely'],
    [5, 0.5, 'open'],
    [5, 0.1, 'unlikely'],
    [5, 0.01, 'very-unlikely'],
  ])('with %d missing and a chance of %d are “%s”', (missing, chance, reach) => {
    expect(reachOf(missing, chance)).toBe(reach);
  });

  it('ask for help from “open” down', () => {
    expect(REACHES.filter(isDoubtful)).toEqual(['open', 'unlikely', 'very-unlikely']);
  });
});

describe('a forecast', () => {
  it('says what comes by the close and what it means for a rank', () => {
    const forecast = forecastVendor(standing(), frame);
    expect(forecast).toMatchObject({ vendorId: 'v', completed: 10, organisations: 8, reach: 'likely' });
    expect(forecast.answers.low).toBeGreaterThan(18);
    expect(forecast.answering.high).toBeLessThan(40);
  });

  it.each([
    ['reached', { organisations: 20 }],
    ['almost-certain', { organisations: 18 }],
    [
      'very-unlikely',
      { organisations: 0, openOrganisations: 10, theirSittings: 10, open: [{ sittings: 10, mails: [0] }] },
    ],
  ] as const)('calls it %s', (reach, change) => {
    expect(forecastVendor(standing(change), frame).reach).toBe(reach);
  });

  it('rises over time to what is expected at the close, and is empty afterwards', () => {
    const { open, completed } = standing();
    const curve = forecastCurve(completed, open, frame);
    expect(curve[0]).toEqual({ hours: 0, low: 10, high: 10 });
    expect(curve.at(-1)).toMatchObject({ hours: frame.within, ...forecastVendor(standing(), frame).answers });
    expect(curve.map(({ high }) => high)).toEqual(curve.map(({ high }) => high).toSorted((a, b) => a - b));
    expect(forecastCurve(completed, open, { ...frame, within: -5 })).toEqual([]);
    expect(forecastCurve(completed, open, { ...frame, within: 1 })).toHaveLength(2);
    const years = forecastCurve(completed, open, { ...frame, within: 50_000 });
    expect(years.map(({ hours }) => hours).slice(-3)).toEqual([1_380, 1_440, 50_000]);
  });

  it('has bands in order at each point of time, for any campaign', () => {
    fc.assert(
      fc.property(groups, someCurves, hours, fc.nat(500), (open, some, within, completed) => {
        const curve = forecastCurve(completed, open, { curves: some, within, threshold: 20 });
        for (const { low, high } of curve) expect(low >= completed && low <= high).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('suggestions', () => {
  const kinds = (change: Partial<VendorStanding>, means = NO_MEANS, within = 2 * DAY) =>
    suggest(standing(change), { ...frame, within }, means).map(({ kind }) => kind);

  it('name what would help, cheapest first', () => {
    const few = { organisations: 2, openOrganisations: 40, theirSittings: 40, open: [{ sittings: 40, mails: [-30] }] };
    expect(kinds(few, { daysLeft: 30, mostReminders: 2 })).toEqual(['remind', 'extend', 'invite', 'open-link']);
  });

  it('leave out a reminder where all were sent, and an extension that the wave does not allow', () => {
    const reminded = { open: [{ sittings: 60, mails: [-300, -200, -100] }], organisations: 2 };
    expect(kinds(reminded, { daysLeft: 0, mostReminders: 2 })).toEqual(['invite', 'open-link']);
  });

  it('leave out an extension when everybody has had their time', () => {
    const old = { open: [{ sittings: 60, mails: [-5_000] }], organisations: 2 };
    expect(kinds(old, { daysLeft: 30, mostReminders: 0 })).toEqual(['invite', 'open-link']);
  });

  it('ask for nobody more where the mean is enough already', () => {
    expect(kinds({ organisations: 15 })).toEqual(['open-link']);
  });

  it('know that after the close only a later close or an open link can help', () => {
    expect(kinds({}, { daysLeft: 3, mostReminders: 2 }, -5)).toEqual(['extend', 'open-link']);
  });

  it('put a reminder three days after the last mail, and say how many organisations are wanted', () => {
    const empty = { organisations: 0, openOrganisations: 0, theirSittings: 0, open: [] };
    const invite = suggest(standing(empty), frame, NO_MEANS).find(({ kind }) => kind === 'invite');
    expect(invite).toMatchObject({ organisations: { low: 60, high: 76 } });
    const endless = { ...frame, threshold: 1e9 };
    expect(suggest(standing(empty), endless, NO_MEANS)).toContainEqual({
      kind: 'invite',
      organisations: { low: 10_000, high: 10_000 },
    });
    expect(kinds({ open: [{ sittings: 60, mails: [] }] }, { daysLeft: 0, mostReminders: 2 }, 200)).toContain('remind');
  });
});
