import type { Rubric } from '#scoring';
import type { CellAudit, LedgerRefusal } from './audit-cells.js';
import type { BenchmarkResult } from './benchmark-result.js';
import { type Cell, type Source, SOURCES } from './cell.js';
import { claimEvidence, type PromiseSizes } from './claim-evidence.js';
import { type MethodCard, methodCard } from './method-card.js';
import { releaseClaims, type ReleasedClaim } from './release-claims.js';
import type { ReleaseInput } from './release-input.js';
import { byStanding, releasedVendor, type ReleasedVendor } from './released-vendor.js';
import type { VendorExclusions } from './vendor-exclusions.js';
import type { VendorTrend } from './vendor-trends.js';

/** A release as the world reads it. Plain JSON; its canonical form is what is hashed. */
export interface ReleaseDocument extends Pick<
  ReleaseInput,
  'study' | 'wave' | 'revision' | 'reason' | 'publishedAt' | 'rubric'
> {
  readonly format: 'fairmark-release/2';
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
  readonly reliability: BenchmarkResult['reliability'];
  readonly drivers: BenchmarkResult['drivers'];
  readonly trend: readonly VendorTrend[];
  readonly gap: BenchmarkResult['gap'];
  readonly keywords: BenchmarkResult['keywords'];
  /** Every sentence the method knows, held against these numbers: nothing else may be printed about them. */
  readonly claims: readonly ReleasedClaim[];
  readonly methodCard: MethodCard;
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
  /** Of shown vendors: what was excluded, and what their scores would be without. */
  readonly vendors: readonly VendorExclusions[];
}

/** What everyone reads of a computed release; `inputHash` is the SHA-256 of its canonical input. */
export function releaseDocument(
  input: ReleaseInput,
  inputHash: string,
  result: BenchmarkResult,
  audit: Pick<CellAudit, 'cells' | 'audited' | 'denied'>,
): ReleaseDocument {
  const { study, wave, revision, reason, publishedAt, rubric, config, seed } = input;
  const vendors = input.vendors.map(({ slug, name }) => releasedVendor(slug, name, result)).toSorted(byStanding);
  const document = {
    format: 'fairmark-release/2',
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
    quality: qualityOf(input, audit.cells, result),
    reliability: result.reliability,
    drivers: result.drivers,
    trend: result.trends,
    gap: result.gap,
    keywords: result.keywords,
    methodCard: methodCard(input, result, vendors),
    ledger: { audited: audit.audited, denied: audit.denied },
  } as const;
  return { ...document, claims: claimsOf(document, sizesIn(result)) };
}

/** Every sentence of the catalogue about a release that has none yet. */
export function claimsOf(document: Omit<ReleaseDocument, 'claims'>, sizeOf: PromiseSizes): readonly ReleasedClaim[] {
  const scope = {
    vendors: document.vendors.map(({ slug }) => slug),
    dimensions: document.rubric.dimensions.map(({ id }) => id),
  };
  return releaseClaims(claimEvidence(document, sizeOf), scope);
}

function sizesIn({ vendors }: BenchmarkResult): PromiseSizes {
  return (slug, severity) => {
    const vendor = vendors[slug];
    if (vendor === undefined || vendor.status === 'SUPPRESSED') return 0;
    return vendor.companions.firstReply.find((each) => each.severity === severity)?.organisations ?? 0;
  };
}

function qualityOf(
  { collection, rubric }: ReleaseInput,
  cells: readonly Cell[],
  { exclusions }: BenchmarkResult,
): ReleaseQuality {
  const criteria = criteriaOf(rubric);
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
    vendors: exclusions,
  };
}

const criteriaOf = ({ dimensions }: Rubric): number =>
  dimensions.reduce((sum, dimension) => sum + dimension.criteria.length, 0);
