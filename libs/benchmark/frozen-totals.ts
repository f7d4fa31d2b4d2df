import type { Tally, WaveTotal } from '#response';
import { REPLY_BRACKETS, SEVERITIES } from '#response/core';
import type {
  Allocation,
  Cell,
  CellKey,
  CellProducts,
  RatingDistribution,
  ReasonCount,
  VendorQuality,
} from './core/index.js';

/** Totals under the names a release knows vendors and organisations by. */
export interface Naming {
  vendor(id: string): string;
  organisation(id: string): string;
}

export interface FrozenTotals {
  readonly cells: readonly Cell[];
  readonly excludedCells: readonly Cell[];
  readonly products: readonly CellProducts[];
  readonly distributions: readonly RatingDistribution[];
}

export function frozenTotals(totals: readonly WaveTotal[], naming: Naming): FrozenTotals {
  const named = totals.map((total) => ({ total, key: keyOf(total, naming) }));
  const included = named.filter(({ total }) => !total.isExcluded);
  return {
    cells: included.map(cellOf),
    excludedCells: named.filter(({ total }) => total.isExcluded).map(cellOf),
    products: included.map(({ total: { drivers, reliability }, key }) => ({ ...key, drivers, reliability })),
    distributions: included.flatMap(distributionsOf),
  };
}

interface NamedTotal {
  readonly total: WaveTotal;
  readonly key: CellKey;
}

const keyOf = ({ vendorId, organisationId, source, size, region }: WaveTotal, naming: Naming): CellKey => ({
  vendor: naming.vendor(vendorId),
  organisation: naming.organisation(organisationId),
  source,
  size,
  region,
});

const cellOf = ({ total: { responses, count, sum, levels }, key }: NamedTotal): Cell => ({
  ...key,
  responses,
  count,
  sum,
  levels,
});

/** Only what anybody answered. */
function distributionsOf({ total, key }: NamedTotal): RatingDistribution[] {
  const ratings = (['overall', 'recommend'] as const).map((measure): RatingDistribution => ({
    ...key,
    measure,
    severity: null,
    counts: total[measure],
  }));
  const replies = [...SEVERITIES, null].map((severity, index): RatingDistribution => {
    const counts = total.firstReply.slice(index * REPLY_BRACKETS, (index + 1) * REPLY_BRACKETS);
    return { ...key, measure: 'first-reply', severity, counts };
  });
  return [...ratings, ...replies].filter(({ counts }) => counts.some((count) => count > 0));
}

/** Points that respondents gave to the dimensions, as shares; how many gave the same. */
export function allocationsIn(tallies: readonly Tally[]): Allocation[] {
  return tallies
    .filter(({ kind }) => kind === 'allocation')
    .map(({ value, responses }) => {
      const points = JSON.parse(value) as number[];
      const total = points.reduce((sum, given) => sum + given, 0);
      return { weights: points.map((given) => given / total), count: responses };
    });
}

/** What became of the answers about each vendor. */
export function qualityOf(totals: readonly WaveTotal[], tallies: readonly Tally[], naming: Naming): VendorQuality[] {
  const responses = new Map<string, number>();
  for (const total of totals) responses.set(total.vendorId, (responses.get(total.vendorId) ?? 0) + total.responses);
  return [...responses].map(([vendorId, all]) => ({
    vendor: naming.vendor(vendorId),
    responses: all,
    excluded: reasonsIn(tallies, 'excluded', vendorId),
    flagged: reasonsIn(tallies, 'flagged', vendorId),
  }));
}

const reasonsIn = (tallies: readonly Tally[], kind: 'excluded' | 'flagged', vendorId: string): ReasonCount[] =>
  tallies
    .filter((tally) => tally.kind === kind && tally.subjectId === vendorId)
    .map(({ value, responses }) => ({ reason: value, count: responses }));

/** Excluded answers of the whole wave by reason. */
export function excludedIn(tallies: readonly Tally[]): ReasonCount[] {
  const counts = new Map<string, number>();
  for (const { kind, value, responses } of tallies)
    if (kind === 'excluded') counts.set(value, (counts.get(value) ?? 0) + responses);
  return [...counts].map(([reason, count]) => ({ reason, count }));
}

/** By vendor: how many organisations wrote anything in an answer that counts. */
export function textsOf(totals: readonly WaveTotal[]): ReadonlyMap<string, number> {
  const writers = new Map<string, Set<string>>();
  for (const { vendorId, organisationId, isExcluded, texts } of totals) {
    if (isExcluded || texts === 0) continue;
    const known = writers.get(vendorId);
    if (known) known.add(organisationId);
    else writers.set(vendorId, new Set([organisationId]));
  }
  return new Map([...writers].map(([vendorId, organisations]) => [vendorId, organisations.size]));
}
