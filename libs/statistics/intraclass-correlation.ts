import { betaQuantile } from './distributions.js';
import { badRatings } from './rater-agreement.js';

/** The six coefficients of Shrout & Fleiss 1979; the last letter k is the mean of all raters. */
export interface IntraclassCorrelation {
  readonly icc1: number | null;
  readonly icc21: number | null;
  readonly icc31: number | null;
  readonly icc1k: number | null;
  /** null also when the raters' noise leaves no variance for their mean. */
  readonly icc2k: number | null;
  readonly icc3k: number | null;
  /** Targets against residual; null when raters differ by nothing but a constant. */
  readonly f: number | null;
  /** 95 % interval of icc21; null when `f` is and when the table is too small to bound it. */
  readonly icc21Ci95: readonly [number, number] | null;
  readonly flag: 'NOT_ENOUGH_DATA' | 'NO_VARIANCE' | null;
}

const NOTHING = {
  icc1: null,
  icc21: null,
  icc31: null,
  icc1k: null,
  icc2k: null,
  icc3k: null,
  f: null,
  icc21Ci95: null,
};

/** From a complete table `ratings[target][rater]`. Throws `bad-ratings` for a ragged or incomplete one. */
export function intraclassCorrelation(ratings: readonly (readonly number[])[]): IntraclassCorrelation {
  const targets = ratings.length;
  const raters = ratings[0]?.length ?? 0;
  if (!ratings.every((row) => row.length === raters && row.every(Number.isFinite))) throw badRatings();
  if (targets < 2 || raters < 2) return { ...NOTHING, flag: 'NOT_ENOUGH_DATA' };
  const table = meanSquares(ratings);
  const { target, rater, residual, within } = table;
  if (target === 0) return { ...NOTHING, flag: 'NO_VARIANCE' };
  const k = raters;
  const agreement = (k * (rater - residual)) / targets;
  const spread = target + agreement / k;
  const icc21 = (target - residual) / (target + (k - 1) * residual + agreement);
  return {
    icc1: (target - within) / (target + (k - 1) * within),
    icc21,
    icc31: (target - residual) / (target + (k - 1) * residual),
    icc1k: (target - within) / target,
    icc2k: spread > 0 ? (target - residual) / spread : null,
    icc3k: (target - residual) / target,
    f: residual === 0 ? null : target / residual,
    icc21Ci95: residual === 0 ? null : interval(table, icc21, targets, raters),
    flag: null,
  };
}

interface MeanSquares {
  readonly target: number;
  readonly rater: number;
  readonly residual: number;
  readonly within: number;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value ** 2, 0);

function meanSquares(ratings: readonly (readonly number[])[]): MeanSquares {
  const [n, k] = [ratings.length, ratings[0]!.length];
  const grand = mean(ratings.flat());
  const targetMeans = ratings.map(mean);
  const raterMeans = ratings[0]!.map((_, r) => mean(ratings.map((row) => row[r]!)));
  const residuals = ratings.flatMap((row, t) => row.map((x, r) => x - targetMeans[t]! - raterMeans[r]! + grand));
  const rest = squares(residuals);
  const total = squares(ratings.flat().map((value) => value - grand));
  // What rounding leaves of an exact zero is no variance.
  const exact = (part: number) => (part <= 1e-20 * total ? 0 : part);
  return {
    target: exact(k * squares(targetMeans.map((each) => each - grand))) / (n - 1),
    rater: (n * squares(raterMeans.map((each) => each - grand))) / (k - 1),
    residual: exact(rest) / ((n - 1) * (k - 1)),
    within: squares(ratings.flatMap((row, t) => row.map((x) => x - targetMeans[t]!))) / (n * (k - 1)),
  };
}

/** Shrout & Fleiss 1979, p. 424, with Satterthwaite degrees of freedom. */
function interval(table: MeanSquares, icc: number, n: number, k: number): [number, number] | null {
  const { target, rater, residual } = table;
  const ratio = rater / residual;
  const rest = n * (1 + (k - 1) * icc) - k * icc;
  const df = ((k - 1) * (n - 1) * (k * icc * ratio + rest) ** 2) / ((n - 1) * (k * icc * ratio) ** 2 + rest ** 2);
  const upper = fQuantile(n - 1, df);
  const lower = fQuantile(df, n - 1);
  const noise = k * rater + (k * n - k - n) * residual;
  const bounds: [number, number] = [
    (n * (target - upper * residual)) / (upper * noise + n * target),
    (n * (lower * target - residual)) / (noise + n * lower * target),
  ];
  return bounds.every(Number.isFinite) ? bounds : null;
}

/** 0.975 quantile of F through the beta distribution. */
function fQuantile(df1: number, df2: number): number {
  const share = betaQuantile(0.975, df1 / 2, df2 / 2);
  return (df2 * share) / (df1 * (1 - share));
}
