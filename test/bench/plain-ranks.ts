import { type DimensionPosterior, RandomSource } from '#statistics';

type Matrix = readonly (readonly number[])[];

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
const rankOf = (scores: readonly number[]) => scores.map((score) => 1 + scores.filter((other) => other > score).length);

function factorOf(matrix: Matrix): number[][] {
  const factor = matrix.map((row) => row.map(() => 0));
  matrix.forEach((row, i) => {
    for (let j = 0; j <= i; j += 1) {
      const rest = row[j]! - dot(factor[i]!.slice(0, j), factor[j]!.slice(0, j));
      factor[i]![j] = i === j ? Math.sqrt(rest) : rest / factor[j]![j]!;
    }
  });
  return factor;
}

/** A draw of N(mean, factor·factorᵀ). */
function normals(mean: readonly number[], factor: Matrix, random: RandomSource): number[] {
  const z = mean.map(() => random.normal());
  return mean.map((each, i) => each + dot(factor[i]!, z));
}

function anyWeights(dimensions: number, random: RandomSource): number[] {
  const shares = Array.from({ length: dimensions }, () => random.gamma(1));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

/** SMAA as one writes it down, in nested arrays that every draw makes anew; answers [vendor][rank − 1]. */
export function plainSmaa(vendors: readonly DimensionPosterior[], draws: number, seed: string): Matrix {
  const random = new RandomSource(seed);
  const factors = vendors.map(({ covariance }) => factorOf(covariance));
  const counts = vendors.map(() => vendors.map(() => 0));
  const wins = vendors.map(() => vendors.map(() => 0));
  const firstWeights = vendors.map(({ mean }) => mean.map(() => 0));
  for (let draw = 0; draw < draws; draw += 1) {
    const weights = anyWeights(firstWeights[0]!.length, random);
    const ranks = rankOf(vendors.map(({ mean }, v) => dot(weights, normals(mean, factors[v]!, random))));
    ranks.forEach((rank, v) => {
      counts[v]![rank - 1]! += 1;
      ranks.forEach((other, u) => (wins[v]![u]! += Number(rank < other)));
      if (rank === 1) weights.forEach((weight, d) => (firstWeights[v]![d]! += weight));
    });
  }
  return counts.map((row) => row.map((count) => count / draws));
}

/** The joint rank sets in nested arrays: a row of noise a draw, and the maxima gathered anew each round. */
export function plainRankSets(scores: readonly number[], covariance: Matrix, draws: number, seed: string): number[][] {
  const random = new RandomSource(seed);
  const factor = factorOf(covariance);
  const zero = scores.map(() => 0);
  const noise = Array.from({ length: draws }, () => normals(zero, factor, random));
  const deviation = (a: number, b: number) =>
    Math.sqrt(covariance[a]![a]! + covariance[b]![b]! - 2 * covariance[a]![b]!);
  let open = scores.flatMap((_, a) => scores.flatMap((__, b) => (a === b ? [] : [[a, b] as const])));
  const proven: (readonly [number, number])[] = [];
  for (;;) {
    const maxima = noise.map((z) => Math.max(...open.map(([a, b]) => (z[a]! - z[b]!) / deviation(a, b))));
    const critical = maxima.toSorted((x, y) => x - y)[Math.floor(0.95 * draws)]!;
    const found = open.filter(([a, b]) => scores[a]! - scores[b]! > critical * deviation(a, b));
    if (found.length === 0) break;
    proven.push(...found);
    open = open.filter((pair) => !found.includes(pair));
  }
  return scores.map((_, v) => [
    1 + proven.filter(([, loser]) => loser === v).length,
    scores.length - proven.filter(([winner]) => winner === v).length,
  ]);
}
