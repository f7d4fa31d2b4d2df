import { describe, expect, it } from '@jest/globals';
import { isSignedWebhook, signWebhook } from './webhook-signature.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const ID = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const TIMESTAMP = '1614265330';
const BODY = Buffer.from('{"test": 2432232314}');
const NOW = new Date(1_614_265_330_000);

describe('a signed webhook', () => {
  it('has the signature of the specification’s example', () => {
    expect(signWebhook(SECRET, ID, TIMESTAMP, BODY)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  const headers = { id: ID, timestamp: TIMESTAMP, signature: signWebhook(SECRET, ID, TIMESTAMP, BODY) };

  it('is recognised, also among others and with a secret in plain words', () => {
    expect(isSignedWebhook(SECRET, headers, BODY, NOW)).toBe(true);
    const several = { ...headers, signature: `v1,AAAA ${headers.signature}` };
    expect(isSignedWebhook(SECRET, several, BODY, NOW)).toBe(true);
    const plain = { ...headers, signature: signWebhook('plain words', ID, TIMESTAMP, BODY) };
    expect(isSignedWebhook('plain words', plain, BODY, NOW)).toBe(true);
  });

  it.each([
    { name: 'another body', given: headers, body: Buffer.from('{}') },
    { name: 'another id', given: { ...headers, id: 'msg' } },
    { name: 'another time', given: { ...headers, timestamp: '1614265331' } },
    { name: 'no id', given: { ...headers, id: undefined } },
    { name: 'no time', given: { ...headers, timestamp: undefined } },
    { name: 'a time that is no number', given: { ...headers, timestamp: '1e9' } },
    { name: 'no signature', given: { ...headers, signature: undefined } },
    { name: 'a signature of another kind', given: { ...headers, signature: headers.signature.replace('v1', 'v0') } },
  ])('is refused with $name', ({ given, body = BODY }) => {
    expect(isSignedWebhook(SECRET, given, body, NOW)).toBe(false);
  });

  it.each([-301, 301])('is refused when the clocks are %s seconds apart', (seconds) => {
    const then = new Date(NOW.getTime() + seconds * 1_000);
    expect(isSignedWebhook(SECRET, headers, BODY, then)).toBe(false);
  });
});
