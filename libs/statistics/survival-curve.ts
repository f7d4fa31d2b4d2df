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
  const answered = cases.filter(({ answered }) => answered).map(({ minutes }) => minutes);
  const eventTimes = [...new Set(answered)].toSorted((a, b) => a - b);
  let open = 1;
  let variance = 0;
  const points = eventTimes.map((time) => {
    const atRisk = cases.filter(({ minutes }) => minutes >= time).length;
    const events = answered.filter((minutes) => minutes === time).length;
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
