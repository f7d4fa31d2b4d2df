export const CAMPAIGN_STATES = ['draft', 'scheduled', 'running', 'paused', 'closed'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** What may happen to a campaign. `start` comes with the time, the others from people. */
export type CampaignAct = 'edit' | 'schedule' | 'launch' | 'start' | 'pause' | 'resume' | 'extend' | 'remind' | 'close';

/** Where each act leads from each state; what is not listed is not possible. */
const TRANSITIONS: Readonly<Record<CampaignState, Readonly<Partial<Record<CampaignAct, CampaignState>>>>> = {
  draft: { edit: 'draft', schedule: 'scheduled', launch: 'running' },
  scheduled: { start: 'running', pause: 'paused', extend: 'scheduled', remind: 'scheduled', close: 'closed' },
  running: { pause: 'paused', extend: 'running', remind: 'running', close: 'closed' },
  paused: { resume: 'running', extend: 'paused', remind: 'paused', close: 'closed' },
  closed: {},
};

/** The state after the act; undefined when the act is not possible in the state. */
export function stateAfter(state: CampaignState, act: CampaignAct): CampaignState | undefined {
  return TRANSITIONS[state][act];
}
