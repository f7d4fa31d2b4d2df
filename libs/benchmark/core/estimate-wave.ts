import type { Rubric } from '#scoring';
import type { Cell } from './cell.js';
import { estimateVendor, type VendorEstimate } from './estimate-vendor.js';
import type { MethodConfig } from './method-config.js';
import { referenceMix, type ReferenceMix } from './reference-mix.js';
import { standardise } from './standardise.js';
import { type VendorDesign, vendorDesign } from './vendor-design.js';
import { hasEnoughOrganisations, suppressionReason } from './vendor-status.js';

/** The survey of one wave up to the scores of each vendor, before anything is compared. */
export interface WaveEstimates {
  /** Sorted by vendor. */
  readonly designs: readonly VendorDesign[];
  readonly reference: ReferenceMix;
  /** Of vendors with enough organisations. */
  readonly estimates: readonly VendorEstimate[];
}

/** Base weights, source cap, reference mix, raking and scores of canonical cells. */
export function estimateWave(rubric: Rubric, cells: readonly Cell[], config: MethodConfig): WaveEstimates {
  const designs = vendorDesigns(cells, config);
  const publishable = designs.filter((design) => hasEnoughOrganisations(design, config));
  const reference = referenceMix(publishable, config);
  const standardised = publishable.map((design) => standardise(design, reference, config));
  return { designs, reference, estimates: standardised.map((design) => estimateVendor(rubric, design, config)) };
}

export const isShown = (estimate: VendorEstimate, config: MethodConfig): boolean =>
  suppressionReason(estimate, config) === null;

function vendorDesigns(cells: readonly Cell[], config: MethodConfig): VendorDesign[] {
  const byVendor = new Map<string, Cell[]>();
  for (const cell of cells) {
    const own = byVendor.get(cell.vendor) ?? [];
    if (own.push(cell) === 1) byVendor.set(cell.vendor, own);
  }
  return [...byVendor].map(([vendor, own]) => vendorDesign(vendor, own, config));
}
