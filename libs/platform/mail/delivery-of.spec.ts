import { describe, expect, it } from '@jest/globals';
import { deliveryOf } from './delivery-of.js';

describe('deliveryOf', () => {
  it.each([
    {
      name: 'an unknown recipient',
      error: { code: 'EENVELOPE', responseCode: 550, response: '550 5.1.1 <a@b.de>: no such user' },
      delivery: { kind: 'refused', reason: '550 5.1.1' },
    },
    {
      name: 'a refused content',
      error: { code: 'EMESSAGE', responseCode: 554, response: '554 spam' },
      delivery: { kind: 'refused', reason: '554' },
    },
    {
      name: 'a full mailbox or a greylist',
      error: { code: 'EENVELOPE', responseCode: 452, response: '452 4.2.2 full' },
      delivery: { kind: 'try-again', reason: '452 4.2.2' },
    },
    {
      name: 'a relay that is shutting down',
      error: { code: 'EMESSAGE', responseCode: 421, response: '421 closing' },
      delivery: { kind: 'try-again', reason: '421' },
    },
    {
      name: 'a password that is no longer right',
      error: { code: 'EAUTH', responseCode: 535, response: '535 5.7.8 bad credentials' },
      delivery: { kind: 'try-again', reason: '535 5.7.8' },
    },
    {
      name: 'a relay that greets us with a refusal',
      error: { code: 'ECONNECTION', responseCode: 554, response: '554 go away' },
      delivery: { kind: 'try-again', reason: '554' },
    },
    { name: 'no connection', error: { code: 'ECONNREFUSED' }, delivery: { kind: 'try-again', reason: 'ECONNREFUSED' } },
    { name: 'a bad certificate', error: { code: 'ETLS' }, delivery: { kind: 'try-again', reason: 'ETLS' } },
    { name: 'anything else', error: new Error('?'), delivery: { kind: 'try-again', reason: 'unknown' } },
    { name: 'nothing', error: undefined, delivery: { kind: 'try-again', reason: 'unknown' } },
  ])('of $name', ({ error, delivery }) => {
    expect(deliveryOf(error)).toEqual(delivery);
  });
});
