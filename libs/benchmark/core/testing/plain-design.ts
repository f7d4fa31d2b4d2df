import { effectiveSize } from '#statistics';
import type { Cell } from '../cell.js';
import type { MethodConfig } from '../method-config.js';
import { METHOD_DEFAULTS } from '../method-defaults.js';
import type { StandardisedDesign } from '../standardise.js';
import { organisationWeights, vendorDesign } from '../vendor-design.js';

/** One vote an organisation and nothing else: no source cap, no raking. */
export function plainDesign(cells: readonly Cell[], config: MethodConfig = METHOD_DEFAULTS): StandardisedDesign {
  const design = vendorDesign(cells[0]?.vendor ?? 'A', cells, { ...config, excludedSources: [] });
  const weights = organisationWeights(design, design.base);
  return {
    ...design,
    weights: design.base,
    marginsUsed: [],
    rakeLambda: 1,
    nEffOrg: effectiveSize(weights).nEff,
    maxOrgShare: 1 / Math.max(1, design.organisations.length),
  };
}
