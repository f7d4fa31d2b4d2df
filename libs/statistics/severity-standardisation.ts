import { unequalLengths } from './errors.js';
import type { Severity } from './sla.js';

export interface StandardisedScore {
  /** Points 0–100; null when no tier has a score. */
  readonly score: number | null;
  /** Share of the mix that has a score. */
  readonly coveredMix: number;
  readonly flag: 'SEVERITY_INCOMPLETE' | null;
}

/** Tier scores (0–100, null = none) weighed by a fixed mix, so that nobody gains by easy questions. */
export function severityStandardised(
  mix: Readonly<Record<Severity, number>>,
  scores: Readonly<Record<Severity, number | null>>,
): StandardisedScore {
  const tiers = Object.keys(mix) as Severity[];
  const scored = tiers.filter((tier) => scores[tier] !== null && mix[tier] > 0);
  const coveredMix = scored.reduce((sum, tier) => sum + mix[tier], 0);
  const flag = tiers.some((tier) => scores[tier] === null && mix[tier] > 0) ? 'SEVERITY_INCOMPLETE' : null;
  if (scored.length === 0) return { score: null, coveredMix, flag };
  return { score: scored.reduce((sum, tier) => sum + mix[tier] * scores[tier]!, 0) / coveredMix, coveredMix, flag };
}

/** Brackets of the first reply in ascending order; their bounds are the promises, so attainment needs no model. */
export const REPLY_BRACKETS = ['<=30min', '30min-4h', '4h-24h', '>24h', 'never'] as const;

export interface BracketAttainment {
  readonly attain30min: number | null;
  readonly attain4h: number | null;
  readonly attain24h: number | null;
}

/** Weighted shares 0…1 answered within each promise; nulls without weight. `weights` follow REPLY_BRACKETS. */
export function bracketAttainment(weights: readonly number[]): BracketAttainment {
  if (weights.length !== REPLY_BRACKETS.length) throw unequalLengths();
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const within = (brackets: number) =>
    total > 0 ? weights.slice(0, brackets).reduce((sum, weight) => sum + weight, 0) / total : null;
  return { attain30min: within(1), attain4h: within(2), attain24h: within(3) };
}
