import { effectiveSize, type Margin, relaxedRaking } from '#statistics';
import { MARGIN_LEVELS, type MarginName } from './cell.js';
import type { MethodConfig } from './method-defaults.js';
import type { ReferenceMix } from './reference-mix.js';
import { organisationWeights, type VendorDesign } from './vendor-design.js';

/** A vendor's final weights; `weights[i]` is that of one answer of cell i. */
export interface StandardisedDesign extends VendorDesign {
  readonly weights: Float64Array;
  readonly marginsUsed: readonly MarginName[];
  /** Degree of standardisation 0…1. */
  readonly rakeLambda: number;
  /** Kish effective number of organisations. */
  readonly nEffOrg: number;
  /** Share 0…1 of the heaviest organisation. */
  readonly maxOrgShare: number;
}

/** Rakes the vendor's capped weights to the reference mix, on the margins it has enough answers for. */
export function standardise(design: VendorDesign, reference: ReferenceMix, config: MethodConfig): StandardisedDesign {
  const counts = design.cells.map(({ responses }) => responses);
  const marginsUsed = config.margins.filter((margin) => isUsable(design, levelsOf(reference, margin), margin, config));
  const margins = marginsUsed.map((margin) => marginOf(design, reference, margin));
  const limits = { cap: config.rakingCap, deffMax: config.rakingDeffMax };
  const { weights, lambda } = relaxedRaking({ base: design.capped, counts, margins }, limits);
  const byOrganisation = organisationWeights(design, weights);
  const total = byOrganisation.reduce((sum, weight) => sum + weight, 0);
  return {
    ...design,
    weights,
    marginsUsed,
    rakeLambda: lambda,
    nEffOrg: effectiveSize(byOrganisation).nEff,
    maxOrgShare: Math.max(...byOrganisation) / total,
  };
}

/** A level that no vendor has is no reason to leave the margin out. */
const levelsOf = (reference: ReferenceMix, margin: MarginName): string[] =>
  MARGIN_LEVELS[margin].filter((level) => reference[margin]![level]! > 0);

function isUsable(
  { cells }: VendorDesign,
  levels: readonly string[],
  margin: MarginName,
  { minCell }: MethodConfig,
): boolean {
  const answers = (level: string) =>
    cells.reduce((sum, cell) => (cell[margin] === level ? sum + cell.responses : sum), 0);
  return levels.length > 0 && levels.every((level) => answers(level) >= minCell);
}

function marginOf({ cells }: VendorDesign, reference: ReferenceMix, margin: MarginName): Margin {
  const levels = levelsOf(reference, margin);
  return {
    level: cells.map((cell) => levels.indexOf(cell[margin])),
    target: levels.map((level) => reference[margin]![level]!),
  };
}
