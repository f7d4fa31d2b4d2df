import type { benchmarkWords } from '../messages/benchmark.js';
import type { Say } from '../messages/say.js';
import type { BenchmarkVendor, MethodFacts } from './benchmark-model.js';

type Words = typeof benchmarkWords;

/** Codes of the method → words. A code this page does not know yet falls back to the status. */
const REASONS: Readonly<Record<string, keyof Words>> = {
  BELOW_K: 'reasonBelowPublish',
  DOMINANCE: 'reasonDominance',
  COVERAGE: 'reasonCoverage',
  INSUFFICIENT_COVERAGE: 'reasonCoverage',
  ORGS_BELOW_20: 'reasonBelowRank',
  EFFECTIVE_BELOW_15: 'reasonEffective',
  N_EFF_BELOW_15: 'reasonEffective',
  RELIABILITY_BELOW_070: 'reasonReliability',
  LOW_RELIABILITY: 'reasonReliability',
  NO_RELIABILITY: 'reasonReliability',
  PARTIAL: 'reasonPartial',
  COVERAGE_SENSITIVE: 'reasonSensitive',
  INDEPENDENT_BELOW_10: 'reasonIndependent',
  FEW_INDEPENDENT: 'reasonIndependent',
  SPONSORED: 'reasonSponsored',
};

/** Why a vendor is not ranked or not shown, with the threshold it missed. */
export function reasonText({ status, reason = '' }: BenchmarkVendor, method: MethodFacts, say: Say<Words>): string {
  const fallback = status === 'SUPPRESSED' ? 'reasonSuppressed' : 'reasonUnranked';
  return say(Object.hasOwn(REASONS, reason) ? (REASONS[reason] ?? fallback) : fallback, {
    publish: method.organisationsToPublish,
    rank: method.organisationsToRank,
    effective: method.effectiveToRank,
    independent: method.independentToRank,
  });
}
