import { createHmac } from 'node:crypto';
import { equalSecret } from './keyring.js';

/** The three headers of a signed webhook (Standard Webhooks 1.0). */
export interface WebhookHeaders {
  readonly id: string | undefined;
  /** Seconds since 1970. */
  readonly timestamp: string | undefined;
  /** `v1,<base64>`, several separated by spaces while a secret is changed. */
  readonly signature: string | undefined;
}

/** How far the sender's clock may be off, and how long a message that was heard may be said again. */
const TOLERANCE_SECONDS = 300;
const MAX_SIGNATURES = 10;

/** The signature that the sender of a webhook puts into its header. */
export function signWebhook(secret: string, id: string, timestamp: string, body: Uint8Array): string {
  const mac = createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body);
  return `v1,${mac.digest('base64')}`;
}

/** Whether the body was signed with the secret, not long ago. */
export function isSignedWebhook(secret: string, headers: WebhookHeaders, body: Uint8Array, now: Date): boolean {
  const { id, timestamp, signature } = headers;
  if (!id || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const expected = Buffer.from(signWebhook(secret, id, timestamp, body));
  const presented = signature.split(' ', MAX_SIGNATURES);
  return presented.some((one) => equalSecret(Buffer.from(one), expected));
}

/** `whsec_…` is base64, as other senders write it; anything else is the key itself. */
function keyOf(secret: string): Buffer {
  return secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : Buffer.from(secret);
}
