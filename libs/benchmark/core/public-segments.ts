import type { Rubric } from '#scoring';
import { effectiveSize } from '#statistics';
import type { Cell, MarginName } from './cell.js';
import { estimateVendor } from './estimate-vendor.js';
import type { LedgerSet } from './ledger-set.js';
import type { MethodConfig } from './method-defaults.js';
import { organisationBand } from './organisation-band.js';
import { organisationWeights, vendorDesign } from './vendor-design.js';
import { vendorSegments } from './vendor-segments.js';

/** One part of a vendor's customers as everyone may read it. */
export interface PublicSegment {
  readonly vendor: string;
  readonly margin: MarginName;
  readonly level: string;
  /** null with the score. */
  readonly orgBand: string | null;
  /** Observed points 0–100; null where too few organisations are in it, or subtracting would give some away. */
  readonly score: number | null;
  readonly ci95: readonly [number, number] | null;
}

const PREFIX = 'public:';

/** Name of a public segment in the ledger, after the vendor's. */
export const publicSegmentCell = (vendor: string, margin: string, level: string): string =>
  `${vendor}/${PREFIX}${margin}:${level}`;

export const isPublicSegment = ({ cell }: Pick<LedgerSet, 'cell'>): boolean => cell.includes(`/${PREFIX}`);

/** The sets behind the public segments of a vendor, by the threshold of what everyone reads. */
export function publicSegmentSets(vendor: string, own: readonly Cell[], config: MethodConfig): LedgerSet[] {
  return vendorSegments(own, { ...config, kOwn: config.kPublish })
    .filter(({ isPublished }) => isPublished)
    .map(({ margin, level, organisations }) => ({
      cell: publicSegmentCell(vendor, margin, level),
      members: organisations,
    }));
}

/** Every part of the catalogue for these vendors; `isOpen` says which sets the ledger lets through. */
export function publicSegments(
  {
    rubric,
    cells,
    vendors,
  }: { readonly rubric: Rubric; readonly cells: readonly Cell[]; readonly vendors: readonly string[] },
  config: MethodConfig,
  isOpen: (cell: string) => boolean,
): PublicSegment[] {
  return vendors.flatMap((vendor) =>
    vendorSegments(
      cells.filter((cell) => cell.vendor === vendor),
      { ...config, kOwn: config.kPublish },
    ).map(({ margin, level, cells: own, isPublished, organisations }): PublicSegment => {
      const place = { vendor, margin, level };
      const isShown = isPublished && isOpen(publicSegmentCell(vendor, margin, level));
      const { score, ci95 } = isShown ? scoreOf(rubric, own, config) : NOTHING;
      return score === null
        ? { ...place, ...NOTHING }
        : { ...place, orgBand: organisationBand(organisations.length), score, ci95 };
    }),
  );
}

const NOTHING = { orgBand: null, score: null, ci95: null } as const;

/** By base weights: within a part there is nothing to rake. */
function scoreOf(rubric: Rubric, cells: readonly Cell[], config: MethodConfig) {
  const design = vendorDesign('', cells, config);
  const byOrganisation = organisationWeights(design, design.base);
  const standardised = {
    ...design,
    weights: design.base,
    marginsUsed: [],
    rakeLambda: 0,
    nEffOrg: effectiveSize(byOrganisation).nEff,
    maxOrgShare: Math.max(...byOrganisation) / byOrganisation.reduce((sum, weight) => sum + weight, 0),
  };
  return estimateVendor(rubric, standardised, config).overall;
}
