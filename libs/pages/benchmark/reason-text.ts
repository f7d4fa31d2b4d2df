import type { benchmarkWords } from '../messages/benchmark.js';
import type { Say } from '../messages/say.js';
import type { BenchmarkVendor, MethodFacts } from './benchmark-model.js';

type Words = typeof benchmarkWords;

/** Codes of the method → words. A code may end with the threshold that was missed, which the method facts know. */
const REASONS = {
  BELOW_K: 'reasonBelowPublish',
  DOMINANCE: 'reasonDominance',
  INSUFFICIENT_COVERAGE: 'reasonCoverage',
  LEDGER: 'reasonLedger',
  ORGS_BELOW: 'reasonBelowRank',
  NEFF_BELOW: 'reasonEffective',
  NO_INDEPENDENT: 'reasonIndependent',
  INDEPENDENT_ORGS_BELOW: 'reasonIndependent',
  RELIABILITY_BELOW: 'reasonReliability',
  PARTIAL_COVERAGE: 'reasonPartial',
  COVERAGE_SENSITIVE: 'reasonSensitive',
  SPONSORED: 'reasonSponsored',
} as const satisfies Readonly<Record<string, keyof Words>>;

/** Why a vendor is not ranked or not shown, with the threshold it missed; a code this page does not know falls back to the status. */
export function reasonText({ status, reason }: BenchmarkVendor, method: MethodFacts, say: Say<Words>): string {
  const code = (reason ?? '').replace(/_[\d.]+$/, '');
  const known = Object.hasOwn(REASONS, code) ? REASONS[code as keyof typeof REASONS] : null;
  return say(known ?? (status === 'SUPPRESSED' ? 'reasonSuppressed' : 'reasonUnranked'), {
    publish: method.organisationsToPublish,
    rank: method.organisationsToRank,
    effective: method.effectiveToRank,
    independent: method.independentToRank,
  });
}
