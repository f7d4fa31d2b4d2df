/** A published mean and how many it is the mean of. */
export interface PublishedMean {
  readonly n: number;
  readonly score: number;
}

export interface DifferencedMean {
  /** What the added units scored on average. */
  readonly score: number;
  /** How far rounding of the published means leaves it open. */
  readonly interval: readonly [number, number];
}

/**
 * What two published means give away about the units added between them: why a minimum n alone protects
 * nobody. `rounding` is the step of the published scores. null when nobody was added.
 */
export function differencedMean(before: PublishedMean, after: PublishedMean, rounding: number): DifferencedMean | null {
  const added = after.n - before.n;
  if (added <= 0) return null;
  const score = (after.n * after.score - before.n * before.score) / added;
  const slack = (rounding / 2) * ((after.n + before.n) / added);
  return { score, interval: [score - slack, score + slack] };
}

export interface LaplaceNoise {
  readonly laplaceScale: number;
  readonly noiseSd: number;
  /** 95 % of the noise stays within ± this many points. */
  readonly noise95: number;
}

/** Noise that would make a mean of n organisations on `lower`…`upper` ε-differentially private (Dwork et al. 2006). */
export function laplaceNoise(n: number, epsilon: number, lower = 0, upper = 100): LaplaceNoise | null {
  if (!(n > 0 && epsilon > 0)) return null;
  const laplaceScale = (upper - lower) / (n * epsilon);
  return { laplaceScale, noiseSd: Math.SQRT2 * laplaceScale, noise95: laplaceScale * Math.log(20) };
}
