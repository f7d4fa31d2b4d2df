import { outOfDomain } from './errors.js';

/** One case: minutes to the first substantive reply, or its age when there is none yet. */
export interface TimedCase {
  readonly minutes: number;
  readonly answered: boolean;
}

export interface SurvivalCurve {
  /** Times at which at least one case was answered, ascending. */
  readonly eventTimes: readonly number[];
  /** Share still open right after each of them. */
  readonly survival: readonly number[];
  /** Greenwood's sum Σ d/(n(n−d)) up to each of them; Infinity once nobody is left. */
  readonly hazardVariance: readonly number[];
}

/** Kaplan–Meier curve of open cases. A case whose age equals an event time was still at risk then. */
export function survivalCurve(cases: readonly TimedCase[]): SurvivalCurve {
  if (!cases.every(({ minutes }) => minutes >= 0 && minutes < Infinity))
    throw outOfDomain('Times are finite, not negative');
  const sorted = cases.toSorted((a, b) => a.minutes - b.minutes);
  const eventTimes = [...new Set(sorted.flatMap(({ minutes, answered }) => (answered ? [minutes] : [])))];
  let open = 1;
  let variance = 0;
  let first = 0;
  const points = eventTimes.map((time) => {
    while (sorted[first]!.minutes < time) first += 1;
    const atRisk = sorted.length - first;
    let events = 0;
    for (let i = first; i < sorted.length && sorted[i]!.minutes === time; i += 1) events += Number(sorted[i]!.answered);
    open *= 1 - events / atRisk;
    variance += events / (atRisk * (atRisk - events));
    return { open, variance };
  });
  return {
    eventTimes,
    survival: points.map(({ open }) => open),
    hazardVariance: points.map(({ variance }) => variance),
  };
}
