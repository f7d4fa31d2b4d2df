import { aggregateRubric, criterionIds } from '#scoring';
import type { CellAudit } from './audit-cells.js';
import type { BenchmarkResult, PublishedVendor, VendorResult } from './benchmark-result.js';
import type { MarginName } from './cell.js';
import { criterionMeans } from './criterion-means.js';
import { segmentCell } from './ledger-set.js';
import type { ReleaseInput } from './release-input.js';
import { vendorDesign } from './vendor-design.js';
import { type VendorSegment, vendorSegments } from './vendor-segments.js';

/** One part of a vendor's customers. A suppressed one says nothing: no mean and no count. */
export type SegmentDetail =
  | { readonly level: string; readonly suppressed: true; readonly reason: 'k' | 'ledger' }
  | { readonly level: string; readonly suppressed: false; readonly score: number | null };

/** What a vendor reads of itself beyond what everyone reads. */
export interface VendorDetail {
  readonly slug: string;
  readonly status: VendorResult['status'];
  readonly organisations: number | null;
  readonly respondents: number | null;
  readonly nEffOrg: number | null;
  readonly observed: number | null;
  readonly se: number | null;
  readonly df: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly reasons: readonly string[];
  readonly criteria: PublishedVendor['criteria'];
  readonly segments: Readonly<Record<MarginName, readonly SegmentDetail[]>>;
}

/** The detail of every vendor of a computed release. */
export function vendorDetails(
  input: ReleaseInput,
  { vendors }: Pick<BenchmarkResult, 'vendors'>,
  audit: Pick<CellAudit, 'cells' | 'denied'>,
): VendorDetail[] {
  return input.vendors.map(({ slug }) => {
    const own = vendors[slug] ?? { status: 'SUPPRESSED', reason: 'BELOW_K' };
    const segments = segmentsOf(input, slug, audit);
    return own.status === 'SUPPRESSED'
      ? { slug, status: own.status, ...NOTHING, reasons: [own.reason], segments }
      : { slug, ...numbersOf(own), segments };
  });
}

const NOTHING = {
  organisations: null,
  respondents: null,
  nEffOrg: null,
  observed: null,
  se: null,
  df: null,
  ci95: null,
  criteria: [],
} as const;

function numbersOf(own: PublishedVendor) {
  const { status, organisations, respondents, nEffOrg, observed, se, df, ci95, reasons, criteria } = own;
  return { status, organisations, respondents, nEffOrg, observed, se, df, ci95, reasons, criteria };
}

function segmentsOf(
  input: ReleaseInput,
  vendor: string,
  { cells, denied }: Pick<CellAudit, 'cells' | 'denied'>,
): VendorDetail['segments'] {
  const withheld = new Set(denied.map(({ cell }) => cell));
  const own = cells.filter((cell) => cell.vendor === vendor);
  const details = vendorSegments(own, input.config).map((segment): [MarginName, SegmentDetail] => {
    const { margin, level } = segment;
    if (!segment.isPublished) return [margin, { level, suppressed: true, reason: 'k' }];
    if (withheld.has(segmentCell(vendor, margin, level)))
      return [margin, { level, suppressed: true, reason: 'ledger' }];
    return [margin, { level, suppressed: false, score: scoreOf(input, segment) }];
  });
  const of = (margin: MarginName) => details.filter(([each]) => each === margin).map(([, detail]) => detail);
  return { size: of('size'), region: of('region') };
}

/** By base weights: within a segment there is nothing to rake. */
function scoreOf({ rubric, config }: ReleaseInput, { cells }: VendorSegment): number | null {
  const design = vendorDesign('', cells, config);
  const { means } = criterionMeans(design, criterionIds(rubric).length, design.base);
  return aggregateRubric(rubric, means, config.coverage).overall;
}
