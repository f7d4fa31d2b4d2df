import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reasonNotToAsk, type TicketFacts } from './decide-ticket.js';

const now = new Date('2026-11-26T12:00:00Z');
const ticket: TicketFacts = {
  rule: { isOn: true, ratePerMille: 100, campaignState: 'running' },
  closedAt: new Date('2026-11-26T11:00:00Z'),
  hasConsent: true,
  isSuppressed: false,
  isInSample: false,
  draw: 99,
};
const rule = (change: object) => ({
  rule: { isOn: true, ratePerMille: 100, campaignState: 'running' as const, ...change },
});

describe('whoever has reported a ticket', () => {
  it('is asked when nothing speaks against it', () => {
    expect(reasonNotToAsk(ticket, now)).toBeUndefined();
  });

  it.each<[string, string, Partial<TicketFacts>]>([
    ['off', 'without a rule', { rule: null }],
    ['off', 'while the rule is off', rule({ isOn: false })],
    ['campaign-not-running', 'while the campaign rests', rule({ campaignState: 'paused' })],
    ['too-old', 'after eight days', { closedAt: new Date('2026-11-18T12:00:00Z') }],
    ['no-consent', 'without a ground', { hasConsent: false }],
    ['suppressed', 'who wants no mail', { isSuppressed: true }],
    ['in-sample', 'whom the study has found itself', { isInSample: true }],
    ['not-sampled', 'who was not drawn', { draw: 100 }],
    ['off', 'whatever else is wrong', { rule: null, hasConsent: false, isSuppressed: true }],
  ])('is not asked, because %s, %s', (reason, _, change) => {
    expect(reasonNotToAsk({ ...ticket, ...change }, now)).toBe(reason);
  });

  it('is asked as often as the rate says: never at nought, always at a thousand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (draw) => {
        expect(reasonNotToAsk({ ...ticket, ...rule({ ratePerMille: 0 }), draw }, now)).toBe('not-sampled');
        expect(reasonNotToAsk({ ...ticket, ...rule({ ratePerMille: 1_000 }), draw }, now)).toBeUndefined();
      }),
    );
  });
});
