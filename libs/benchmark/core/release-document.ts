import type { Rubric } from '#scoring';
import type { CellAudit, LedgerRefusal } from './audit-cells.js';
import type { BenchmarkResult } from './benchmark-result.js';
import { type Cell, type Source, SOURCES } from './cell.js';
import type { ReleaseInput } from './release-input.js';
import { byStanding, releasedVendor, type ReleasedVendor } from './released-vendor.js';
import { type VendorTrend, vendorTrends } from './vendor-trends.js';

/** A release as the world reads it. Plain JSON; its canonical form is what is hashed. */
export interface ReleaseDocument extends Pick<
  ReleaseInput,
  'study' | 'wave' | 'revision' | 'reason' | 'publishedAt' | 'rubric'
> {
  readonly format: 'fairmark-release/1';
  /** SHA-256 of the canonical input. */
  readonly inputHash: string;
  readonly method: {
    readonly version: string;
    readonly config: ReleaseInput['config'];
    readonly seed: string;
    readonly reference: BenchmarkResult['reference'];
    readonly tau2: number | null;
    readonly mu: number | null;
  };
  /** Ranked by benchmark score, then the others by name. */
  readonly vendors: readonly ReleasedVendor[];
  readonly market: BenchmarkResult['market'];
  readonly leadingGroup: readonly string[];
  readonly comparisons: BenchmarkResult['comparisons'];
  readonly robustness: BenchmarkResult['robustness'];
  readonly versusMarket: BenchmarkResult['versusMarket'];
  readonly quality: ReleaseQuality;
  readonly trend: readonly VendorTrend[];
  /** How many numbers were held against earlier revisions, and those that could not be published as they were. */
  readonly ledger: { readonly audited: number; readonly denied: readonly LedgerRefusal[] };
}

export interface ReleaseQuality {
  readonly responses: number;
  readonly invitations: number;
  readonly sources: readonly { readonly source: Source; readonly share: number }[];
  readonly vendorInvitedShare: number | null;
  /** Share 0…1 of criterion answers that score nothing. */
  readonly missingShare: number | null;
  readonly excluded: ReleaseInput['collection']['excluded'];
  readonly medianMinutes: number | null;
}

/** What everyone reads of a computed release; `inputHash` is the SHA-256 of its canonical input. */
export function releaseDocument(
  input: ReleaseInput,
  inputHash: string,
  result: BenchmarkResult,
  { cells, audited, denied }: Pick<CellAudit, 'cells' | 'audited' | 'denied'>,
): ReleaseDocument {
  const { study, wave, revision, reason, publishedAt, rubric, config, seed } = input;
  const vendors = input.vendors.map(({ slug, name }) => releasedVendor(slug, name, result)).toSorted(byStanding);
  return {
    format: 'fairmark-release/1',
    study,
    wave,
    revision,
    reason,
    publishedAt,
    inputHash,
    rubric,
    method: {
      version: result.methodVersion,
      config,
      seed,
      reference: result.reference,
      tau2: result.tau2,
      mu: result.mu,
    },
    vendors,
    market: result.market,
    leadingGroup: result.ranking?.leadingGroup ?? [],
    comparisons: result.comparisons,
    robustness: result.robustness,
    versusMarket: result.versusMarket,
    quality: qualityOf(input, cells, rubric),
    trend: vendorTrends(input, vendors),
    ledger: { audited, denied },
  };
}

function qualityOf({ collection }: ReleaseInput, cells: readonly Cell[], rubric: Rubric): ReleaseQuality {
  const criteria = rubric.dimensions.reduce((sum, dimension) => sum + dimension.criteria.length, 0);
  const total = (of: (cell: Cell) => number) => cells.reduce((sum, cell) => sum + of(cell), 0);
  const responses = total((cell) => cell.responses);
  const answered = total(({ count }) => count.reduce((sum, answers) => sum + answers, 0));
  const share = (source: Source) => total((cell) => (cell.source === source ? cell.responses : 0)) / responses;
  return {
    responses,
    invitations: collection.invitations,
    sources:
      responses === 0 ? [] : SOURCES.map((source) => ({ source, share: share(source) })).filter((one) => one.share > 0),
    vendorInvitedShare: responses === 0 ? null : share('vendor_invited'),
    missingShare: responses === 0 ? null : 1 - answered / (responses * criteria),
    excluded: collection.excluded,
    medianMinutes: collection.medianMinutes,
  };
}
