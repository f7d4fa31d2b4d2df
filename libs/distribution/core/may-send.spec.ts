import { describe, expect, it } from '@jest/globals';
import { openSittings, reasonNotToSend, reasonNotToTell, type SendFacts, type SittingFacts } from './may-send.js';

const now = new Date('2026-11-20T00:00:00Z');
const sitting: SittingFacts = { vendorId: 'v', state: 'created', expiresAt: new Date('2026-11-30T00:00:00Z') };
const facts: SendFacts = { campaignState: 'running', studyId: 's', suppressions: [], sittings: [sitting] };
const having = (change: Partial<SittingFacts>): Partial<SendFacts> => ({ sittings: [{ ...sitting, ...change }] });

describe('a queued mail', () => {
  it.each<[string, Partial<SendFacts>, string | undefined]>([
    ['leaves', {}, undefined],
    ['leaves to somebody who has begun', having({ state: 'started' }), undefined],
    ['leaves for what is open', { sittings: [{ ...sitting, state: 'completed' }, sitting] }, undefined],
    ['leaves when another study or vendor is not wanted', { suppressions: ['study:x', 'vendor:x'] }, undefined],
    ['stays when its reader has unsubscribed', { suppressions: ['all'] }, 'suppressed'],
    ['stays when its reader wants nothing of the study', { suppressions: ['study:s'] }, 'suppressed'],
    ['stays when its reader wants nothing of its vendor', { suppressions: ['vendor:v'] }, 'suppressed'],
    ['stays when the campaign is over', { campaignState: 'closed' }, 'closed'],
    ['stays when the answer is in', having({ state: 'completed' }), 'answered'],
    ['stays when the link is void', having({ state: 'revoked' }), 'revoked'],
    ['stays when the address does not exist', having({ state: 'bounced' }), 'bounced'],
    ['stays when it is too late', having({ expiresAt: new Date('2026-11-19T00:00:00Z') }), 'expired'],
    ['stays when nothing is left to ask', { sittings: [] }, 'revoked'],
  ])('%s', (_, change, reason) => {
    expect(reasonNotToSend({ ...facts, ...change }, now)).toBe(reason);
  });

  it('asks for the open sittings only', () => {
    const other = { ...sitting, vendorId: 'w' };
    expect(openSittings({ ...facts, sittings: [{ ...sitting, state: 'completed' }, other] }, now)).toEqual([other]);
  });
});

describe('a mail about results', () => {
  const facts = { studyId: 's', suppressions: [], wantsResults: true, isPublished: true };

  it.each([
    [undefined, {}],
    [undefined, { suppressions: ['vendor:v', 'study:other'] }],
    ['suppressed', { suppressions: ['all'] }],
    ['suppressed', { suppressions: ['study:s'], isPublished: false }],
    ['no-consent', { wantsResults: false }],
    ['withdrawn', { isPublished: false }],
  ])('is kept back because of %p where %p', (reason, change) => {
    expect(reasonNotToTell({ ...facts, ...change })).toBe(reason);
  });
});
