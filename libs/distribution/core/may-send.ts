import type { InvitationState } from './admit.js';
import type { CampaignState } from './campaign/campaign-state.js';

export interface SittingFacts {
  readonly vendorId: string;
  readonly state: InvitationState;
  readonly expiresAt: Date;
}

export interface SendFacts {
  readonly campaignState: CampaignState;
  readonly studyId: string;
  /** Scopes the person wants no mail of: `all`, `study:<id>`, `vendor:<id>`. */
  readonly suppressions: readonly string[];
  readonly sittings: readonly SittingFacts[];
}

const WHY_OVER: Readonly<Partial<Record<InvitationState, string>>> = {
  completed: 'answered',
  revoked: 'revoked',
  bounced: 'bounced',
};

function whyOver(
  { suppressions }: Pick<SendFacts, 'suppressions'>,
  { vendorId, state, expiresAt }: SittingFacts,
  now: Date,
) {
  const over = WHY_OVER[state];
  if (over !== undefined) return over;
  if (suppressions.includes(`vendor:${vendorId}`)) return 'suppressed';
  return now > expiresAt ? 'expired' : undefined;
}

/** The sittings that a mail may still ask for, in their order. */
export function openSittings<T extends SittingFacts>(
  facts: Pick<SendFacts, 'suppressions'> & { readonly sittings: readonly T[] },
  now: Date,
): T[] {
  return facts.sittings.filter((sitting) => whyOver(facts, sitting, now) === undefined);
}

export interface ResultFacts extends Pick<SendFacts, 'studyId' | 'suppressions'> {
  /** The person still wants to be told. */
  readonly wantsResults: boolean;
  /** A result of the wave can be read now. */
  readonly isPublished: boolean;
}

/** Why nobody is told of results any more; undefined when they may be. Nothing is asked, so no time to answer matters. */
export function reasonNotToTell({ suppressions, studyId, wantsResults, isPublished }: ResultFacts): string | undefined {
  if (suppressions.some((scope) => scope === 'all' || scope === `study:${studyId}`)) return 'suppressed';
  if (!wantsResults) return 'no-consent';
  return isPublished ? undefined : 'withdrawn';
}

/**
 * Why a queued mail must not leave any more; undefined when it may. Asked at the last moment before sending. A mail
 * leaves as long as one of its sittings is open; otherwise the first sitting says why not.
 */
export function reasonNotToSend(facts: SendFacts, now: Date): string | undefined {
  if (facts.suppressions.some((scope) => scope === 'all' || scope === `study:${facts.studyId}`)) return 'suppressed';
  if (facts.campaignState === 'closed') return 'closed';
  if (openSittings(facts, now).length > 0) return undefined;
  const [first] = facts.sittings;
  return first ? whyOver(facts, first, now) : 'revoked';
}
