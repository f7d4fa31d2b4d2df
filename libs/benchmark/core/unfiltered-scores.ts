import type { Rubric } from '#scoring';
import { canonicalCells, type Cell } from './cell.js';
import { estimateVendor, type VendorEstimate } from './estimate-vendor.js';
import { UNFILTERED } from './ledger-set.js';
import type { MethodConfig } from './method-config.js';
import type { ReferenceMix } from './reference-mix.js';
import { standardise } from './standardise.js';
import { vendorDesign } from './vendor-design.js';
import type { UnfilteredScore } from './vendor-exclusions.js';

export interface UnfilteredInput {
  readonly rubric: Rubric;
  readonly shown: readonly VendorEstimate[];
  readonly excludedCells: readonly Cell[];
  /** The mix that the published scores are standardised to. */
  readonly reference: ReferenceMix;
  readonly isWithheld: (cell: string) => boolean;
}

/** The survey score of each shown vendor with its excluded answers taken in; only where the ledger lets it be told. */
export function unfilteredScores(
  { rubric, shown, excludedCells, reference, isWithheld }: UnfilteredInput,
  config: MethodConfig,
): ReadonlyMap<string, UnfilteredScore> {
  const found = shown.flatMap((estimate): [string, UnfilteredScore][] => {
    const { vendor, cells } = estimate.design;
    const excluded = excludedCells.filter(
      (cell) => cell.vendor === vendor && !config.excludedSources.includes(cell.source),
    );
    if (excluded.length === 0 || isWithheld(`${vendor}/${UNFILTERED}`)) return [];
    const all = canonicalCells([...cells, ...excluded], excluded[0]!.count.length);
    const design = standardise(vendorDesign(vendor, all, config), reference, config);
    const { score, ci95 } = estimateVendor(rubric, design, config).overall;
    return [[vendor, { score, ci95, observed: estimate.overall.score! }]];
  });
  return new Map(found);
}
