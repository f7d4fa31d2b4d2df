import type { CampaignState } from '../campaign/campaign-state.js';

/** Why nobody is asked about a closed ticket; each is a row that says so. */
export const TICKET_REASONS = [
  'off',
  'campaign-not-running',
  'too-old',
  'no-consent',
  'suppressed',
  'in-sample',
  'not-sampled',
  'quota',
  'budget',
  'already-asked',
] as const;
export type TicketReason = (typeof TICKET_REASONS)[number];

export interface TicketFacts {
  /** null: nobody has set a rule for this vendor in this study. */
  readonly rule: {
    readonly isOn: boolean;
    readonly ratePerMille: number;
    readonly campaignState: CampaignState;
  } | null;
  readonly closedAt: Date;
  /** Whether the vendor names a ground on which its customer may be written to. */
  readonly hasConsent: boolean;
  readonly isSuppressed: boolean;
  /** The study has found the person by itself: being asked must not depend on what the vendor reports. */
  readonly isInSample: boolean;
  /** 0 to 999, from a keyed hash: the vendor can neither know nor choose it. */
  readonly draw: number;
}

/** What happened longer ago nobody remembers well. */
const OLDEST_MILLISECONDS = 7 * 24 * 3_600_000;

/** Why the requester is not asked; undefined when they are, if a place of the day is left. */
export function reasonNotToAsk(ticket: TicketFacts, now: Date): TicketReason | undefined {
  if (!ticket.rule?.isOn) return 'off';
  if (ticket.rule.campaignState !== 'running') return 'campaign-not-running';
  if (now.getTime() - ticket.closedAt.getTime() > OLDEST_MILLISECONDS) return 'too-old';
  if (!ticket.hasConsent) return 'no-consent';
  if (ticket.isSuppressed) return 'suppressed';
  if (ticket.isInSample) return 'in-sample';
  return ticket.draw < ticket.rule.ratePerMille ? undefined : 'not-sampled';
}
