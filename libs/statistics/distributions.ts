import { outOfDomain } from './errors.js';
import { incompleteBeta, upperIncompleteGamma } from './special-functions.js';

/** Φ(x): share of a standard normal below x. */
export function normalCdf(x: number): number {
  const tail = 0.5 * upperIncompleteGamma(0.5, 0.5 * x * x);
  return x < 0 ? tail : 1 - tail;
}

/** Standard normal quantile; ±Infinity at 0 and 1. Throws `out-of-domain` unless 0 ≤ p ≤ 1. */
export function normalQuantile(p: number): number {
  return symmetricQuantile(p, normalCdf);
}

/** Share of Student's t below `t`. `df` > 0, fractions allowed; Infinity is the normal. Throws `out-of-domain`. */
export function tCdf(t: number, df: number): number {
  const tail = 0.5 * tTwoSided(t, df);
  return t < 0 ? tail : 1 - tail;
}

/** Two-sided p-value: share of Student's t farther from 0 than |t|. Throws `out-of-domain` unless df > 0. */
export function tTwoSided(t: number, df: number): number {
  positive(df, 'Degrees of freedom are positive');
  if (df === Infinity) return upperIncompleteGamma(0.5, 0.5 * t * t);
  const square = t * t;
  return square === Infinity ? 0 : incompleteBeta(df / (df + square), df / 2, 0.5);
}

/** Student's t quantile; ±Infinity at 0 and 1. Throws `out-of-domain` unless 0 ≤ p ≤ 1 and df > 0. */
export function tQuantile(p: number, df: number): number {
  positive(df, 'Degrees of freedom are positive');
  return symmetricQuantile(p, (t) => tCdf(t, df));
}

/** Share of Beta(a, b) below x. Throws `out-of-domain` unless a, b > 0. */
export function betaCdf(x: number, a: number, b: number): number {
  positive(Math.min(a, b), 'Shapes are positive');
  return incompleteBeta(x, a, b);
}

/** Beta quantile, 0…1. Throws `out-of-domain` unless 0 ≤ p ≤ 1 and a, b > 0. */
export function betaQuantile(p: number, a: number, b: number): number {
  positive(Math.min(a, b), 'Shapes are positive');
  share(p);
  if (p === 0 || p === 1) return p;
  return bisect((x) => incompleteBeta(x, a, b) - p, 0, 1);
}

/** Share of χ² above x. Throws `out-of-domain` unless df > 0. */
export function chiSquareTail(x: number, df: number): number {
  positive(df, 'Degrees of freedom are positive');
  return upperIncompleteGamma(df / 2, x / 2);
}

/** ln(p/(1−p)); ±Infinity at 0 and 1. */
export const logit = (p: number): number => Math.log(p / (1 - p));

/** The inverse of `logit`. */
export const expit = (x: number): number => 1 / (1 + Math.exp(-x));

/** Doubles that a secant is taken past its own zero, so that the true zero comes to lie between two tries. */
const OVERSHOOT = 2 ** -50;

/**
 * The zero of an increasing function between `low` (value ≤ 0) and `high` (value ≥ 0), to the last bit: the search
 * stops when no double lies between the two ends. Secants close in from both sides (after Oliveira & Takahashi 2021);
 * every third step halves, which bounds their number for any function.
 */
export function bisect(increasing: (x: number) => number, low: number, high: number): number {
  let [below, above] = [low, high];
  let [under, over] = [increasing(low), increasing(high)];
  let step = 0;
  for (;;) {
    step += 1;
    const middle = below + (above - below) / 2;
    if (middle <= below || middle >= above) return middle;
    const secant = step % 3 === 0 ? NaN : below - (under * (above - below)) / (over - under);
    const tried = towards(middle, secant, (above - below) / (high - low));
    const value = increasing(tried);
    if (value < 0) [below, under] = [tried, value];
    else [above, over] = [tried, value];
  }
}

/** A little past the secant's zero on the side of the longer half; `left` is the share of the interval that is left. */
function towards(middle: number, secant: number, left: number): number {
  const distance = middle - secant;
  const past = Math.max(Math.abs(distance) * left, Math.abs(secant) * OVERSHOOT);
  // Also where there is no secant.
  return past < Math.abs(distance) ? secant + Math.sign(distance) * past : middle;
}

/** Works in the lower tail, where a small p keeps its digits. */
function symmetricQuantile(p: number, cdf: (x: number) => number): number {
  share(p);
  if (p === 0.5) return 0;
  if (p > 0.5) return -symmetricQuantile(1 - p, cdf);
  if (p === 0) return -Infinity;
  let low = -1;
  while (cdf(low) > p) low *= 2;
  return bisect((x) => cdf(x) - p, low, 0);
}

function positive(value: number, rule: string): void {
  if (!(value > 0)) throw outOfDomain(rule);
}

function share(p: number): void {
  if (!(p >= 0 && p <= 1)) throw outOfDomain('A probability lies between 0 and 1');
}
