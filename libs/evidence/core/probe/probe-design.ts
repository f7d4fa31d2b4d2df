import { isDay } from '#distribution/core';
import type { Violation } from '#kernel';
import type { Severity } from '#statistics';
import type { Scenario } from './scenario.js';

/** Hours of the week in which probes are sent, by the clocks of an IANA zone. */
export interface TimeSlot {
  readonly key: string;
  readonly zone: string;
  /** 1 = Monday … 7 = Sunday; over midnight, the day on which the slot begins. */
  readonly weekdays: readonly number[];
  /** `HH:MM`; `to` before `from` means over midnight. */
  readonly from: string;
  readonly to: string;
}

export interface ProbeDesign {
  /** Keys; every vendor gets each of them `replicates` times. */
  readonly scenarios: readonly string[];
  readonly vendors: readonly string[];
  readonly replicates: number;
  readonly slots: readonly TimeSlot[];
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly runners: number;
  /** Most probes a day, so that nobody’s support is burdened and every runner can follow theirs. */
  readonly vendorPerDay: number;
  readonly runnerPerDay: number;
}

/** Work hours, nights and weekends, as customers in China and Europe have them. */
export const BUILT_IN_SLOTS: readonly TimeSlot[] = [
  { key: 'work-hours', zone: 'Asia/Shanghai', weekdays: [1, 2, 3, 4, 5], from: '09:30', to: '18:00' },
  { key: 'night', zone: 'Asia/Shanghai', weekdays: [1, 2, 3, 4], from: '21:00', to: '01:00' },
  { key: 'weekend', zone: 'Asia/Shanghai', weekdays: [6, 7], from: '10:00', to: '20:00' },
  { key: 'europe', zone: 'Europe/Berlin', weekdays: [1, 2, 3, 4, 5], from: '13:00', to: '18:00' },
];

const MOST_DAYS = 183;
const DAY_MS = 86_400_000;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Minutes that a slot lasts; one whose ends are equal lasts a day. */
export function slotMinutes({ from, to }: Pick<TimeSlot, 'from' | 'to'>): number {
  return (minuteOf(to) - minuteOf(from) + 1440) % 1440 || 1440;
}

/** What stands against a design, with JSON Pointers into it; empty when it can be planned. */
export function checkDesign(design: ProbeDesign): readonly Violation[] {
  const { scenarios, vendors, slots, from, to } = design;
  return [
    ...checkList('/scenarios', scenarios),
    ...checkList('/vendors', vendors),
    ...checkList(
      '/slots',
      slots.map(({ key }) => key),
    ),
    ...slots.flatMap(checkSlot),
    ...checkDays(from, to),
    ...(['replicates', 'runners', 'vendorPerDay', 'runnerPerDay'] as const).flatMap((name) =>
      Number.isInteger(design[name]) && design[name] >= 1 && design[name] <= 100
        ? []
        : [{ pointer: `/${name}`, code: 'out-of-range' }],
    ),
  ];
}

function checkList(pointer: string, keys: readonly string[]): readonly Violation[] {
  if (keys.length === 0) return [{ pointer, code: 'empty' }];
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ pointer: `${pointer}/${index}`, code: 'repeated' }] : [],
  );
}

function checkSlot({ zone, weekdays, from, to }: TimeSlot, index: number): readonly Violation[] {
  const pointer = `/slots/${index}`;
  return [
    ...(isZone(zone) ? [] : [{ pointer: `${pointer}/zone`, code: 'unknown-zone' }]),
    ...(weekdays.length > 0 && weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)
      ? []
      : [{ pointer: `${pointer}/weekdays`, code: 'out-of-range' }]),
    ...Object.entries({ from, to }).flatMap(([name, clock]) =>
      CLOCK.test(clock) ? [] : [{ pointer: `${pointer}/${name}`, code: 'not-a-time' }],
    ),
  ];
}

function isZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function checkDays(from: string, to: string): readonly Violation[] {
  const wrong = Object.entries({ from, to }).flatMap(([name, day]) =>
    isDay(day) ? [] : [{ pointer: `/${name}`, code: 'not-a-day' }],
  );
  if (wrong.length > 0) return wrong;
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return days >= 0 && days < MOST_DAYS ? [] : [{ pointer: '/to', code: days < 0 ? 'before-start' : 'too-long' }];
}

/** What keeps the scores of a round from counting, however well it is run (method §12.1). */
export interface DesignGap {
  readonly code: 'too-few-scenarios' | 'too-few-replicates' | 'too-few-probes' | 'too-few-in-tier';
  /** The tier that is short; null where it is not about one. */
  readonly severity: Severity | null;
  readonly count: number;
  readonly needed: number;
}

const LEAST = { scenarios: 8, replicates: 2, probes: 16, tier: 4 } as const;

/** Where a round falls short of what the method asks for before probes enter a score; tiers without scenarios are left out. */
export function designGaps(scenarios: readonly Pick<Scenario, 'severity'>[], replicates: number): readonly DesignGap[] {
  const tiers = [...new Set(scenarios.map(({ severity }) => severity))];
  const gap = (code: DesignGap['code'], count: number, needed: number, severity: Severity | null = null) =>
    count < needed ? [{ code, severity, count, needed }] : [];
  return [
    ...gap('too-few-scenarios', scenarios.length, LEAST.scenarios),
    ...gap('too-few-replicates', replicates, LEAST.replicates),
    ...gap('too-few-probes', scenarios.length * replicates, LEAST.probes),
    ...tiers.flatMap((tier) => {
      const count = scenarios.filter(({ severity }) => severity === tier).length * replicates;
      return gap('too-few-in-tier', count, LEAST.tier, tier);
    }),
  ];
}
