import type { Rubric } from '#scoring';
import type { PublishedVendor } from './benchmark-result.js';
import type { VendorEstimate } from './estimate-vendor.js';
import type { FusedVendor } from './fuse-vendors.js';
import { organisationBand } from './organisation-band.js';
import type { ShrunkScore } from './shrink-vendors.js';
import type { VendorCompanions } from './vendor-companions.js';
import type { UnrankedReason } from './vendor-status.js';

export interface VendorFindings {
  readonly fused: FusedVendor;
  readonly shrunk: ShrunkScore;
  readonly coverageChange: number;
  readonly reasons: readonly UnrankedReason[];
  readonly companions: VendorCompanions;
}

/** What a release says about a vendor that is shown. */
export function vendorResult(rubric: Rubric, findings: VendorFindings): PublishedVendor {
  const { fused, shrunk, coverageChange, reasons, companions } = findings;
  const { estimate, provenance, richer, contradictions } = fused;
  const { design, overall, scores } = estimate;
  return {
    status: reasons.length === 0 ? 'RANKED' : 'PUBLISHED_UNRANKED',
    reason: reasons[0] ?? null,
    reasons,
    orgBand: organisationBand(design.organisations.length),
    respondents: design.respondents,
    organisations: design.organisations.length,
    independentOrgs: design.independentOrgs,
    nEffOrg: design.nEffOrg,
    maxOrgShare: design.maxOrgShare,
    sourceFactor: design.sourceFactor,
    marginsUsed: design.marginsUsed,
    rakeLambda: design.rakeLambda,
    coveredWeight: scores.coveredWeight,
    observed: overall.score!,
    se: overall.se!,
    df: estimate.df,
    ci95: overall.ci95!,
    moderatedSe: shrunk.moderatedSe,
    reliability: shrunk.reliability,
    benchmarkScore: shrunk.score,
    benchmarkSe: shrunk.se,
    dimensions: rubric.dimensions.map(({ id }, d) => ({ id, ...estimate.dimensions[d]! })),
    dimensionCovariance: estimate.dimensionCovariance,
    criteria: criterionResults(rubric, estimate),
    balanceGap: estimate.balanceGap,
    sourceGap: estimate.sourceGap,
    coverageChange,
    companions,
    provenance,
    richer,
    contradictions,
  };
}

function criterionResults(rubric: Rubric, { criteria, criterionOrganisations }: VendorEstimate) {
  return rubric.dimensions
    .flatMap((dimension) => dimension.criteria)
    .map(({ id }, c) => ({
      id,
      ...criteria[c]!,
      orgBand: criteria[c]!.score === null ? null : organisationBand(criterionOrganisations[c]!),
    }));
}
