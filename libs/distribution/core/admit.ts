export type InvitationState = 'created' | 'sent' | 'started' | 'completed' | 'revoked' | 'bounced';

/** What a holder of a valid link may do now. */
export type Admission = 'open' | 'not-yet' | 'answered' | 'revoked' | 'expired' | 'closed';

export interface InvitationFacts {
  readonly state: InvitationState;
  /** The wave's beginning. */
  readonly opensAt: Date;
  readonly expiresAt: Date;
  readonly closesAt: Date;
  readonly startedAt: Date | null;
}

/** Who had begun before the end may still hand in for a day. */
export const GRACE_MILLISECONDS = 24 * 3_600_000;

/**
 * Decides by the invitation's state first, then by time: an answer given is never reported as a missed deadline. A
 * moment belongs to what begins with it: at `opensAt` it is open, at `closesAt` it is closed.
 */
export function admit(invitation: InvitationFacts, now: Date): Admission {
  if (invitation.state === 'completed') return 'answered';
  if (invitation.state === 'revoked') return 'revoked';
  if (now < invitation.opensAt) return 'not-yet';
  const grace = invitation.startedAt ? GRACE_MILLISECONDS : 0;
  if (now.getTime() >= invitation.closesAt.getTime() + grace) return 'closed';
  return now.getTime() >= invitation.expiresAt.getTime() + grace ? 'expired' : 'open';
}
