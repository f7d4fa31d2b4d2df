import { criterionIds, type Rubric } from '#scoring';
import type { Cell } from './cell.js';
import type { MethodConfig } from './method-defaults.js';
import type { MembershipSet } from './release-ledger.js';
import { organisationsOf, vendorSegments } from './vendor-segments.js';

/** The organisations (keyed hashes, sorted) behind one number, which `cell` names: `aurora/overall`, `aurora/size:S`. */
export interface LedgerSet {
  readonly cell: string;
  readonly members: MembershipSet;
}

export const OVERALL = 'overall';
export const SOURCE_GAP = 'sourceGap';
export const UNFILTERED = 'unfiltered';

/**
 * The sets behind what everyone reads of a vendor: of its score and of every criterion that enough organisations
 * answered. Dimensions follow from criteria and add none. Empty when too few organisations answered at all.
 */
export function publicSets(vendor: string, own: readonly Cell[], rubric: Rubric, config: MethodConfig): LedgerSet[] {
  const scored = own.filter(({ source }) => !config.excludedSources.includes(source));
  const overall = organisationsOf(scored);
  if (overall.length < config.kPublish) return [];
  const criteria = criterionIds(rubric).map((id, c) => ({
    cell: `${vendor}/${id}`,
    members: organisationsOf(scored.filter(({ count }) => count[c]! > 0)),
  }));
  return [
    { cell: `${vendor}/${OVERALL}`, members: overall },
    ...criteria.filter(({ members }) => members.length >= config.kPublish),
  ];
}

/** The two sets whose difference is a vendor's source gap; empty when no gap is shown. */
export function sourceSets(vendor: string, own: readonly Cell[], { kPublish }: MethodConfig): LedgerSet[] {
  const sets = (['independent', 'vendor_invited'] as const).map((wanted) => ({
    cell: `${vendor}/source:${wanted}`,
    members: organisationsOf(own.filter(({ source }) => source === wanted)),
  }));
  return sets.every(({ members }) => members.length >= kPublish) ? sets : [];
}

/** The sets behind the segments that a vendor reads of itself. */
export function segmentSets(vendor: string, own: readonly Cell[], config: MethodConfig): LedgerSet[] {
  return vendorSegments(own, config)
    .filter(({ isPublished }) => isPublished)
    .map(({ margin, level, organisations }) => ({ cell: segmentCell(vendor, margin, level), members: organisations }));
}

export const segmentCell = (vendor: string, margin: string, level: string): string => `${vendor}/${margin}:${level}`;

export const isUnfiltered = ({ cell }: LedgerSet): boolean => cell.endsWith(`/${UNFILTERED}`);

/**
 * The set behind a vendor's score without exclusions; none when nothing was excluded. Where an organisation has both
 * included and excluded answers, the excluded ones are a member of their own, because subtracting the score with
 * exclusions gives just these.
 */
export function unfilteredSet(
  vendor: string,
  cells: readonly Cell[],
  excluded: readonly Cell[],
  { excludedSources }: MethodConfig,
): LedgerSet[] {
  const organisations = (from: readonly Cell[]) =>
    organisationsOf(from.filter((cell) => cell.vendor === vendor && !excludedSources.includes(cell.source)));
  const included = organisations(cells);
  const known = new Set(included);
  const added = organisations(excluded).map((organisation) =>
    known.has(organisation) ? `${organisation}~` : organisation,
  );
  if (added.length === 0) return [];
  return [{ cell: `${vendor}/${UNFILTERED}`, members: [...included, ...added].toSorted() }];
}
