import { clusterCovariance, clusteredMeans, compositeInfluence, effectiveSize } from '#statistics';
import { type Cell, cellKey } from './cell.js';
import { badCell } from './errors.js';
import type { RatingDistribution } from './rating-distribution.js';
import type { StandardisedDesign } from './standardise.js';

/** A weighted mean over the organisations that answered one question. */
export interface RatingMean {
  /** In the unit of the values. */
  readonly mean: number;
  /** null for one organisation. */
  readonly se: number | null;
  /** Organisations − 1. */
  readonly df: number;
  readonly nEff: number;
  readonly organisations: number;
  /** Share 0…1 of the heaviest organisation in the weight. */
  readonly maxShare: number;
}

/**
 * Mean of `value(option)` over one vendor's answers to one question, by the weights that its scores have, with the
 * linearised error of clustered organisations. null when nobody answered. Throws `bad-cell` for answers that are not
 * among the totals.
 */
export function ratingMean(
  design: StandardisedDesign,
  answers: readonly RatingDistribution[],
  value: (option: number) => number,
): RatingMean | null {
  const weight = new Float64Array(design.organisations.length);
  const sum = new Float64Array(weight.length);
  const indexOf = new Map(design.cells.map((cell, i) => [cellKey(cell), i]));
  for (const answer of answers) {
    const i = indexOf.get(cellKey(answer));
    if (i === undefined || !fitsInto(design.cells[i]!, answer)) throw badCell();
    const organisation = design.organisationOf[i]!;
    answer.counts.forEach((count, option) => {
      weight[organisation]! += design.weights[i]! * count;
      sum[organisation]! += design.weights[i]! * count * value(option);
    });
  }
  const answering = [...weight.keys()].filter((o) => weight[o]! > 0);
  if (answering.length === 0) return null;
  return meanOver(
    Float64Array.from(answering, (o) => weight[o]!),
    Float64Array.from(answering, (o) => sum[o]!),
  );
}

/** An answer counts once: no question has more answers than there are responses. */
const fitsInto = ({ responses }: Cell, { counts }: RatingDistribution): boolean =>
  counts.reduce((total, count) => total + count, 0) <= responses;

function meanOver(weight: Float64Array, sum: Float64Array): RatingMean {
  const clusters = weight.length;
  const means = clusteredMeans({ clusters, variables: 1, weight, sum });
  const influence = compositeInfluence(means, [1]);
  const variance = clusterCovariance(influence, influence);
  return {
    mean: means.means[0]!,
    se: variance === null ? null : Math.sqrt(variance),
    df: clusters - 1,
    nEff: effectiveSize(weight).nEff,
    organisations: clusters,
    maxShare: Math.max(...weight) / weight.reduce((total, own) => total + own, 0),
  };
}
