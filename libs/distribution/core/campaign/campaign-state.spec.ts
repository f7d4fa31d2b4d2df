import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CAMPAIGN_STATES, type CampaignAct, stateAfter } from './campaign-state.js';

const ACTS: readonly CampaignAct[] = [
  'edit',
  'schedule',
  'launch',
  'start',
  'pause',
  'resume',
  'extend',
  'remind',
  'close',
];

describe('a campaign', () => {
  it.each([
    ['edit', 'draft'],
    ['schedule', 'draft'],
    ['launch', 'draft'],
    ['start', 'scheduled'],
    ['pause', 'scheduled running'],
    ['resume', 'paused'],
    ['extend', 'scheduled running paused'],
    ['remind', 'scheduled running paused'],
    ['close', 'scheduled running paused'],
  ] as const)('can %s when it is %s', (act, states) => {
    const possible = CAMPAIGN_STATES.filter((state) => stateAfter(state, act) !== undefined);
    expect(possible.join(' ')).toBe(states);
  });

  it('is never a draft again, and over for good', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS)), (acts) => {
        let state = stateAfter('draft', 'launch');
        for (const act of acts) {
          const next = stateAfter(state!, act);
          if (state === 'closed') expect(next).toBeUndefined();
          expect(next).not.toBe('draft');
          state = next ?? state;
        }
      }),
    );
  });

  it('can be closed from every state that people have heard of', () => {
    for (const state of CAMPAIGN_STATES)
      expect(stateAfter(state, 'close')).toBe(state === 'draft' || state === 'closed' ? undefined : 'closed');
  });
});
