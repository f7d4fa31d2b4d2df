import { effectiveSize } from './effective-size.js';
import { unequalLengths } from './errors.js';

/** One way to divide the rows: `level[i]` is row i's index into `target`, whose shares 0…1 sum to 1. */
export interface Margin {
  readonly level: ArrayLike<number>;
  readonly target: readonly number[];
}

/** Rows are groups of `counts[i]` responses of equal base weight (> 0). */
export interface RakingInput {
  readonly base: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
  readonly margins: readonly Margin[];
}

export interface RakingLimits {
  /** Greatest max(w/base) ÷ mean(w/base) over responses. */
  readonly cap: number;
  /** Greatest n / nEff over responses. */
  readonly deffMax: number;
}

export interface RakedWeights {
  /** For each row, the weight of one response; their total is that of the base weights. */
  readonly weights: Float64Array;
  /** Degree of standardisation: 1 = the targets are met, 0 = the base weights stay. */
  readonly lambda: number;
  readonly maxRatio: number | null;
  readonly nEff: number;
  readonly deff: number | null;
  /** Weighted share 0…1 of each level of each margin afterwards. */
  readonly achieved: readonly (readonly number[])[];
}

const STEPS = 20;
const MOST_SWEEPS = 2_000;
const MARGIN_ERROR = 1e-9;
const TOLERANCE = 1e-12;

/**
 * Iterative proportional fitting (Deming & Stephan 1940) to the part λ of the way from the rows' own
 * shares to the targets, for the first λ of 1, 0.95, … 0 whose weights stay within the limits. λ = 0 are
 * the base weights, so there is always an answer; trimming and raking again need not have one.
 * Throws `unequal-lengths`.
 */
export function relaxedRaking(input: RakingInput, limits: RakingLimits): RakedWeights {
  const { base, counts, margins } = input;
  if ([counts, ...margins.map(({ level }) => level)].some(({ length }) => length !== base.length))
    throw unequalLengths();
  const table = crossTable(input);
  for (let step = STEPS; step > 0 && table.total > 0; step -= 1) {
    const factors = fit(table, towards(margins, table, step / STEPS));
    if (factors === null) continue;
    const raked = describeWeights(input, table, factors, step / STEPS);
    if (raked.maxRatio! <= limits.cap + TOLERANCE && raked.deff! <= limits.deffMax + TOLERANCE) return raked;
  }
  return describeWeights(input, table, new Float64Array(table.mass.length).fill(1), 0);
}

/** Rows with the same levels share their factor, so fitting works on their sums. */
interface CrossTable {
  /** For each row the index of its combination of levels. */
  readonly combination: Int32Array;
  /** Base weight of each combination. */
  readonly mass: Float64Array;
  /** For each margin the level of each combination. */
  readonly levels: readonly (readonly number[])[];
  readonly total: number;
}

function crossTable({ base, counts, margins }: RakingInput): CrossTable {
  const index = new Map<string, number>();
  const combination = new Int32Array(base.length);
  const mass: number[] = [];
  const levels: number[][] = margins.map(() => []);
  for (let row = 0; row < base.length; row += 1) {
    const key = margins.map(({ level }) => level[row]).join();
    let at = index.get(key);
    if (at === undefined) {
      at = mass.push(0) - 1;
      index.set(key, at);
      margins.forEach(({ level }, m) => levels[m]!.push(level[row]!));
    }
    combination[row] = at;
    mass[at]! += base[row]! * counts[row]!;
  }
  return { combination, mass: Float64Array.from(mass), levels, total: mass.reduce((sum, each) => sum + each, 0) };
}

function sharesOf(mass: ArrayLike<number>, levels: readonly number[], size: number): number[] {
  const sums = Array.from({ length: size }, () => 0);
  let total = 0;
  for (let i = 0; i < mass.length; i += 1) {
    sums[levels[i]!]! += mass[i]!;
    total += mass[i]!;
  }
  return sums.map((sum) => (total === 0 ? 0 : sum / total));
}

/** Shares λ of the way from the own ones to the targets. */
function towards(margins: readonly Margin[], table: CrossTable, lambda: number): number[][] {
  return margins.map(({ target }, m) => {
    const own = sharesOf(table.mass, table.levels[m]!, target.length);
    return target.map((share, level) => (1 - lambda) * own[level]! + lambda * share);
  });
}

/** Factor of each combination that meets the shares; null when fitting does not settle. */
function fit(table: CrossTable, shares: readonly (readonly number[])[]): Float64Array | null {
  const fitted = Float64Array.from(table.mass);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    shares.forEach((target, m) => {
      const levels = table.levels[m]!;
      const current = sharesOf(fitted, levels, target.length);
      for (let i = 0; i < fitted.length; i += 1) fitted[i]! *= target[levels[i]!]! / current[levels[i]!]!;
    });
    if (isMet(fitted, table, shares)) return fitted.map((mass, i) => mass / table.mass[i]!);
  }
  return null;
}

function isMet(fitted: Float64Array, table: CrossTable, shares: readonly (readonly number[])[]): boolean {
  return shares.every((target, m) =>
    sharesOf(fitted, table.levels[m]!, target.length).every(
      (share, level) => Math.abs(share - target[level]!) < MARGIN_ERROR,
    ),
  );
}

function describeWeights(input: RakingInput, table: CrossTable, factors: Float64Array, lambda: number): RakedWeights {
  const { base, counts, margins } = input;
  const weights = new Float64Array(base.length);
  const raked = new Float64Array(table.mass.length);
  let [responses, ratios, highest] = [0, 0, 0];
  for (let row = 0; row < base.length; row += 1) {
    const factor = factors[table.combination[row]!]!;
    weights[row] = base[row]! * factor;
    raked[table.combination[row]!]! += weights[row]! * counts[row]!;
    responses += counts[row]!;
    ratios += counts[row]! * factor;
    highest = Math.max(highest, factor);
  }
  return {
    weights,
    lambda,
    maxRatio: ratios === 0 ? null : (highest * responses) / ratios,
    ...effectiveSize(weights, counts),
    achieved: margins.map(({ target }, m) => sharesOf(raked, table.levels[m]!, target.length)),
  };
}
