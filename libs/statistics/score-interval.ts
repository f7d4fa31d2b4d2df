import { expit, logit, normalQuantile, tQuantile } from './distributions.js';
import { outOfDomain } from './errors.js';

/** A mean on 0–100; `se` is null when it cannot be estimated (one cluster). */
export interface ScoreEstimate {
  readonly estimate: number | null;
  readonly se: number | null;
  /** Clusters − 1. */
  readonly df: number | null;
  /** Kish effective number of clusters. */
  readonly nEff: number;
}

export interface ScoreInterval {
  /** Points 0–100; null without an estimate. */
  readonly ci95: readonly [number, number] | null;
  readonly method: 'logit' | 'wilson' | 'none';
}

const UPPER = 0.975;
/** A standard error of rounding, not of answers. */
const NO_ERROR = 1e-9;
/** Points that a weighted mean of answers that are all the best may lie above 100. */
const ROUNDING = 1e-9;

/**
 * 95 % precision interval: t interval on the logit scale, which keeps its coverage near the ends of 0–100;
 * Wilson with nEff where no standard error exists (a 0–100 variable varies at most as p(1−p) does).
 * Throws `out-of-domain` for an estimate outside 0–100.
 */
export function scoreInterval({ estimate, se, df, nEff }: ScoreEstimate): ScoreInterval {
  if (estimate === null || nEff <= 0) return { ci95: null, method: 'none' };
  if (!(estimate >= -ROUNDING && estimate <= 100 + ROUNDING)) throw outOfDomain('A score lies between 0 and 100');
  const p = Math.min(1, Math.max(0, estimate / 100));
  if (se === null || se <= NO_ERROR || !df || p === 0 || p === 1) return { ci95: wilson(p, nEff), method: 'wilson' };
  const reach = (tQuantile(UPPER, df) * (se / 100)) / (p * (1 - p));
  const end = (sign: number) => 100 * expit(logit(p) + sign * reach);
  return { ci95: [end(-1), end(1)], method: 'logit' };
}

/** Wilson 1927 score interval for the share `p` among `n`, in points 0–100. */
function wilson(p: number, n: number): [number, number] {
  const z = normalQuantile(UPPER);
  const centre = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const end = (value: number) => (100 * value) / (1 + (z * z) / n);
  return [Math.max(0, end(centre - reach)), Math.min(100, end(centre + reach))];
}
