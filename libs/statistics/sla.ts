import { outOfDomain } from './errors.js';
import { scoreInterval } from './score-interval.js';
import { survivalCurve, type SurvivalCurve, type TimedCase } from './survival-curve.js';

export type { TimedCase } from './survival-curve.js';

/** A reply later than this many times the promise is worth nothing. */
export const HORIZON_FACTOR = 4;
const WIDEST_POINT = 10;
const TOLERANCE = 1e-12;
const Z975 = 1.959963984540054;

/** Minutes from the question to the first substantive reply that a tier promises. */
export const SLA_MINUTES = { general: 1440, business: 240, urgent: 30 } as const;
export type Severity = keyof typeof SLA_MINUTES;

/**
 * Points 0–100 of a reply after `minutes` to a promise of `promiseMinutes`, linear in the logarithm of
 * the ratio: a quarter of the promise 100, kept to the minute 75, double 40, four times 0.
 */
export function slaValue(minutes: number, promiseMinutes: number): number {
  if (!(minutes >= 0) || !(promiseMinutes > 0)) throw outOfDomain('Times are not negative and a promise is positive');
  const ratio = Math.min(2, Math.max(-2, Math.log2(minutes / promiseMinutes)));
  if (ratio <= 0) return 75 - 12.5 * ratio;
  return ratio <= 1 ? 75 - 35 * ratio : 40 - 40 * (ratio - 1);
}

export interface SlaAttainment extends SurvivalCurve {
  readonly n: number;
  readonly horizonMin: number;
  /** Share 0…1 answered within the promise; null without cases. */
  readonly attainment: number | null;
  /** Greenwood 1926; null where nobody or everybody was answered in time. */
  readonly attainmentSe: number | null;
  /** Log-log interval, Wilson where there is no standard error; null without cases. */
  readonly attainmentCi95: readonly [number, number] | null;
  /** Points 0–100: cases still open count as worthless; null without cases. */
  readonly scoreLower: number | null;
  /** As if every open case were answered right after the data cut. */
  readonly scoreUpper: number | null;
  /** More than 10 points lie between the two: the range is published, not a number. */
  readonly publishRange: boolean;
  /** Share never seen answered. */
  readonly residualMass: number | null;
  /** Minutes by which half, and 90 %, are answered; null when not reached. */
  readonly medianMin: number | null;
  readonly p90Min: number | null;
  /** Mean minutes waited, counted up to the horizon. */
  readonly rmstToHorizon: number | null;
}

/**
 * How well a reply promise is kept, with open cases as right-censored at their age (Kaplan & Meier
 * 1958). A reply at exactly the promise is in time.
 */
export function slaAttainment(cases: readonly TimedCase[], promiseMinutes: number): SlaAttainment {
  const curve = survivalCurve(cases);
  const n = cases.length;
  const horizonMin = HORIZON_FACTOR * promiseMinutes;
  if (n === 0) return { ...curve, n, horizonMin, ...NOTHING };
  const lower = expectedValue(curve, promiseMinutes);
  const residualMass = curve.survival.at(-1) ?? 1;
  const last = Math.max(...cases.map(({ minutes }) => minutes));
  const upper = last < horizonMin ? lower + residualMass * slaValue(last, promiseMinutes) : lower;
  return {
    ...curve,
    n,
    horizonMin,
    ...attainmentAt(curve, promiseMinutes, n),
    scoreLower: lower,
    scoreUpper: upper,
    publishRange: upper - lower > WIDEST_POINT,
    residualMass,
    medianMin: timeUntil(curve, 0.5),
    p90Min: timeUntil(curve, 0.1),
    rmstToHorizon: areaTo(curve, horizonMin),
  };
}

const NOTHING = {
  attainment: null,
  attainmentSe: null,
  attainmentCi95: null,
  scoreLower: null,
  scoreUpper: null,
  publishRange: false,
  residualMass: null,
  medianMin: null,
  p90Min: null,
  rmstToHorizon: null,
} as const;

function attainmentAt({ eventTimes, survival, hazardVariance }: SurvivalCurve, promise: number, n: number) {
  const at = eventTimes.filter((time) => time <= promise).length - 1;
  const open = at < 0 ? 1 : survival[at]!;
  const attainment = 1 - open;
  if (open === 1 || open === 0) {
    const { ci95 } = scoreInterval({ estimate: 100 * attainment, se: null, df: null, nEff: n });
    return { attainment, attainmentSe: null, attainmentCi95: [ci95![0] / 100, ci95![1] / 100] as const };
  }
  const spread = Math.sqrt(hazardVariance[at]!);
  const reach = (Z975 * spread) / Math.abs(Math.log(open));
  const end = (sign: number) => 1 - Math.exp(-Math.exp(Math.log(-Math.log(open)) + sign * reach));
  return { attainment, attainmentSe: open * spread, attainmentCi95: [end(-1), end(1)] as const };
}

const expectedValue = ({ eventTimes, survival }: SurvivalCurve, promise: number) =>
  eventTimes.reduce((sum, time, j) => sum + ((survival[j - 1] ?? 1) - survival[j]!) * slaValue(time, promise), 0);

/** First time with less than `open` left; the middle of the flat that lies exactly there; null when not reached. */
function timeUntil({ eventTimes, survival }: SurvivalCurve, open: number): number | null {
  const at = survival.findIndex((share) => share <= open + TOLERANCE);
  if (at === -1) return null;
  const next = eventTimes[at + 1];
  const flat = next !== undefined && Math.abs(survival[at]! - open) <= TOLERANCE;
  return flat ? (eventTimes[at]! + next) / 2 : eventTimes[at]!;
}

function areaTo({ eventTimes, survival }: SurvivalCurve, horizon: number): number {
  let area = 0;
  let from = 0;
  let open = 1;
  eventTimes.forEach((time, j) => {
    const until = Math.min(time, horizon);
    area += open * (until - from);
    from = until;
    open = survival[j]!;
  });
  return area + open * (horizon - from);
}

export interface NaiveAttainment {
  /** Open cases left out: flatters. null when nobody was answered. */
  readonly naiveDropUnanswered: number | null;
  /** Open cases counted as failures: punishes young ones. null without cases. */
  readonly naiveTreatUnansweredAsFail: number | null;
}

/** The two usual shortcuts, to show beside the honest figure. */
export function naiveAttainment(cases: readonly TimedCase[], promiseMinutes: number): NaiveAttainment {
  const answered = cases.filter(({ answered }) => answered);
  const inTime = answered.filter(({ minutes }) => minutes <= promiseMinutes).length;
  return {
    naiveDropUnanswered: answered.length === 0 ? null : inTime / answered.length,
    naiveTreatUnansweredAsFail: cases.length === 0 ? null : inTime / cases.length,
  };
}
