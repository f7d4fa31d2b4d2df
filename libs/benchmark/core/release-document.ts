import type { LedgerRefusal } from './audit-cells.js';
import type { BenchmarkResult } from './benchmark-result.js';
import type { Source } from './cell.js';
import type { MethodCard } from './method-card.js';
import type { VendorDistribution } from './answer-distribution.js';
import type { PublicSegment } from './public-segments.js';
import type { Quote } from './quote.js';
import type { ReleasedClaim } from './release-claims.js';
import type { ReleasedEvidence } from './release-evidence.js';
import type { ReleaseInput } from './release-input.js';
import type { ReleasedVendor } from './released-vendor.js';
import type { VendorExclusions } from './vendor-exclusions.js';
import type { VendorTrend } from './vendor-trends.js';

/** A release as the world reads it. Plain JSON; its canonical form is what is hashed. */
export interface ReleaseDocument
  extends
    Partial<ReleasedEvidence>,
    Pick<ReleaseInput, 'study' | 'wave' | 'revision' | 'reason' | 'publishedAt' | 'rubric'> {
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
  /** How answers spread over the levels of each shown criterion; absent, like what follows, in releases from before. */
  readonly distributions?: readonly VendorDistribution[];
  /** Scores among parts of each shown vendor's customers: the fixed catalogue, those that may not be shown without numbers. */
  readonly segments?: readonly PublicSegment[];
  /** A balanced few of what customers wrote; absent in releases from before there were any. */
  readonly quotes?: readonly Quote[];
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
