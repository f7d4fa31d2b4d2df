import type { Rubric } from '#scoring';
import type { CellAudit } from './audit-cells.js';
import type { BenchmarkResult } from './benchmark-result.js';
import { type Cell, type Source, SOURCES } from './cell.js';
import { claimEvidence, type PromiseSizes } from './claim-evidence.js';
import { methodCard } from './method-card.js';
import type { PublicSegment } from './public-segments.js';
import { releaseClaims, type ReleasedClaim } from './release-claims.js';
import type { ReleaseDocument, ReleaseQuality } from './release-document.js';
import { releasedEvidence } from './release-evidence.js';
import type { ReleaseInput } from './release-input.js';
import { releaseQuotes } from './release-quotes.js';
import { byStanding, releasedVendor } from './released-vendor.js';

/** What everyone reads of a computed release; `inputHash` is the SHA-256 of its canonical input. */
export function describeRelease(
  input: ReleaseInput,
  inputHash: string,
  result: BenchmarkResult,
  audit: Pick<CellAudit, 'cells' | 'audited' | 'denied'> & { readonly segments: readonly PublicSegment[] },
): ReleaseDocument {
  const { study, wave, revision, reason, publishedAt, rubric, config, seed } = input;
  const vendors = input.vendors
    .map(({ slug, name, kinds }) => ({ ...releasedVendor(slug, name, result), ...(kinds && { kinds }) }))
    .toSorted(byStanding);
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
    ...furtherParts(input, result, audit.segments),
    ...releasedEvidence(input, result),
    methodCard: methodCard(input, result, vendors),
    ledger: { audited: audit.audited, denied: audit.denied },
  } as const;
  return { ...document, claims: claimsOf(document, sizesIn(result)) };
}

/** What releases have since the levels of answers are counted. */
function furtherParts(
  input: ReleaseInput,
  { distributions }: BenchmarkResult,
  segments: readonly PublicSegment[],
): Pick<ReleaseDocument, 'distributions' | 'segments' | 'quotes'> {
  return distributions ? { distributions, segments, quotes: releaseQuotes(input, distributions) } : {};
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
  const sizes = new Map(
    Object.entries(vendors).flatMap(([slug, vendor]) =>
      vendor.status === 'SUPPRESSED'
        ? []
        : vendor.companions.firstReply.map((each) => [`${slug} ${each.severity}`, each.organisations] as const),
    ),
  );
  // Asked for published promises only, and these have a size.
  return (slug, severity) => sizes.get(`${slug} ${severity}`)!;
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
