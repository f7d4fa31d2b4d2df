import { pointsOf } from '#scoring';
import { type ClusteredMeans, clusteredMeans } from '#statistics';
import type { VendorDesign } from './vendor-design.js';

/** Criterion means of a vendor in points 0–100 with each organisation's influence. */
export interface CriterionMeans extends ClusteredMeans {
  /** Largest share 0…1 of one organisation in each criterion's weight; 0 where nobody answered. */
  readonly maxShare: readonly number[];
}

/** Weighted criterion means over the design's organisations; `weights[i]` is the weight of one answer of cell i, ≥ 0. */
export function criterionMeans(design: VendorDesign, criteria: number, weights: Float64Array): CriterionMeans {
  const { cells, organisationOf, organisations } = design;
  const weight = new Float64Array(organisations.length * criteria);
  const sum = new Float64Array(weight.length);
  cells.forEach((cell, i) => {
    const from = organisationOf[i]! * criteria;
    for (let c = 0; c < criteria; c += 1) {
      weight[from + c]! += weights[i]! * cell.count[c]!;
      sum[from + c]! += weights[i]! * pointsOf(cell.sum[c]!);
    }
  });
  const means = clusteredMeans({ clusters: organisations.length, variables: criteria, weight, sum });
  return { ...means, maxShare: Array.from({ length: criteria }, (_, c) => heaviestShare(weight, criteria, c)) };
}

function heaviestShare(weight: Float64Array, criteria: number, criterion: number): number {
  let [heaviest, total] = [0, 0];
  for (let at = criterion; at < weight.length; at += criteria) {
    heaviest = Math.max(heaviest, weight[at]!);
    total += weight[at]!;
  }
  return total === 0 ? 0 : heaviest / total;
}
