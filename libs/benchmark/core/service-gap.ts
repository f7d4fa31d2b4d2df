import { chiSquareTail, bisect, matthewEffect, type MatthewEffect, type TwoWaveScore } from '#statistics';
import type { VendorEstimate } from './estimate-vendor.js';
import type { MethodConfig } from './method-config.js';

/** How far vendors are apart, and whether that grows with where they started. */
export interface ServiceGap extends Omit<MatthewEffect, 'status'> {
  /** Standard deviation of the vendors' true scores, points; null without enough vendors to learn it from. */
  readonly tau: number | null;
  /** Where a spread would give just such scores (Q-profile, Viechtbauer 2007); null with `tau`. */
  readonly tauCi95: readonly [number, number] | null;
  /** CROSS_SECTION_ONLY: there is one comparable wave, and one wave cannot show growth. */
  readonly status: MatthewEffect['status'];
  /** Why there is one wave only; null when there are two. */
  readonly reason: 'NO_TREND' | 'NOT_COMPARABLE' | null;
  /** Vendors shown in both waves. */
  readonly vendors: number;
}

export interface GapInput {
  readonly tau2: number | null;
  /** Observed scores with moderated variances, as τ² was learnt from. */
  readonly scores: readonly { readonly score: number; readonly variance: number }[];
  readonly now: readonly VendorEstimate[];
  readonly before: readonly VendorEstimate[];
  /** Why the wave before cannot be compared; null when it can. */
  readonly reason: ServiceGap['reason'];
  readonly seed: string;
}

/** The spread now, and its growth over two waves. Protection: computed from published scores and their errors alone. */
export function serviceGap(input: GapInput, config: MethodConfig): ServiceGap {
  const { tau2, scores, reason, seed } = input;
  const pairs = reason === null ? bothWaves(input) : [];
  const effect = matthewEffect(pairs, reason === null, {
    seed,
    replicates: config.gapReplicates,
    leastVendors: config.gapVendors,
  });
  return {
    ...effect,
    tau: tau2 === null ? null : Math.sqrt(tau2),
    tauCi95: tau2 === null ? null : tauInterval(scores),
    reason,
    vendors: pairs.length,
  };
}

function bothWaves({ now, before }: GapInput): readonly TwoWaveScore[] {
  return now.flatMap(({ design, overall }) => {
    const then = before.find((each) => each.design.vendor === design.vendor);
    if (then === undefined) return [];
    return [
      {
        score1: then.overall.score!,
        score2: overall.score!,
        variance1: then.overall.se! ** 2,
        variance2: overall.se! ** 2,
      },
    ];
  });
}

const UPPER = 0.975;
const LOWER = 0.025;

/** τ at which Q(τ²) is the lower and the upper 2.5 % point of χ²; 0 where even no spread gives that. */
function tauInterval(scores: GapInput['scores']): readonly [number, number] | null {
  if (scores.some(({ variance }) => !(variance > 0))) return null;
  const df = scores.length - 1;
  return [tauAt(scores, df, LOWER), tauAt(scores, df, UPPER)];
}

function tauAt(scores: GapInput['scores'], df: number, tail: number): number {
  const excess = (tau2: number) => chiSquareTail(generalisedQ(scores, tau2), df) - tail;
  if (excess(0) >= 0) return 0;
  let high = 1;
  while (excess(high) < 0) high *= 4;
  return Math.sqrt(bisect(excess, 0, high));
}

function generalisedQ(scores: GapInput['scores'], tau2: number): number {
  const weights = scores.map(({ variance }) => 1 / (variance + tau2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = scores.reduce((sum, { score }, v) => sum + weights[v]! * score, 0) / total;
  return scores.reduce((sum, { score }, v) => sum + weights[v]! * (score - mean) ** 2, 0);
}
