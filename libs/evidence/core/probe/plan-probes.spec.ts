import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wallTimeAt } from '#distribution/core';
import { DomainError } from '#kernel';
import { planProbes, type PlannedProbe } from './plan-probes.js';
import { BUILT_IN_SLOTS, type ProbeDesign } from './probe-design.js';

/** A plan over eight weeks takes milliseconds, and the clocks of a zone are slow to ask. */
const RUNS = { numRuns: 30 };
const SEED = '0123456789abcdef';
const keys = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}-${index}`);
const design: ProbeDesign = {
  scenarios: keys('scenario', 8),
  vendors: keys('vendor', 5),
  replicates: 2,
  slots: BUILT_IN_SLOTS,
  from: '2026-10-05',
  to: '2026-11-01',
  runners: 2,
  vendorPerDay: 2,
  runnerPerDay: 6,
};

const designs = fc.record({
  scenarios: fc.integer({ min: 1, max: 12 }).map((count) => keys('s', count)),
  vendors: fc.integer({ min: 1, max: 9 }).map((count) => keys('v', count)),
  replicates: fc.integer({ min: 1, max: 4 }),
  slots: fc.subarray([...BUILT_IN_SLOTS], { minLength: 1 }),
  from: fc.constant('2026-03-02'),
  to: fc.constant('2026-04-26'),
  runners: fc.integer({ min: 1, max: 4 }),
  vendorPerDay: fc.integer({ min: 1, max: 3 }),
  runnerPerDay: fc.integer({ min: 1, max: 6 }),
});
const seeds = fc.bigInt({ min: 1n, max: (1n << 64n) - 1n }).map((bits) => bits.toString(16).padStart(16, '0'));

/** The plan, or nothing where the caps leave no room. */
function planOf(one: ProbeDesign, seed: string): readonly PlannedProbe[] | null {
  try {
    return planProbes(one, seed);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'probe-plan-too-tight') return null;
    throw error;
  }
}

const countBy = (plan: readonly PlannedProbe[], key: (probe: PlannedProbe) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const probe of plan) counts.set(key(probe), (counts.get(key(probe)) ?? 0) + 1);
  return counts;
};
const cellsOf = (plan: readonly PlannedProbe[]): readonly (readonly PlannedProbe[])[] => {
  const nameOf = ({ scenario, replicate }: PlannedProbe) => `${scenario} ${replicate}`;
  return [...new Set(plan.map(nameOf))].map((name) => plan.filter((probe) => nameOf(probe) === name));
};
const most = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
const least = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => Math.min(a, b), Infinity);

describe('a plan of probes', () => {
  it('asks every vendor the same, as often, in the same slots', () => {
    fc.assert(
      fc.property(designs, seeds, (one, seed) => {
        const plan = planOf(one, seed);
        fc.pre(plan !== null);
        expect(plan).toHaveLength(one.scenarios.length * one.vendors.length * one.replicates);
        expect(most(countBy(plan, (probe) => `${probe.scenario} ${probe.replicate} ${probe.vendor}`))).toBe(1);
        const slotsOfCells = new Set(plan.map(({ scenario, replicate, slot }) => `${scenario} ${replicate} ${slot}`));
        expect(slotsOfCells.size).toBe(one.scenarios.length * one.replicates);
      }),
      RUNS,
    );
  });

  it('burdens nobody with more than a day may hold', () => {
    fc.assert(
      fc.property(designs, seeds, (one, seed) => {
        const plan = planOf(one, seed);
        fc.pre(plan !== null);
        expect(most(countBy(plan, ({ vendor, day }) => `${vendor} ${day}`))).toBeLessThanOrEqual(one.vendorPerDay);
        expect(most(countBy(plan, ({ runner, day }) => `${runner} ${day}`))).toBeLessThanOrEqual(one.runnerPerDay);
        expect(plan.every(({ runner }) => runner >= 0 && runner < one.runners)).toBe(true);
      }),
      RUNS,
    );
  });

  it('sends within its days and hours, by the clocks of the slot', () => {
    fc.assert(
      fc.property(designs, seeds, (one, seed) => {
        const plan = planOf(one, seed);
        fc.pre(plan !== null);
        for (const { slot: key, at, day } of plan) {
          const slot = one.slots.find((other) => other.key === key)!;
          const { time } = wallTimeAt(at, slot.zone);
          const isInside =
            slot.from < slot.to ? time >= slot.from && time < slot.to : time >= slot.from || time < slot.to;
          expect(isInside).toBe(true);
          expect(day >= one.from && day <= one.to).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('uses the slots evenly, and another one for each repetition of a scenario', () => {
    fc.assert(
      fc.property(designs, seeds, (one, seed) => {
        const plan = planOf(one, seed);
        fc.pre(plan !== null && one.scenarios.length * one.replicates >= one.slots.length);
        const uses = countBy(plan, ({ slot }) => slot);
        expect((most(uses) - least(uses)) / one.vendors.length).toBeLessThanOrEqual(1);
        if (one.replicates <= one.slots.length)
          expect(most(countBy(plan, ({ scenario, vendor, slot }) => `${scenario} ${vendor} ${slot}`))).toBe(1);
      }),
      RUNS,
    );
  });

  it('is the same for the same seed and another for another', () => {
    expect(planProbes(design, SEED)).toEqual(planProbes(design, SEED));
    expect(planProbes(design, 'fedcba9876543210')).not.toEqual(planProbes(design, SEED));
  });

  it('puts one scenario to all vendors on one day where there is room, in an order that changes', () => {
    const plan = planProbes(design, SEED);
    const days = new Set(plan.map(({ scenario, replicate, day }) => `${scenario} ${replicate} ${day}`));
    expect(days.size).toBe(16);
    expect(new Set(cellsOf(plan).map((cell) => cell.map(({ vendor }) => vendor).join())).size).toBeGreaterThan(10);
  });

  it('spreads a scenario over days when no day holds all vendors', () => {
    const plan = planProbes({ ...design, runners: 1, runnerPerDay: 4, to: '2026-12-20' }, SEED);
    expect(cellsOf(plan).every((cell) => new Set(cell.map(({ day }) => day)).size === 2)).toBe(true);
  });

  it('says how many probes find no day', () => {
    expect(() => planProbes({ ...design, to: '2026-10-06' }, SEED)).toThrow(
      expect.objectContaining({ code: 'probe-plan-too-tight' }),
    );
  });

  it('refuses a design that cannot be meant', () => {
    expect(() => planProbes({ ...design, vendors: [] }, SEED)).toThrow(
      expect.objectContaining({
        code: 'probe-design-invalid',
        extra: { errors: [{ pointer: '/vendors', code: 'empty' }] },
      }),
    );
  });
});
