import { dayAfter, momentOf, weekdayOf } from '#distribution/core';
import { RandomSource } from '#statistics';
import { probeDesignInvalid, probePlanTooTight } from '../errors.js';
import { checkDesign, type ProbeDesign, slotMinutes, type TimeSlot } from './probe-design.js';

export interface PlannedProbe {
  readonly scenario: string;
  /** 1 … replicates. */
  readonly replicate: number;
  readonly vendor: string;
  readonly slot: string;
  /** Day of the slot's zone on which the slot begins, `YYYY-MM-DD`. */
  readonly day: string;
  readonly at: Date;
  /** Who sends it: 0 … runners − 1. */
  readonly runner: number;
}

/** One scenario at one time, to be sent to every vendor. */
interface Cell {
  readonly scenario: string;
  readonly replicate: number;
  readonly slot: TimeSlot;
}

/**
 * Who asks whom what and when (method §12.1). Every vendor gets each scenario `replicates` times, in the same slots and,
 * where the caps leave room, on the same day as all others; repetitions take other slots. Order, minutes and runners are
 * drawn by `seed` (16 hexadecimal digits): the same design and seed give the same plan. Sorted by time. Throws
 * `probe-design-invalid`, and `probe-plan-too-tight` when the caps leave no room.
 */
export function planProbes(design: ProbeDesign, seed: string): readonly PlannedProbe[] {
  const violations = checkDesign(design);
  if (violations.length > 0) throw probeDesignInvalid(violations);
  const random = new RandomSource(seed);
  const calendar = new Calendar(design, random);
  const cells = cellsOf(design, random);
  const all = daysOf(design);
  const probes = design.slots.flatMap((slot) => {
    const own = cells.filter((cell) => cell.slot === slot);
    const days = all.filter(({ weekday }) => slot.weekdays.includes(weekday)).map(({ day }) => day);
    return own.flatMap((cell, index) => {
      const first = Math.floor((index * days.length) / own.length);
      return calendar.place(cell, [...days.slice(first), ...days.slice(0, first)]);
    });
  });
  const planned = cells.length * design.vendors.length;
  if (probes.length < planned) throw probePlanTooTight(planned - probes.length);
  return probes.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.vendor < b.vendor ? -1 : 1));
}

/** Slots go round by turns, so that each gets as many as any other and repetitions of a scenario do not share one. */
function cellsOf({ scenarios, replicates, slots }: ProbeDesign, random: RandomSource): readonly Cell[] {
  const ordered = random.shuffled(slots);
  const cells = random.shuffled(scenarios).flatMap((scenario, place) =>
    Array.from({ length: replicates }, (_, repeat) => ({
      scenario,
      replicate: repeat + 1,
      slot: ordered[(place * replicates + repeat) % ordered.length]!,
    })),
  );
  return random.shuffled(cells);
}

function daysOf({ from, to }: ProbeDesign): readonly { readonly day: string; readonly weekday: number }[] {
  const days = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push({ day, weekday: weekdayOf(day) });
  return days;
}

/** What stands on which day already, for vendors and for runners. */
class Calendar {
  readonly #vendors = new Map<string, number>();
  readonly #runners = new Map<string, number>();

  constructor(
    private readonly design: ProbeDesign,
    private readonly random: RandomSource,
  ) {}

  /** The cell for all vendors on one day, or, where no day holds them all, for each on the first day that does. */
  place(cell: Cell, days: readonly string[]): readonly PlannedProbe[] {
    const vendors = this.random.shuffled(this.design.vendors);
    const together = days.find(
      (day) => this.#roomOn(day) >= vendors.length && vendors.every((one) => this.#mayTake(one, day)),
    );
    return vendors.flatMap((vendor) => {
      const day = together ?? days.find((other) => this.#roomOn(other) > 0 && this.#mayTake(vendor, other));
      return day === undefined ? [] : [this.#send(cell, vendor, day)];
    });
  }

  #mayTake(vendor: string, day: string): boolean {
    return (this.#vendors.get(`${day} ${vendor}`) ?? 0) < this.design.vendorPerDay;
  }

  #loadOf(runner: number, day: string): number {
    return this.#runners.get(`${day} ${runner}`) ?? 0;
  }

  #roomOn(day: string): number {
    const { runners, runnerPerDay } = this.design;
    return Array.from({ length: runners }, (_, runner) => runnerPerDay - this.#loadOf(runner, day)).reduce(
      (a, b) => a + b,
      0,
    );
  }

  /** The least burdened runner, drawn among equals; each of their probes of a day has a part of the slot of its own. */
  #send({ scenario, replicate, slot }: Cell, vendor: string, day: string): PlannedProbe {
    const { runners, runnerPerDay } = this.design;
    const loads = Array.from({ length: runners }, (_, runner) => this.#loadOf(runner, day));
    const least = loads.reduce((a, b) => Math.min(a, b));
    const free = loads.flatMap((load, runner) => (load === least ? [runner] : []));
    const runner = free[this.random.index(free.length)]!;
    this.#runners.set(`${day} ${runner}`, least + 1);
    this.#vendors.set(`${day} ${vendor}`, (this.#vendors.get(`${day} ${vendor}`) ?? 0) + 1);
    const minute = Math.floor(((least + this.random.uniform()) * slotMinutes(slot)) / runnerPerDay);
    return { scenario, replicate, vendor, slot: slot.key, day, at: momentIn(slot, day, minute), runner };
  }
}

const two = (count: number) => String(count).padStart(2, '0');

function momentIn({ from, zone }: TimeSlot, day: string, minute: number): Date {
  const total = Number(from.slice(0, 2)) * 60 + Number(from.slice(3)) + minute;
  const clock = `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`;
  return momentOf(dayAfter(day, Math.floor(total / 1440)), clock, zone);
}
