import { describe, expect, it } from '@jest/globals';
import { deliveryOf } from './delivery-of.js';

describe('deliveryOf', () => {
  it.each([
    {
      name: 'an unknown recipient',
      error: { code: 'EENVELOPE', responseCode: 550, response: '550 5.1.1 <a@b.de>: no such user' },
      delivery: { reason: '550 5.1.1', reply: '550 5.1.1 <a@b.de>: no such user' },
    },
    {
      name: 'a refused content',
      error: { code: 'EMESSAGE', responseCode: 554, response: '554 spam' },
      delivery: { reason: '554', reply: '554 spam' },
    },
  ])('of $name is final', ({ error, delivery }) => {
    expect(deliveryOf(error)).toEqual({ kind: 'refused', ...delivery });
  });

  it.each([
    {
      name: 'a full mailbox or a greylist',
      error: { code: 'EENVELOPE', responseCode: 452, response: '452 4.2.2 full' },
      reason: '452 4.2.2',
    },
    {
      name: 'a relay that is shutting down',
      error: { code: 'EMESSAGE', responseCode: 421, response: '421 closing' },
      reason: '421',
    },
    {
      name: 'a connection that broke in a mail',
      error: { code: 'ECONNECTION', command: 'CONN' },
      reason: 'ECONNECTION',
    },
    { name: 'a reset', error: { code: 'ESOCKET', command: 'CONN', syscall: 'read' }, reason: 'ESOCKET' },
    { name: 'a relay that hangs', error: { code: 'ETIMEDOUT', timeoutType: 'socket' }, reason: 'ETIMEDOUT' },
    { name: 'anything else', error: new Error('?'), reason: 'unknown' },
    { name: 'nothing', error: undefined, reason: 'unknown' },
  ])('of $name is for now', ({ error, reason }) => {
    expect(deliveryOf(error)).toEqual({ kind: 'try-again', reason, isRelayAway: false });
  });

  it.each([
    {
      name: 'a password that is no longer right',
      error: { code: 'EAUTH', responseCode: 535, response: '535 5.7.8 bad credentials' },
      reason: '535 5.7.8',
    },
    {
      name: 'a relay that greets us with a refusal',
      error: { code: 'EPROTOCOL', command: 'CONN', responseCode: 554, response: '554 go away' },
      reason: '554',
    },
    { name: 'a relay that hangs up', error: { code: 'ECONNECTION' }, reason: 'ECONNECTION' },
    { name: 'no connection', error: { code: 'ESOCKET', command: 'CONN', syscall: 'connect' }, reason: 'ESOCKET' },
    { name: 'a relay that says nothing', error: { code: 'ETIMEDOUT', timeoutType: 'greeting' }, reason: 'ETIMEDOUT' },
    { name: 'an unknown host', error: { code: 'EDNS', syscall: 'getaddrinfo' }, reason: 'EDNS' },
    { name: 'a bad certificate', error: { code: 'ETLS' }, reason: 'ETLS' },
  ])('of $name would have been the same for any mail', ({ error, reason }) => {
    expect(deliveryOf(error)).toEqual({ kind: 'try-again', reason, isRelayAway: true });
  });

  it('keeps of a long reply what can be read', () => {
    const error = { code: 'EMESSAGE', responseCode: 550, response: `550 ${'x'.repeat(5_000)}` };
    expect(deliveryOf(error)).toMatchObject({ reply: expect.stringMatching(/^.{1000}$/) });
  });
});
