import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { naiveAttainment, slaAttainment, slaValue, type TimedCase } from './sla.js';
import { expectGolden, goldenCase, goldenCases } from './testing/golden.js';

const FILE = '10-sla-censoring.json';

interface Timed {
  readonly tauMin: number;
  readonly timeMin: number[];
  readonly answered: number[];
}

const casesOf = ({ timeMin, answered }: Timed): TimedCase[] =>
  timeMin.map((minutes, i) => ({ minutes, answered: answered[i] === 1 }));

describe('slaValue', () => {
  it.each(['value function g, urgent', 'value function g, 4 h'])('agrees with the reference: %s', (name) => {
    const { input, expected, tolerance } = goldenCase<{ tauMin: number; tMin: number[] }, { score: number[] }>(
      FILE,
      name,
    );
    expectGolden(
      input.tMin.map((minutes) => slaValue(minutes, input.tauMin)),
      expected.score,
      tolerance,
    );
  });

  it('never rises with the wait and stays within 0–100', () => {
    const minutes = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(minutes, minutes, (a, b) => {
        const [sooner, later] = [slaValue(Math.min(a, b), 30), slaValue(Math.max(a, b), 30)];
        expect(sooner).toBeGreaterThanOrEqual(later);
        expect(later).toBeGreaterThanOrEqual(0);
        expect(sooner).toBeLessThanOrEqual(100);
      }),
    );
  });

  it.each([
    [-1, 30],
    [NaN, 30],
    [5, 0],
  ])('refuses %d minutes to a promise of %d', (minutes, promise) => {
    expect(() => slaValue(minutes, promise)).toThrow(expect.objectContaining({ code: 'out-of-domain' }));
  });
});

describe('slaAttainment', () => {
  const timed = goldenCases(FILE).filter(
    ({ input, name }) => 'answered' in (input as object) && !name.startsWith('what'),
  );
  it.each(timed)('agrees with the reference: $name', (each) => {
    const input = each.input as Timed;
    const { attainmentSe, attainmentCi95, scoreLower, scoreUpper, ...rest } = slaAttainment(
      casesOf(input),
      input.tauMin,
    );
    const actual = {
      ...rest,
      attainmentSE: attainmentSe,
      attainmentCI95loglog: attainmentCi95,
      expectedScoreLower: scoreLower,
      expectedScoreUpper: scoreUpper,
    };
    expectGolden(actual, each.expected, each.tolerance);
  });

  it('is checked against six timed vectors', () => {
    expect(timed).toHaveLength(6);
  });

  it('has Wilson bounds where everybody or nobody was answered in time', () => {
    const all = slaAttainment(
      [5, 6, 7].map((minutes) => ({ minutes, answered: true })),
      30,
    );
    expect(all).toMatchObject({ attainment: 1, attainmentSe: null, publishRange: false });
    expect(all.attainmentCi95![0]).toBeCloseTo(0.4385, 4);
    expect(all.attainmentCi95![1]).toBe(1);
    expect(slaAttainment([{ minutes: 40, answered: false }], 30).attainmentCi95![0]).toBe(0);
  });

  it('publishes a range when young cases leave more than 10 points open', () => {
    const cases = [
      { minutes: 10, answered: true },
      { minutes: 20, answered: false },
    ];
    expect(slaAttainment(cases, 30)).toMatchObject({ publishRange: true, medianMin: 10 });
  });

  it('never scores higher, at the lower end, for one more case left open', () => {
    const someCase = fc.record({ minutes: fc.integer({ min: 0, max: 200 }), answered: fc.boolean() });
    fc.assert(
      fc.property(fc.array(someCase, { minLength: 1, maxLength: 15 }), fc.nat(), (cases, pick) => {
        const at = pick % cases.length;
        const censored = cases.map((each, i) => (i === at ? { ...each, answered: false } : each));
        const [before, after] = [slaAttainment(cases, 30), slaAttainment(censored, 30)];
        expect(after.scoreLower! - before.scoreLower!).toBeLessThanOrEqual(1e-9);
        expect(before.scoreUpper!).toBeGreaterThanOrEqual(before.scoreLower!);
        expect(before.attainmentCi95![0]).toBeLessThanOrEqual(before.attainment! + 1e-12);
        expect(before.attainmentCi95![1]).toBeGreaterThanOrEqual(before.attainment! - 1e-12);
      }),
    );
  });

  it('refuses times that are not times', () => {
    expect(() => slaAttainment([{ minutes: -1, answered: true }], 30)).toThrow(
      expect.objectContaining({ code: 'out-of-domain' }),
    );
    expect(() => slaAttainment([{ minutes: Infinity, answered: false }], 30)).toThrow(
      expect.objectContaining({ code: 'out-of-domain' }),
    );
  });
});

describe('naiveAttainment', () => {
  it('shows what goes wrong without censoring', () => {
    const { input, expected, tolerance } = goldenCase<Timed, object>(FILE, 'what goes wrong');
    const cases = casesOf(input);
    const kaplanMeier = slaAttainment(cases, input.tauMin).attainment;
    expectGolden({ ...naiveAttainment(cases, input.tauMin), kaplanMeier }, expected, tolerance);
  });

  it('is nothing without cases', () => {
    expect(naiveAttainment([], 30)).toEqual({ naiveDropUnanswered: null, naiveTreatUnansweredAsFail: null });
  });
});
