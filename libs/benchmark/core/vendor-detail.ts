import { aggregateRubric, criterionIds } from '#scoring';
import type { PublishedVendor, VendorResult } from './benchmark-result.js';
import { type Cell, MARGIN_LEVELS, type MarginName } from './cell.js';
import { criterionMeans } from './criterion-means.js';
import { computeBenchmark } from './pipeline.js';
import type { ReleaseInput } from './release-input.js';
import { suppressBreakdown } from './suppression.js';
import { vendorDesign } from './vendor-design.js';

/** Least organisations behind a number only the vendor itself reads. */
const K_OWN = 5;

/** One part of a vendor's customers. A suppressed one says nothing: no mean and no count. */
export type SegmentDetail =
  | { readonly level: string; readonly suppressed: true; readonly reason: 'k' }
  | { readonly level: string; readonly suppressed: false; readonly score: number | null };

/** What a vendor reads of itself beyond what everyone reads. */
export interface VendorDetail {
  readonly slug: string;
  readonly status: VendorResult['status'];
  readonly organisations: number | null;
  readonly respondents: number | null;
  readonly reasons: readonly string[];
  readonly criteria: PublishedVendor['criteria'];
  readonly segments: Readonly<Record<MarginName, readonly SegmentDetail[]>>;
}

/** The detail of every vendor of a release. */
export function vendorDetails(input: ReleaseInput): VendorDetail[] {
  const { vendors } = computeBenchmark({ rubric: input.rubric, cells: input.cells, config: input.config });
  return input.vendors.map(({ slug }) => {
    const own = vendors[slug] ?? { status: 'SUPPRESSED', reason: 'BELOW_K' };
    const cells = input.cells.filter(({ vendor }) => vendor === slug);
    const segments = { size: segmentsOf(input, cells, 'size'), region: segmentsOf(input, cells, 'region') };
    return own.status === 'SUPPRESSED'
      ? {
          slug,
          status: own.status,
          organisations: null,
          respondents: null,
          reasons: [own.reason],
          criteria: [],
          segments,
        }
      : {
          slug,
          status: own.status,
          organisations: own.organisations,
          respondents: own.respondents,
          reasons: own.reasons,
          criteria: own.criteria,
          segments,
        };
  });
}

/** Scores by one margin. Where a small part is hidden, so much else is hidden that subtracting does not give it away. */
function segmentsOf({ rubric, config }: ReleaseInput, cells: readonly Cell[], margin: MarginName): SegmentDetail[] {
  const scored = cells.filter(({ source }) => !config.excludedSources.includes(source));
  const levels: readonly string[] = MARGIN_LEVELS[margin];
  const organisations = (level: string) =>
    new Set(scored.filter((cell) => cell[margin] === level).map(({ organisation }) => organisation)).size;
  const breakdown = suppressBreakdown(Object.fromEntries(levels.map((level) => [level, organisations(level)])), K_OWN);
  return levels.map((level): SegmentDetail => {
    if (!breakdown.published.includes(level) || organisations(level) === 0)
      return { level, suppressed: true, reason: 'k' };
    const design = vendorDesign(
      '',
      scored.filter((cell) => cell[margin] === level),
      config,
    );
    const { means } = criterionMeans(design, criterionIds(rubric).length, design.base);
    return { level, suppressed: false, score: aggregateRubric(rubric, means, config.coverage).overall };
  });
}
