import { describe, expect, it } from '@jest/globals';
import { openLinkState } from './open-link-state.js';

const now = new Date('2026-11-26T12:00:00Z');
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const link = {
  isOn: true,
  opensAt: at(-1),
  closesAt: at(1),
  taken: 0,
  quota: 2,
  campaignState: 'running',
  campaignClosesAt: at(2),
};

describe('an open link', () => {
  it.each([
    ['open', 'within its window', {}],
    ['open', 'with one place left', { taken: 1 }],
    ['full', 'with none left', { taken: 2 }],
    ['paused', 'that was switched off', { isOn: false }],
    ['paused', 'of a campaign that rests', { campaignState: 'paused' }],
    ['not-yet', 'before its time', { opensAt: at(0.1) }],
    ['open', 'at the moment it opens', { opensAt: now }],
    ['not-yet', 'of a draft', { campaignState: 'draft' }],
    ['not-yet', 'of a campaign that was not begun', { campaignState: 'scheduled' }],
    ['closed', 'after its time', { closesAt: at(-0.1) }],
    ['closed', 'at the moment it closes', { closesAt: now }],
    ['closed', 'after the campaign’s time', { campaignClosesAt: at(-0.1) }],
    ['closed', 'of a closed campaign', { campaignState: 'closed' }],
    ['closed', 'that is over, however many places are left', { closesAt: at(-1), isOn: false, taken: 2 }],
  ])('is %s %s', (state, _, change) => {
    expect(openLinkState({ ...link, ...change }, now)).toBe(state);
  });
});
