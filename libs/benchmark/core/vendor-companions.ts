import { netPromoterInterval, scoreInterval, type Severity, SLA_MINUTES } from '#statistics';
import type { MethodConfig } from './method-config.js';
import { organisationBand, type OrganisationBand } from './organisation-band.js';
import type { RatingDistribution } from './rating-distribution.js';
import { type RatingMean, ratingMean } from './rating-mean.js';
import type { StandardisedDesign } from './standardise.js';

/** Why there is no number: nobody was asked, too few organisations answered, one of them dominates, or the ledger. */
export type NoNumber = 'NOT_ASKED' | 'BELOW_K' | 'DOMINANCE' | 'LEDGER';

/** A number beside the score, never part of it; `reason` is null exactly when there is one. */
export interface Companion {
  readonly score: number | null;
  readonly se: number | null;
  readonly ci95: readonly [number, number] | null;
  /** Exact counts are for the gate of claims; the public reads the band. */
  readonly organisations: number | null;
  readonly orgBand: OrganisationBand | null;
  readonly reason: NoNumber | null;
}

export interface ReplyPromise extends Companion {
  /** `score` is the share 0…1 of problems of this gravity that got a first reply within the promise for it. */
  readonly severity: Severity;
  readonly minutes: number;
}

export interface VendorCompanions {
  /** Net promoter score, −100…100. */
  readonly nps: Companion;
  /** Share 0…1 of high overall ratings. */
  readonly topBox: Companion;
  readonly firstReply: readonly ReplyPromise[];
}

/** Names of these numbers in the ledger, after the vendor's. */
export const companionCell = {
  nps: 'nps',
  topBox: 'topBox',
  firstReply: (severity: Severity): string => `firstReply:${severity}`,
} as const;

export interface CompanionInput {
  readonly design: StandardisedDesign;
  /** Of this vendor alone. */
  readonly distributions: readonly RatingDistribution[];
  /** Quantities of this vendor that the ledger does not allow. */
  readonly isWithheld: (cell: string) => boolean;
}

/**
 * Net promoter score, top box and kept reply promises of one vendor. Each is protected like a score: enough
 * organisations, none dominating, and its own sets in the ledger, so that revisions cannot be subtracted.
 */
export function vendorCompanions(input: CompanionInput, config: MethodConfig): VendorCompanions {
  const severities = Object.keys(SLA_MINUTES) as Severity[];
  return {
    nps: netPromoters(input, config),
    topBox: topBox(input, config),
    firstReply: severities.map((severity) => replyPromise(severity, input, config)),
  };
}

const NOTHING = { score: null, se: null, ci95: null, organisations: null, orgBand: null } as const;

interface Question {
  readonly cell: string;
  readonly of: (answer: RatingDistribution) => boolean;
  /** −1, 0 or 1: means of these cannot leave their bounds by rounding. */
  readonly value: (option: number) => number;
}

function netPromoters(input: CompanionInput, config: MethodConfig): Companion {
  const value = (rating: number) => Number(rating >= config.npsPromoter) - Number(rating < config.npsPassive);
  const question = { cell: companionCell.nps, of: isOf('recommend'), value };
  return companion(input, question, config, (found) => {
    const [score, se] = [100 * found.mean, 100 * found.se!];
    return { score, se, ci95: netPromoterInterval({ estimate: score, se, df: found.df, nEff: found.nEff }) };
  });
}

function topBox(input: CompanionInput, config: MethodConfig): Companion {
  const value = (rating: number) => Number(rating >= config.topBox);
  return companion(input, { cell: companionCell.topBox, of: isOf('overall'), value }, config, asShare);
}

/** The brackets end at the promises, so being within one is exact and needs no model. */
const BRACKETS_WITHIN: Readonly<Record<Severity, number>> = { urgent: 1, business: 2, general: 3 };

function replyPromise(severity: Severity, input: CompanionInput, config: MethodConfig): ReplyPromise {
  const question = {
    cell: companionCell.firstReply(severity),
    of: (answer: RatingDistribution) => answer.measure === 'first-reply' && answer.severity === severity,
    value: (bracket: number) => Number(bracket < BRACKETS_WITHIN[severity]),
  };
  return { severity, minutes: SLA_MINUTES[severity], ...companion(input, question, config, asShare) };
}

const isOf =
  (measure: RatingDistribution['measure']) =>
  (answer: RatingDistribution): boolean =>
    answer.measure === measure;

type Numbers = { readonly score: number; readonly se: number; readonly ci95: readonly [number, number] };

function asShare({ mean, se, df, nEff }: RatingMean): Numbers {
  const [low, high] = scoreInterval({ estimate: 100 * mean, se: 100 * se!, df, nEff }).ci95!;
  return { score: mean, se: se!, ci95: [low / 100, high / 100] };
}

const TOLERANCE = 1e-12;

function companion(
  { design, distributions, isWithheld }: CompanionInput,
  { cell, of, value }: Question,
  config: MethodConfig,
  numbersOf: (mean: RatingMean) => Numbers,
): Companion {
  if (isWithheld(cell)) return { ...NOTHING, reason: 'LEDGER' };
  const mean = ratingMean(design, distributions.filter(of), value);
  if (mean === null) return { ...NOTHING, reason: 'NOT_ASKED' };
  if (mean.organisations < config.kPublish) return { ...NOTHING, reason: 'BELOW_K' };
  if (mean.maxShare > config.dominance + TOLERANCE) return { ...NOTHING, reason: 'DOMINANCE' };
  const { organisations } = mean;
  return { ...numbersOf(mean), organisations, orgBand: organisationBand(organisations), reason: null };
}
