import { BUILT_IN_SLOTS, type ProbeDesign, type TimeSlot } from '#evidence/core/design';
import { dayAfter, isDay, weekdayOf } from '#distribution/core';
import type { CatalogueScenario, Planner, RoundDesign } from '../probe-types.js';

/** A round as it is being put together. */
export interface RoundDraft extends RoundDesign {
  readonly name: string;
  readonly seed: string;
}

export const STEPS = ['scenarios', 'vendors', 'slots', 'days', 'runners'] as const;
export type PlanStep = (typeof STEPS)[number];

const WEEKS = 4;
const DAYS_OF_WEEK = 7;

/** The next Monday after the day, and the Sunday four weeks on. */
export function nextWeeks(today: string): Pick<RoundDesign, 'from' | 'to'> {
  const from = dayAfter(today, DAYS_OF_WEEK + 1 - weekdayOf(today));
  return { from, to: dayAfter(from, WEEKS * DAYS_OF_WEEK - 1) };
}

/** What most rounds are: everything that needs no consent, twice, for every vendor, in four weeks. */
export function firstDraft(
  planner: Planner,
  scenarios: readonly CatalogueScenario[],
  { today, seed }: { readonly today: string; readonly seed: string },
): RoundDraft {
  return {
    name: '',
    seed,
    scenarios: scenarios.filter(({ needsConsent }) => !needsConsent).map(({ key }) => key),
    vendors: planner.vendors.map(({ slug }) => slug),
    runners: planner.runners.map(({ id }) => id),
    replicates: 2,
    slots: planner.slots.length > 0 ? planner.slots : BUILT_IN_SLOTS,
    ...nextWeeks(today),
    vendorPerDay: 2,
    runnerPerDay: 12,
  };
}

/** As the planning rules take it: runners are only counted. */
export const designOf = ({ runners, ...design }: RoundDraft): ProbeDesign => ({ ...design, runners: runners.length });

/** Steps that are not complete; the name stands with the last. */
export function openSteps(draft: RoundDraft): readonly PlanStep[] {
  const areDays = isDay(draft.from) && isDay(draft.to) && draft.from <= draft.to;
  const whole: Readonly<Record<PlanStep, boolean>> = {
    scenarios: draft.scenarios.length > 0,
    vendors: draft.vendors.length > 0,
    slots: draft.slots.length > 0,
    days: areDays && [draft.replicates, draft.vendorPerDay, draft.runnerPerDay].every((count) => count >= 1),
    runners: draft.runners.length > 0 && draft.name.trim() !== '',
  };
  return STEPS.filter((step) => !whole[step]);
}

const SEED_BYTES = 8;

/** 16 hexadecimal digits of 8 bytes. */
export const seedOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const drawSeed = (): string => seedOf(crypto.getRandomValues(new Uint8Array(SEED_BYTES)));

/** The value in or out of the list, in the order of `all`. */
export function toggled(all: readonly string[], chosen: readonly string[], value: string): readonly string[] {
  return all.filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one)));
}

export const withSlot = (slots: readonly TimeSlot[], slot: TimeSlot): readonly TimeSlot[] => [
  ...slots.filter(({ key }) => key !== slot.key),
  slot,
];
