import { neutralImputationChange, type Rubric } from '#scoring';
import type { VendorEstimate } from './estimate-vendor.js';
import type { MethodConfig } from './method-defaults.js';
import type { VendorDesign } from './vendor-design.js';

export type VendorStatus = 'RANKED' | 'PUBLISHED_UNRANKED' | 'SUPPRESSED';

/** Why nothing about a vendor is shown. */
export type SuppressionReason =
  | 'BELOW_K'
  | 'DOMINANCE'
  | 'INSUFFICIENT_COVERAGE'
  /** Beside earlier revisions its numbers would give a few organisations away. */
  | 'LEDGER';

/** Why a vendor is shown without a rank. */
export type UnrankedReason =
  | `ORGS_BELOW_${number}`
  | `NEFF_BELOW_${number}`
  | 'NO_INDEPENDENT'
  | `INDEPENDENT_ORGS_BELOW_${number}`
  | `RELIABILITY_BELOW_${number}`
  | 'PARTIAL_COVERAGE'
  | 'COVERAGE_SENSITIVE'
  /** A vendor of the wave paid for it, so nobody is ranked. */
  | 'SPONSORED';

const TOLERANCE = 1e-12;

/** Before any score is computed: are there enough organisations to publish? */
export const hasEnoughOrganisations = ({ organisations }: VendorDesign, { kPublish }: MethodConfig): boolean =>
  organisations.length >= kPublish;

/** null when the vendor's scores may be shown. */
export function suppressionReason(
  { design, overall }: VendorEstimate,
  { dominance }: MethodConfig,
): SuppressionReason | null {
  if (design.maxOrgShare > dominance + TOLERANCE) return 'DOMINANCE';
  return overall.score === null ? 'INSUFFICIENT_COVERAGE' : null;
}

/** Does the survey behind the vendor carry a rank, whatever the score is? */
export function meetsRankDesign({ design, scores }: VendorEstimate, config: MethodConfig): boolean {
  return (
    design.organisations.length >= config.kRank &&
    design.nEffOrg >= config.nEffRank &&
    design.independentOrgs >= config.independentOrgsRank &&
    scores.status === 'FULL'
  );
}

/** Every reason against a rank, the weightiest first; none means ranked. `reliability` null is no reason. */
export function reasonsAgainstRank(
  estimate: VendorEstimate,
  reliability: number | null,
  coverageChange: number,
  config: MethodConfig,
): UnrankedReason[] {
  const { organisations, nEffOrg, independentOrgs } = estimate.design;
  const reasons: (UnrankedReason | false)[] = [
    organisations.length < config.kRank && `ORGS_BELOW_${config.kRank}`,
    nEffOrg < config.nEffRank && `NEFF_BELOW_${config.nEffRank}`,
    independentOrgs === 0 && 'NO_INDEPENDENT',
    independentOrgs < config.independentOrgsRank && `INDEPENDENT_ORGS_BELOW_${config.independentOrgsRank}`,
    reliability !== null && reliability < config.reliabilityRank && `RELIABILITY_BELOW_${config.reliabilityRank}`,
    estimate.scores.status === 'PARTIAL' && 'PARTIAL_COVERAGE',
    Math.abs(coverageChange) > config.coverageSensitivity && 'COVERAGE_SENSITIVE',
  ];
  return reasons.filter((reason) => reason !== false);
}

/** For each vendor (all with an overall score), the points that score moves when missing criteria take the mean of the vendors that have them. */
export function coverageChanges(
  rubric: Rubric,
  estimates: readonly VendorEstimate[],
  { coverage }: MethodConfig,
): number[] {
  const scores = estimates.map(({ criteria }) => criteria.map(({ score }) => score));
  const market = (scores[0] ?? []).map((_, c) => meanOf(scores.map((own) => own[c]!)));
  return scores.map((own) => neutralImputationChange(rubric, own, market, coverage)!);
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
