import { notFinite, unequalLengths } from './errors.js';

const TOLERANCE = 1e-12;

export type RobustnessBand = 'ROBUST' | 'MODERATE' | 'FRAGILE';

/** Least ε* of a robust and of a moderate lead, shares 0…1. */
export interface RobustnessBands {
  readonly robust: number;
  readonly moderate: number;
}

export interface WeightRobustness {
  /** Score of A minus score of B at the declared weights, in points. */
  readonly difference: number;
  /** Share of the total weight (0…1] whose worst re-assignment ends A's lead; 1 if none does; null if A does not lead. */
  readonly epsilonStar: number | null;
  /** The nearest weights at which the lead is gone; null if there are none, or no lead. */
  readonly flipWeights: readonly number[] | null;
  /** null with epsilonStar. */
  readonly band: RobustnessBand | null;
}

/**
 * Exact robustness of "A is ahead of B" against other weights (ε-contamination, Foster, McGillivray
 * & Seth 2013): ε* = D / (D − m) with D the lead and m the worst dimension difference. `a` and `b`
 * are dimension scores (0–100), `weights` shares that sum to 1. Below the `moderate` ε* a lead is fragile.
 */
export function weightRobustness(
  a: readonly number[],
  b: readonly number[],
  weights: readonly number[],
  bands: RobustnessBands = { robust: 0.5, moderate: 0.2 },
): WeightRobustness {
  if (a.length !== b.length || a.length !== weights.length) throw unequalLengths();
  const gaps = a.map((score, d) => score - b[d]!);
  const difference = gaps.reduce((sum, gap, d) => sum + gap * weights[d]!, 0);
  if (!Number.isFinite(difference)) throw notFinite();
  if (difference <= 0) return { difference, epsilonStar: null, flipWeights: null, band: null };
  const worst = Math.min(...gaps);
  if (worst >= 0) return { difference, epsilonStar: 1, flipWeights: null, band: 'ROBUST' };
  const epsilonStar = difference / (difference - worst);
  const target = gaps.indexOf(worst);
  const flipWeights = weights.map((weight, d) => (1 - epsilonStar) * weight + (d === target ? epsilonStar : 0));
  return { difference, epsilonStar, flipWeights, band: bandOf(epsilonStar, bands) };
}

function bandOf(epsilonStar: number, { robust, moderate }: RobustnessBands): RobustnessBand {
  if (epsilonStar >= robust - TOLERANCE) return 'ROBUST';
  return epsilonStar >= moderate - TOLERANCE ? 'MODERATE' : 'FRAGILE';
}
