import { quantile } from './bootstrap.js';
import { invalidStatistic } from './errors.js';
import { RandomSource } from './random.js';

/** A vendor's score in two waves with the variance of each (squared points). */
export interface TwoWaveScore {
  readonly score1: number;
  readonly score2: number;
  readonly variance1: number;
  readonly variance2: number;
}

export interface GapGrowth {
  /** Slope of the change on the starting score, biased down by noise in the start. */
  readonly naiveSlope: number | null;
  /** Share of the spread in the first wave that is not noise. */
  readonly reliability1: number | null;
  /** Corrected for regression to the mean; above 0 the gap grows with the starting position. */
  readonly correctedSlope: number | null;
  readonly signalVariance1: number | null;
  readonly signalVariance2: number | null;
  /** Spread of the second wave over that of the first, both without noise. */
  readonly sdRatio: number | null;
}

export interface MatthewEffect extends GapGrowth {
  readonly status: 'CROSS_SECTION_ONLY' | 'TOO_FEW_VENDORS' | 'NO_SIGNAL' | 'NOT_SHOWN' | 'SHOWN';
  /** Lower 95 % bounds by resampling vendors; null when too many resamples have no signal. */
  readonly correctedSlopeLower: number | null;
  readonly sdRatioLower: number | null;
}

export interface MatthewOptions {
  readonly seed: string;
  readonly replicates: number;
  readonly leastVendors?: number;
}

const NOTHING: GapGrowth = {
  naiveSlope: null,
  reliability1: null,
  correctedSlope: null,
  signalVariance1: null,
  signalVariance2: null,
  sdRatio: null,
};
const LOWER = 0.025;

/** Growth of the gap between vendors, corrected for noise; nulls for fewer than three vendors or no spread to explain. */
export function gapGrowth(vendors: readonly TwoWaveScore[]): GapGrowth {
  if (!vendors.every((each) => Object.values(each).every(Number.isFinite))) throw badWaves();
  const n = vendors.length;
  if (n < 3) return NOTHING;
  const mean = (of: (vendor: TwoWaveScore) => number) => vendors.reduce((sum, each) => sum + of(each), 0) / n;
  const [start, end] = [mean(({ score1 }) => score1), mean(({ score2 }) => score2)];
  const spread = (of: (vendor: TwoWaveScore) => number) => (n * mean(of)) / (n - 1);
  const variance1 = spread(({ score1 }) => (score1 - start) ** 2);
  const signalVariance1 = variance1 - mean((vendor) => vendor.variance1);
  const signalVariance2 = spread(({ score2 }) => (score2 - end) ** 2) - mean((vendor) => vendor.variance2);
  if (!(variance1 > 0)) return { ...NOTHING, signalVariance1, signalVariance2 };
  const naiveSlope = spread(({ score1, score2 }) => (score1 - start) * (score2 - score1)) / variance1;
  const reliability1 = signalVariance1 / variance1;
  const known = { naiveSlope, reliability1, signalVariance1, signalVariance2 };
  if (!(reliability1 > 0)) return { ...known, correctedSlope: null, sdRatio: null };
  const sdRatio = signalVariance2 > 0 ? Math.sqrt(signalVariance2 / signalVariance1) : 0;
  return { ...known, correctedSlope: (naiveSlope + 1) / reliability1 - 1, sdRatio };
}

/**
 * Do the strong pull ahead? Shown only for at least `leastVendors` measured twice, when both the corrected
 * slope is above 0 and the spread has grown, beyond chance. `secondWave` false: there is only one.
 */
export function matthewEffect(
  vendors: readonly TwoWaveScore[],
  secondWave: boolean,
  { seed, replicates, leastVendors = 8 }: MatthewOptions,
): MatthewEffect {
  const unbounded = { correctedSlopeLower: null, sdRatioLower: null };
  if (!secondWave) return { ...NOTHING, ...unbounded, status: 'CROSS_SECTION_ONLY' };
  const growth = gapGrowth(vendors);
  if (vendors.length < leastVendors) return { ...growth, ...unbounded, status: 'TOO_FEW_VENDORS' };
  if (growth.correctedSlope === null) return { ...growth, ...unbounded, status: 'NO_SIGNAL' };
  const random = new RandomSource(seed);
  const resamples = Array.from({ length: replicates }, () =>
    gapGrowth(vendors.map(() => vendors[random.index(vendors.length)]!)),
  );
  const slope = lowerBound(resamples.map(({ correctedSlope }) => correctedSlope));
  const ratio = lowerBound(resamples.map(({ sdRatio }) => sdRatio));
  return {
    ...growth,
    correctedSlopeLower: known(slope),
    sdRatioLower: known(ratio),
    status: slope > 0 && ratio > 1 ? 'SHOWN' : 'NOT_SHOWN',
  };
}

/** A resample without signal speaks against the claim, so it counts as the lowest value. */
const WITHOUT_SIGNAL = -Number.MAX_VALUE;

const lowerBound = (values: readonly (number | null)[]) =>
  quantile(
    values.map((value) => value ?? WITHOUT_SIGNAL),
    LOWER,
  );

/** A bound that has a resample without signal in it is none. */
const known = (bound: number) => (bound < WITHOUT_SIGNAL / 1e6 ? null : bound);

const badWaves = () => invalidStatistic('bad-waves', 'A vendor in two waves has two scores and two variances');
