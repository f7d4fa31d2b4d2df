export {
  dominance,
  organisationBand,
  suppressBreakdown,
  type Breakdown,
  type Dominance,
  type OrganisationBand,
  type SuppressedBreakdown,
} from './suppression.js';
export {
  auditCandidate,
  auditCatalogue,
  auditRelease,
  type BatchAudit,
  type LedgerDecision,
  type MembershipSet,
} from './release-ledger.js';
export {
  differencedMean,
  laplaceNoise,
  type DifferencedMean,
  type LaplaceNoise,
  type PublishedMean,
} from './differencing.js';
