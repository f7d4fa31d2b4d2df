import { invalidStatistic } from './errors.js';

export interface Reliability {
  /** Cronbach 1951; null without variance or with fewer than two items. */
  readonly alpha: number | null;
  /** McDonald 1999, closed form for three items; null otherwise and when no one-factor solution exists. */
  readonly omega: number | null;
  readonly loadings: readonly number[] | null;
  readonly uniqueness: readonly number[] | null;
  readonly meanInterItemR: number | null;
  readonly flag: 'NOT_ENOUGH_DATA' | 'NO_VARIANCE' | 'OMEGA_UNDEFINED' | null;
}

const NOTHING = { alpha: null, omega: null, loadings: null, uniqueness: null, meanInterItemR: null };
/** What rounding leaves of an exact zero, as a share of the variances it is made of. */
const ROUNDING = 1e-12;
const NO_OMEGA = { omega: null, loadings: null, uniqueness: null, flag: 'OMEGA_UNDEFINED' } as const;

/** How well the items of a dimension measure one thing, from their covariance matrix. Throws `bad-items`. */
export function reliability(covariance: readonly (readonly number[])[]): Reliability {
  const items = covariance.length;
  if (!covariance.every((row) => row.length === items && row.every(Number.isFinite))) throw badItems();
  if (items < 2) return { ...NOTHING, flag: 'NOT_ENOUGH_DATA' };
  const own = covariance.map((row, j) => row[j]!);
  const total = covariance.flat().reduce((sum, value) => sum + value, 0);
  const trace = own.reduce((sum, variance) => sum + variance, 0);
  if (!(total > ROUNDING * trace) || !own.every((variance) => variance > 0)) return { ...NOTHING, flag: 'NO_VARIANCE' };
  const alpha = (items / (items - 1)) * (1 - trace / total);
  return { alpha, meanInterItemR: meanCorrelation(covariance), ...oneFactor(covariance) };
}

/** The same from answers `[respondent][item]` on any one scale; only respondents who answered every item count. */
export function itemReliability(
  answers: readonly (readonly (number | null)[])[],
): Reliability & { readonly nComplete: number } {
  const complete = answers.filter((row): row is readonly number[] => row.every((value) => value !== null));
  const nComplete = complete.length;
  if (nComplete < 2) return { ...NOTHING, nComplete, flag: 'NOT_ENOUGH_DATA' };
  return { ...reliability(covarianceOf(complete)), nComplete };
}

function covarianceOf(rows: readonly (readonly number[])[]): number[][] {
  const items = rows[0]!.length;
  if (!rows.every((row) => row.length === items)) throw badItems();
  const means = rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);
  const product = (j: number, k: number) =>
    rows.reduce((sum, row) => sum + (row[j]! - means[j]!) * (row[k]! - means[k]!), 0) / (rows.length - 1);
  return means.map((_, j) => means.map((_, k) => product(j, k)));
}

function meanCorrelation(covariance: readonly (readonly number[])[]): number {
  const correlations = covariance.flatMap((row, j) =>
    row.slice(0, j).map((value, k) => value / Math.sqrt(covariance[j]![j]! * covariance[k]![k]!)),
  );
  return correlations.reduce((sum, value) => sum + value, 0) / correlations.length;
}

/** Three items determine one factor exactly: λ₁ = √(s₁₂·s₁₃/s₂₃) and so on round. */
function oneFactor(s: readonly (readonly number[])[]): Pick<Reliability, 'omega' | 'loadings' | 'uniqueness' | 'flag'> {
  if (s.length !== 3) return NO_OMEGA;
  const [s12, s13, s23] = [s[0]![1]!, s[0]![2]!, s[1]![2]!];
  const own = s.map((row, j) => row[j]!);
  const noise = ROUNDING * Math.max(...own);
  if (Math.min(s12, s13, s23) <= noise) return NO_OMEGA;
  const loadings = [(s12 * s13) / s23, (s12 * s23) / s13, (s13 * s23) / s12].map(Math.sqrt);
  const uniqueness = loadings.map((loading, j) => withoutNoise(own[j]! - loading ** 2, noise));
  if (Math.min(...uniqueness) < 0) return NO_OMEGA;
  const common = loadings.reduce((sum, loading) => sum + loading, 0) ** 2;
  return {
    omega: common / (common + uniqueness.reduce((sum, each) => sum + each, 0)),
    loadings,
    uniqueness,
    flag: null,
  };
}

const withoutNoise = (value: number, noise: number): number => (Math.abs(value) <= noise ? 0 : value);

const badItems = () => invalidStatistic('bad-items', 'Every item needs a value beside every other');
