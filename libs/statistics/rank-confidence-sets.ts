import { cholesky } from './cholesky.js';
import { invalidStatistic, notFinite, unequalLengths } from './errors.js';
import { RandomSource } from './random.js';

/** Ranks that cannot be excluded, per vendor in input order; rank 1 is the best. */
export interface RankSets {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

export interface RankConfidenceSets {
  /** 1 + number of strictly greater scores. */
  readonly rank: readonly number[];
  /** Cover all true ranks jointly with the given probability. */
  readonly simultaneous: RankSets;
  /** Each covers the true rank of its own vendor with the given probability. */
  readonly marginal: RankSets;
}

export interface RankSetOptions {
  /** Probability such as 0.95. */
  readonly coverage: number;
  readonly draws: number;
  /** 64 bits as 16 hexadecimal digits. */
  readonly seed: string;
}

/**
 * Confidence sets for ranks: two-sided step-down of Mogstad, Romano, Shaikh & Wilhelm 2024.
 * `scores` (0–100) with their joint `covariance`. A pair without sampling noise is decided by its
 * scores alone. Throws `unequal-lengths`, `not-finite`, `bad-rank-set-options`.
 */
export function rankConfidenceSets(
  scores: readonly number[],
  covariance: readonly (readonly number[])[],
  options: RankSetOptions,
): RankConfidenceSets {
  const contest = contestOf(scores, covariance, options);
  return {
    rank: scores.map((score) => 1 + scores.filter((other) => other > score).length),
    simultaneous: jointSets(contest, scores.length),
    marginal: setsOf(scores.map((_, v) => contest.beaten((a, b) => a === v || b === v))),
  };
}

/** The simultaneous sets alone, which take a fraction of the time of all. */
export function simultaneousRankSets(
  scores: readonly number[],
  covariance: readonly (readonly number[])[],
  options: RankSetOptions,
): RankSets {
  return jointSets(contestOf(scores, covariance, options), scores.length);
}

function contestOf(...[scores, covariance, options]: ConstructorParameters<typeof Contest>): Contest {
  checkInput(scores, covariance, options);
  return new Contest(scores, covariance, options);
}

function jointSets(contest: Contest, vendors: number): RankSets {
  const joint = contest.beaten(() => true);
  return setsOf(Array.from({ length: vendors }, () => joint));
}

/** `verdicts[v]` are those that vendor v is judged by. */
const setsOf = (verdicts: readonly Verdicts[]): RankSets => ({
  lower: verdicts.map((own, v) => 1 + own.filter((row) => row[v]).length),
  upper: verdicts.map((own, v) => own.length - own[v]!.filter(Boolean).length),
});

/** Row a, column b: 1 when a is proven to score above b. */
type Verdicts = readonly (readonly boolean[])[];

/** An ordered pair that is still undecided; `deviation` is the standard deviation of the difference. */
interface OpenPair {
  readonly a: number;
  readonly b: number;
  readonly deviation: number;
}

class Contest {
  private readonly noise: readonly Float64Array[];
  private readonly maxima: Float64Array;

  constructor(
    private readonly scores: readonly number[],
    private readonly covariance: readonly (readonly number[])[],
    private readonly options: RankSetOptions,
  ) {
    this.noise = drawNoise(covariance, options);
    this.maxima = new Float64Array(options.draws);
  }

  /** Step-down over the ordered pairs of interest: each round rejects with what is still undecided. */
  beaten(concerns: (a: number, b: number) => boolean): Verdicts {
    const { scores } = this;
    const verdicts = scores.map(() => scores.map(() => false));
    let open = this.pairs(concerns, verdicts);
    for (let before = -1; open.length > 0 && open.length !== before;) {
      before = open.length;
      const critical = this.critical(open);
      open = open.filter(({ a, b, deviation }) => {
        const proven = scores[a]! - scores[b]! > critical * deviation;
        if (proven) verdicts[a]![b] = true;
        return !proven;
      });
    }
    return verdicts;
  }

  private pairs(concerns: (a: number, b: number) => boolean, verdicts: boolean[][]): OpenPair[] {
    const { scores, covariance } = this;
    const open: OpenPair[] = [];
    for (let a = 0; a < scores.length; a += 1) {
      for (let b = 0; b < scores.length; b += 1) {
        if (a === b || !concerns(a, b)) continue;
        const own = covariance[a]![a]! + covariance[b]![b]!;
        const variance = own - 2 * covariance[a]![b]!;
        // What rounding leaves of an exact zero is not noise.
        if (variance <= own * 1e-12) verdicts[a]![b] = scores[a]! > scores[b]!;
        else open.push({ a, b, deviation: Math.sqrt(variance) });
      }
    }
    return open;
  }

  private critical(open: readonly OpenPair[]): number {
    const { noise, maxima } = this;
    maxima.fill(-Infinity);
    for (const { a, b, deviation } of open) {
      const scale = 1 / deviation;
      const ofA = noise[a]!;
      const ofB = noise[b]!;
      for (let t = 0; t < maxima.length; t += 1) {
        const standardised = (ofA[t]! - ofB[t]!) * scale;
        if (standardised > maxima[t]!) maxima[t] = standardised;
      }
    }
    return upperQuantile(maxima, this.options.coverage);
  }
}

/** Draws of N(0, covariance), one column a vendor. */
function drawNoise(
  covariance: readonly (readonly number[])[],
  { draws, seed }: RankSetOptions,
): readonly Float64Array[] {
  const size = covariance.length;
  const random = new RandomSource(seed);
  const factor = cholesky(covariance);
  const noise = covariance.map(() => new Float64Array(draws));
  const normals = new Float64Array(size);
  for (let t = 0; t < draws; t += 1) {
    for (let i = 0; i < size; i += 1) {
      normals[i] = random.normal();
      let value = 0;
      for (let j = 0; j <= i; j += 1) value += factor[i * size + j]! * normals[j]!;
      noise[i]![t] = value;
    }
  }
  return noise;
}

/** Hyndman & Fan type 7. Sorts in place. */
function upperQuantile(values: Float64Array, share: number): number {
  values.sort();
  const position = (values.length - 1) * share;
  const below = Math.floor(position);
  const low = values[below]!;
  const high = values[Math.ceil(position)]!;
  return low + (position - below) * (high - low);
}

function checkInput(
  scores: readonly number[],
  covariance: readonly (readonly number[])[],
  { coverage, draws }: RankSetOptions,
): void {
  if (covariance.length !== scores.length) throw unequalLengths();
  if (!scores.every(Number.isFinite)) throw notFinite();
  if (!(coverage > 0.5 && coverage < 1) || !Number.isInteger(draws) || draws < 1) {
    throw invalidStatistic('bad-rank-set-options', 'Coverage lies between 0.5 and 1, and there is at least one draw');
  }
}
