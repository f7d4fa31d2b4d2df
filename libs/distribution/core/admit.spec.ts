import { describe, expect, it } from '@jest/globals';
import { admit, type InvitationFacts } from './admit.js';

const at = (text: string) => (text === '00' ? new Date('2026-10-31T23:59:59.999Z') : new Date(`2026-11-${text}Z`));
const invitation: InvitationFacts = {
  state: 'sent',
  opensAt: at('01T00:00'),
  expiresAt: at('20T00:00'),
  closesAt: at('25T00:00'),
  startedAt: null,
};

describe('admit', () => {
  it.each([
    ['before its end', {}, '19T00:00', 'open'],
    ['a moment before its wave begins', {}, '00', 'not-yet'],
    ['at the moment its wave begins', {}, '01T00:00', 'open'],
    ['a moment before it expires', {}, '19T23:59:59.999', 'open'],
    ['at the moment it expires', {}, '20T00:00', 'expired'],
    ['at the moment its campaign closes', { expiresAt: at('25T00:00') }, '25T00:00', 'closed'],
    ['at the last moment of its day of grace', { startedAt: at('19T00:00') }, '20T23:59:59.999', 'open'],
    ['at the end of its day of grace', { startedAt: at('19T00:00') }, '21T00:00', 'expired'],
    ['after it expired', {}, '21T00:00', 'expired'],
    ['within a day after it expired, when it was begun', { startedAt: at('19T00:00') }, '20T23:00', 'open'],
    ['more than a day after it expired, though begun', { startedAt: at('19T00:00') }, '21T01:00', 'expired'],
    ['after the campaign closed', {}, '26T00:00', 'closed'],
    ['when it was answered, even after the end', { state: 'completed' }, '30T00:00', 'answered'],
    ['when it was revoked', { state: 'revoked' }, '19T00:00', 'revoked'],
    ['when its mail bounced but somebody holds the link', { state: 'bounced' }, '19T00:00', 'open'],
  ] as const)('lets a link in %s', (_, facts, now, admission) => {
    expect(admit({ ...invitation, ...facts }, at(now))).toBe(admission);
  });
});
