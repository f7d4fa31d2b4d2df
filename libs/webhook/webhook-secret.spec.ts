import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { messageId, newSecret, signedMessage } from './webhook-secret.js';

const now = () => new Date();

describe('a signed message', () => {
  it('is what the official library of Standard Webhooks verifies, whatever is in it', () => {
    const texts = fc.record({ text: fc.string({ unit: 'binary', maxLength: 40 }), id: fc.uuid() });
    fc.assert(
      fc.property(texts, ({ text, id }) => {
        const secret = newSecret();
        const body = JSON.stringify({ text: text.toWellFormed() });
        const { content, headers } = signedMessage(messageId(id), body, [secret], now());
        expect(new Webhook(secret).verify(content.toString(), headers)).toEqual({ text: text.toWellFormed() });
      }),
      { numRuns: 1_000 },
    );
  });

  it('is verified with the new secret and with the one before while both sign', () => {
    const [before, after, other] = [newSecret(), newSecret(), newSecret()];
    const { content, headers } = signedMessage('msg_1', '{}', [after, before], now());
    for (const secret of [before, after]) expect(new Webhook(secret).verify(content, headers)).toEqual({});
    expect(() => new Webhook(other).verify(content, headers)).toThrow(WebhookVerificationError);
  });

  it('is refused when a byte of it is another, or when it is old', () => {
    const secret = newSecret();
    const { headers } = signedMessage('msg_1', '{"a":1}', [secret], now());
    expect(() => new Webhook(secret).verify('{"a":2}', headers)).toThrow(WebhookVerificationError);
    const old = signedMessage('msg_1', '{}', [secret], new Date(Date.now() - 301_000));
    expect(() => new Webhook(secret).verify('{}', old.headers)).toThrow(WebhookVerificationError);
  });

  it('has a secret of 32 bytes that no other has', () => {
    const made = Array.from({ length: 100 }, newSecret);
    expect(new Set(made).size).toBe(100);
    for (const secret of made) expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
  });
});
