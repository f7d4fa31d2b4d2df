import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_SLOTS, planProbes } from '#evidence/core/design';
import { planSummary } from './plan-summary.js';

const DESIGN = {
  scenarios: ['one', 'two', 'three', 'four'],
  vendors: ['aurora', 'borealis'],
  replicates: 2,
  slots: BUILT_IN_SLOTS.slice(0, 2),
  from: '2026-10-05',
  to: '2026-10-16',
  runners: 2,
  vendorPerDay: 2,
  runnerPerDay: 3,
};

describe('the summary of a plan', () => {
  const plan = planProbes(DESIGN, '00000000000000aa');
  const { days, countOf, slots, runners } = planSummary(plan, ['work-hours', 'night'], 2);

  it('counts each probe once, whichever way it is looked at', () => {
    const cells = days.flatMap((day) => DESIGN.vendors.map((vendor) => countOf(day, vendor)));
    const sums = [cells, slots.map(({ count }) => count), runners.map(({ total }) => total)].map((counts) =>
      counts.reduce((a, b) => a + b, 0),
    );
    expect(sums).toEqual([16, 16, 16]);
  });

  it('lists the days in order, and knows the busiest day of each runner', () => {
    expect(days).toEqual(days.toSorted());
    for (const { busiest } of runners) expect(busiest).toBeLessThanOrEqual(DESIGN.runnerPerDay);
    expect(runners.some(({ busiest }) => busiest > 0)).toBe(true);
  });

  it('says zero of a day and a runner without a probe', () => {
    expect(countOf('2026-12-24', 'aurora')).toBe(0);
    expect(planSummary([], ['night'], 1)).toMatchObject({
      days: [],
      slots: [{ key: 'night', count: 0 }],
      runners: [{ runner: 0, total: 0, busiest: 0 }],
    });
  });
});
