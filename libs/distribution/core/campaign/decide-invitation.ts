import { decideDue } from '../schedule/due.js';
import type { Rhythm } from '../schedule/occurrence.js';
import type { Timing } from './campaign-plan.js';

export interface PlannedInvitation {
  readonly dueAt: Date;
  /** IANA zone whose clocks count. */
  readonly zone: string;
  readonly studyId: string;
  /** The vendors the mail would ask about. */
  readonly vendorIds: readonly string[];
  /** Scopes the person wants no mail of. */
  readonly suppressions: readonly string[];
}

export type InvitationDecision =
  | { readonly kind: 'invite'; readonly vendorIds: readonly string[] }
  | { readonly kind: 'skip'; readonly reason: 'suppressed' | 'no-vendor' | 'missed' }
  | { readonly kind: 'later'; readonly at: Date };

/**
 * Decides about somebody whose invitation is due, with what is known now and was not when it was planned: what they
 * want to hear of, which vendors they use, how late it is. A plan without a first day knows no wrong hour.
 */
export function decideInvitation(
  planned: PlannedInvitation,
  { startsOn }: Timing,
  rhythm: Rhythm,
  now: Date,
): InvitationDecision {
  const { suppressions, studyId } = planned;
  if (suppressions.includes('all') || suppressions.includes(`study:${studyId}`))
    return { kind: 'skip', reason: 'suppressed' };
  const vendorIds = planned.vendorIds.filter((id) => !suppressions.includes(`vendor:${id}`));
  if (vendorIds.length === 0)
    return { kind: 'skip', reason: planned.vendorIds.length === 0 ? 'no-vendor' : 'suppressed' };
  const due = startsOn === null ? 'send' : decideDue(planned.dueAt, now, planned.zone, rhythm);
  if (due === 'missed') return { kind: 'skip', reason: 'missed' };
  return due === 'send' ? { kind: 'invite', vendorIds } : { kind: 'later', at: due.later };
}
