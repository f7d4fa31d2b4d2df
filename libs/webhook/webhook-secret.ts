import { randomBytes } from 'node:crypto';
import { signWebhook } from '#platform';

const SECRET_BYTES = 32;

/** As receivers write it down: `whsec_` and base64. */
export const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/** The id of a message as receivers see it, the same for every try. */
export const messageId = (deliveryId: string): string => `msg_${deliveryId.replaceAll('-', '')}`;

/** What a message is sent with (Standard Webhooks 1.0); signed with each of the secrets, the newest first. */
export function signedMessage(id: string, body: string, secrets: readonly string[], now: Date) {
  const content = Buffer.from(body);
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  return {
    content,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Fairmark-Webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': secrets.map((secret) => signWebhook(secret, id, timestamp, content)).join(' '),
    },
  };
}
