import { createTransport } from 'nodemailer';
import { deliveryOf } from './delivery-of.js';
import { relayOptions } from './smtp-mailer.js';

export interface RelayCheck {
  readonly isReached: boolean;
  /** Whether the connection is encrypted and the certificate is of that host and of an authority that is trusted. */
  readonly isTrusted: boolean;
  /** A reply code or a word; never an address. */
  readonly reason: string | null;
}

/** Connects to the relay and logs in as mails would, first with TLS and a valid certificate, then with whatever there is. */
export async function verifyRelay(url: string): Promise<RelayCheck> {
  const trusted = await attempt(url, true);
  if (trusted === null) return { isReached: true, isTrusted: true, reason: null };
  const anyhow = await attempt(url, false);
  return { isReached: anyhow === null, isTrusted: false, reason: anyhow ?? trusted };
}

/** Null when it worked. */
async function attempt(url: string, requireTls: boolean): Promise<string | null> {
  const transport = createTransport({ ...relayOptions({ url, requireTls }), pool: false as const });
  try {
    await transport.verify();
    return null;
  } catch (error) {
    const delivery = deliveryOf(error);
    return delivery.kind === 'sent' ? null : delivery.reason;
  } finally {
    transport.close();
  }
}
