import type { PlannedProbe } from '#evidence/core/design';

export interface RunnerLoad {
  readonly runner: number;
  readonly total: number;
  /** Probes of the busiest day. */
  readonly busiest: number;
}

export interface PlanSummary {
  /** Days on which something is sent, in their order. */
  readonly days: readonly string[];
  /** Probes of a vendor on a day, 0 where there is none. */
  readonly countOf: (day: string, vendor: string) => number;
  readonly slots: readonly { readonly key: string; readonly count: number }[];
  readonly runners: readonly RunnerLoad[];
}

function tally(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What a plan asks of each day, vendor, slot and runner. */
export function planSummary(plan: readonly PlannedProbe[], slots: readonly string[], runners: number): PlanSummary {
  const cells = tally(plan.map(({ day, vendor }) => `${day} ${vendor}`));
  const bySlot = tally(plan.map(({ slot }) => slot));
  return {
    days: [...new Set(plan.map(({ day }) => day))].toSorted(),
    countOf: (day, vendor) => cells.get(`${day} ${vendor}`) ?? 0,
    slots: slots.map((key) => ({ key, count: bySlot.get(key) ?? 0 })),
    runners: Array.from({ length: runners }, (_, runner) => {
      const own = plan.filter((probe) => probe.runner === runner);
      const byDay = tally(own.map(({ day }) => day));
      return { runner, total: own.length, busiest: Math.max(0, ...byDay.values()) };
    }),
  };
}
