import { describe, expect, it } from '@jest/globals';
import { reasonNotToSend } from './may-send.js';

const now = new Date('2026-11-20T00:00:00Z');
const facts = { invitationState: 'created', suppressed: false, expiresAt: new Date('2026-11-30T00:00:00Z') } as const;

describe('a queued mail', () => {
  it.each([
    ['leaves', {}, undefined],
    ['leaves to somebody who has begun', { invitationState: 'started' }, undefined],
    ['stays when its reader has unsubscribed', { suppressed: true }, 'suppressed'],
    ['stays when the answer is in', { invitationState: 'completed' }, 'answered'],
    ['stays when the link is void', { invitationState: 'revoked' }, 'revoked'],
    ['stays when the address does not exist', { invitationState: 'bounced' }, 'bounced'],
    ['stays when it is too late', { expiresAt: new Date('2026-11-19T00:00:00Z') }, 'expired'],
  ] as const)('%s', (_, change, reason) => {
    expect(reasonNotToSend({ ...facts, ...change }, now)).toBe(reason);
  });
});
