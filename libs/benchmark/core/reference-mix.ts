import { MARGIN_LEVELS, type MarginName } from './cell.js';
import type { MethodConfig } from './method-defaults.js';
import type { VendorDesign } from './vendor-design.js';

/** Share 0…1 of each level of a margin. */
export type Shares = Readonly<Record<string, number>>;
export type ReferenceMix = Readonly<Partial<Record<MarginName, Shares>>>;

/** The customer mix every vendor is weighted to: the plain mean of the vendors' own mixes, an organisation counting once. */
export function referenceMix(designs: readonly VendorDesign[], { margins }: MethodConfig): ReferenceMix {
  if (designs.length === 0) return {};
  return Object.fromEntries(
    margins.map((margin) => {
      const own = designs.map((design) => ownShares(design, margin));
      const mean = (level: string) => own.reduce((sum, shares) => sum + shares[level]!, 0) / designs.length;
      return [margin, Object.fromEntries(MARGIN_LEVELS[margin].map((level) => [level, mean(level)]))];
    }),
  );
}

function ownShares(design: VendorDesign, margin: MarginName): Shares {
  const total = design.organisations.length;
  const share = (level: string) =>
    design.cells.reduce((sum, cell, i) => (cell[margin] === level ? sum + cell.responses * design.base[i]! : sum), 0) /
    total;
  return Object.fromEntries(MARGIN_LEVELS[margin].map((level) => [level, share(level)]));
}
