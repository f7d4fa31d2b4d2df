import { clusteredDifference, type ClusteredEstimate } from './clustered-difference.js';
import { chiSquareTail, normalQuantile, tTwoSided } from './distributions.js';
import { invalidStatistic } from './errors.js';

export interface WaveChange {
  /** Later minus earlier, in points. */
  readonly difference: number;
  readonly covariance: number;
  /** null when a wave has fewer than two organisations. */
  readonly se: number | null;
  /** What it would be if no organisation had answered twice; null with `se`. */
  readonly seIgnoringOverlap: number | null;
  readonly df: number | null;
  readonly p: number | null;
}

/** Change between two waves; organisations in both make it more precise than two separate samples. */
export function waveChange(earlier: ClusteredEstimate, later: ClusteredEstimate): WaveChange {
  const { difference, covariance, se, df, p } = clusteredDifference(later, earlier);
  const seIgnoringOverlap = se === null ? null : Math.sqrt(se ** 2 + 2 * covariance);
  return { difference, covariance, se, seIgnoringOverlap, df, p };
}

export interface WavePoint {
  /** Position in time, in waves. */
  readonly wave: number;
  /** Points. */
  readonly score: number;
  readonly variance: number;
}

export interface TrendSlope {
  readonly slopePerWave: number;
  readonly intercept: number;
  readonly se: number;
  readonly z: number;
  readonly p: number;
  /** Misfit of the line, χ² on waves − 2 degrees of freedom. */
  readonly q: number;
  readonly qP: number;
}

/**
 * Inverse-variance weighted line over at least `leastWaves`, null for fewer or all at one time. Waves count
 * as independent. Throws `bad-wave` for a score that is not finite or a variance that is not positive.
 */
export function trendSlope(points: readonly WavePoint[], leastWaves = 4): TrendSlope | null {
  if (!points.every(({ wave, score, variance }) => Number.isFinite(wave + score) && variance > 0)) throw badWave();
  if (points.length < leastWaves) return null;
  const weights = points.map(({ variance }) => 1 / variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: (point: WavePoint) => number) =>
    points.reduce((sum, point, i) => sum + weights[i]! * of(point), 0) / total;
  const time = mean(({ wave }) => wave);
  const level = mean(({ score }) => score);
  const spread = total * mean(({ wave }) => (wave - time) ** 2);
  if (spread === 0) return null;
  const slopePerWave = (total * mean(({ wave, score }) => (wave - time) * (score - level))) / spread;
  const se = 1 / Math.sqrt(spread);
  const intercept = level - slopePerWave * time;
  const q = total * mean(({ wave, score }) => (score - intercept - slopePerWave * wave) ** 2);
  const z = slopePerWave / se;
  const qP = chiSquareTail(q, points.length - 2);
  return { slopePerWave, intercept, se, z, p: tTwoSided(z, Infinity), q, qP };
}

/** Smallest true change, in points, that two such waves would show at the 5 % level with probability `power`. */
export function minimumDetectableChange(se1: number, se2: number, power = 0.8): number {
  return (normalQuantile(0.975) + normalQuantile(power)) * Math.sqrt(se1 ** 2 + se2 ** 2);
}

/** What a published number was computed from. */
export interface MeasuredWindow {
  readonly methodVersion: string;
  readonly waves: readonly string[];
}

export type TrendStatus = 'COMPARABLE' | 'NO_TREND' | 'NOT_COMPARABLE';

/** One window is no trend; another method, or windows that share a wave, are not comparable. */
export function trendStatus(windows: readonly MeasuredWindow[]): TrendStatus {
  if (windows.length < 2) return 'NO_TREND';
  const waves = windows.flatMap((window) => window.waves);
  const sameMethod = windows.every(({ methodVersion }) => methodVersion === windows[0]!.methodVersion);
  return sameMethod && new Set(waves).size === waves.length ? 'COMPARABLE' : 'NOT_COMPARABLE';
}

const badWave = () => invalidStatistic('bad-wave', 'A wave has a time, a score and a positive variance');
