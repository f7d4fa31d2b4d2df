import type { InvitationState } from './admit.js';

export interface SendFacts {
  readonly invitationState: InvitationState;
  readonly suppressed: boolean;
  readonly expiresAt: Date;
}

/** Why a queued mail must not leave any more; undefined when it may. Asked at the last moment before sending. */
export function reasonNotToSend(facts: SendFacts, now: Date): string | undefined {
  if (facts.suppressed) return 'suppressed';
  if (facts.invitationState === 'completed') return 'answered';
  if (facts.invitationState === 'revoked') return 'revoked';
  if (facts.invitationState === 'bounced') return 'bounced';
  return now > facts.expiresAt ? 'expired' : undefined;
}
