/** What a visitor of an open link finds. */
export type OpenLinkState = 'open' | 'not-yet' | 'paused' | 'full' | 'closed';

export interface OpenLinkFacts {
  readonly isOn: boolean;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly taken: number;
  readonly quota: number;
  readonly campaignState: string;
  readonly campaignClosesAt: Date;
}

/**
 * Whether somebody may start now. What is over for good is said first: nobody is told to come back to a survey that has
 * ended.
 */
export function openLinkState(link: OpenLinkFacts, now: Date): OpenLinkState {
  const isOver = link.campaignState === 'closed' || now >= link.closesAt || now >= link.campaignClosesAt;
  if (isOver) return 'closed';
  if (now < link.opensAt || link.campaignState === 'draft' || link.campaignState === 'scheduled') return 'not-yet';
  if (!link.isOn || link.campaignState !== 'running') return 'paused';
  return link.taken >= link.quota ? 'full' : 'open';
}
