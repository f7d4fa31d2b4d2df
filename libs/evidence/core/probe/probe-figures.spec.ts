import { describe, expect, it } from '@jest/globals';
import { expectGolden, goldenCase } from '../../../statistics/testing/golden.js';
import type { ProbeCourse } from './probe-course.js';
import { type FinishedProbe, probeFigures } from './probe-figures.js';
import { RATING_FORM } from './rating-form.js';

const AT = new Date('2026-10-05T02:00:00Z');
const course = (change: Partial<ProbeCourse> = {}): ProbeCourse => ({
  sentAt: AT,
  firstAutomaticReply: 1,
  firstSubstantiveReply: 240,
  escalation: null,
  solution: null,
  rounds: 1,
  templateReplies: 0,
  ...change,
});
const rated = (points: number | null) => Object.fromEntries(RATING_FORM.map(({ key }) => [key, points]));
const probe = (change: Partial<FinishedProbe>): FinishedProbe => ({
  vendor: 'aurora',
  scenario: 'S1',
  severity: 'business',
  course: course(),
  rated: rated(50),
  ...change,
});
const agreements = RATING_FORM.map(({ key }, index) => ({ key, alpha: 0.9 - index / 100, use: 'PUBLISH' as const }));

describe('what probes say', () => {
  it('is the mean of scenarios with their variance, as the reference has it', () => {
    const { input, expected, tolerance } = goldenCase<
      { scenario: readonly string[]; score: readonly number[] },
      { mean: number; se: number; df: number }
    >('11-probe-raters.json', 'probe criterion score');
    const probes = input.scenario.map((scenario, index) => probe({ scenario, rated: rated(input.score[index]!) }));
    const depth = probeFigures(probes, agreements).find(({ criterion }) => criterion === 'c22')!;
    expectGolden(
      { mean: depth.score, se: Math.sqrt(depth.variance), df: depth.organisations - 1 },
      { mean: expected.mean, se: expected.se, df: expected.df },
      tolerance,
    );
    expect(depth).toMatchObject({ vendor: 'aurora', channel: 'P', n: 16, agreement: 0.9, verified: true });
  });

  const scores = (one: Partial<FinishedProbe>) =>
    Object.fromEntries(
      probeFigures([probe(one), probe({ ...one, scenario: 'S2' })], []).map(({ criterion, score }) => [
        criterion,
        score,
      ]),
    );

  it.each([
    ['a reply right on the promise', { course: course() }, { c11: 75, c13: 100, c21: 0 }],
    ['no reply', { course: course({ firstSubstantiveReply: null }) }, { c11: 0, c13: 0, c21: 0 }],
    ['a reply after all hope', { course: course({ firstSubstantiveReply: 961 }) }, { c11: 0, c13: 100 }],
    [
      'a reply within two days',
      { severity: 'general', course: course({ firstSubstantiveReply: 2880 }) },
      { c11: 40, c13: 0 },
    ],
    ['a solution at once', { course: course({ solution: 300 }) }, { c21: 100 }],
    ['a solution after asking again', { course: course({ solution: 300, rounds: 2 }) }, { c21: 0 }],
    ['a solution after the horizon', { course: course({ solution: 961 }) }, { c21: 0 }],
    ['an escalation in half of the promise', { severity: 'urgent', course: course({ escalation: 15 }) }, { c12: 87.5 }],
    ['no escalation where it was urgent', { severity: 'urgent' }, { c12: 0 }],
  ] as const)('of %s', (_, one, expected) => {
    expect(scores(one)).toMatchObject(expected);
  });

  it('is nothing about escalation where nothing was urgent, about a single scenario, and of what nobody could judge', () => {
    expect(scores({})).not.toHaveProperty('c12');
    expect(probeFigures([probe({}), probe({})], [])).toEqual([]);
    expect(scores({ rated: rated(null) })).not.toHaveProperty('c22');
    expect(probeFigures([], [])).toEqual([]);
  });

  it('is told vendor by vendor, and without agreement where there was none', () => {
    const figures = probeFigures(
      ['polaris', 'aurora'].flatMap((vendor) => ['S1', 'S2'].map((scenario) => probe({ vendor, scenario }))),
      [],
    );
    expect(new Set(figures.map(({ vendor }) => vendor))).toEqual(new Set(['aurora', 'polaris']));
    expect(figures.every(({ agreement }) => agreement === null)).toBe(true);
  });
});
