import { createTransport } from 'nodemailer';
import { isEmailAddress } from '#kernel';
import { crashPoint } from '../crash/crash-point.js';
import { deliveryOf } from './delivery-of.js';
import { isHeaderText, type Mailbox } from './mail-address.js';
import type { Mail, Mailer } from './mailer.js';

export interface SmtpSettings {
  readonly url: string;
  readonly from: Mailbox;
  /** Refuses a relay without a TLS connection and a valid certificate. */
  readonly requireTls: boolean;
}

const MAX_CONNECTIONS = 5;
const MESSAGES_PER_CONNECTION = 100;
/** A job has twenty seconds. */
const TIMEOUTS = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 15_000, dnsTimeout: 5_000 };

export function smtpMailer(settings: SmtpSettings): Mailer {
  const transport = createTransport(relayOptions(settings));
  return {
    send: async (mail) => {
      if (!isSafe(mail)) return { kind: 'refused', reason: 'unsafe', reply: '' };
      try {
        crashPoint('mail.before-data', mail.to.address);
        await transport.sendMail({ ...messageOf(mail), ...envelopeOf(mail, settings.from) });
        crashPoint('mail.after-data', mail.to.address);
        return { kind: 'sent' };
      } catch (error) {
        return deliveryOf(error);
      }
    },
    close: async () => transport.close(),
  };
}

/** How the relay is spoken to. */
export function relayOptions({ url, requireTls }: Pick<SmtpSettings, 'url' | 'requireTls'>) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  return {
    pool: true as const,
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: requireTls && !secure,
    tls: { rejectUnauthorized: requireTls, minVersion: 'TLSv1.2' as const },
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    maxConnections: MAX_CONNECTIONS,
    maxMessages: MESSAGES_PER_CONNECTION,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...TIMEOUTS,
  };
}

/** Every text that becomes a header, and the one recipient. */
function isSafe({ to, subject, headers, returnPath, replyTo }: Mail): boolean {
  const texts = [to.name, subject, headers.messageId, ...Object.entries(headers.lines).flat()];
  const addresses = [to.address, returnPath, replyTo].filter((address) => address !== undefined);
  return addresses.every(isEmailAddress) && texts.every(isHeaderText);
}

/** The envelope names one recipient and where the mail comes back to; readers see the sender. */
function envelopeOf({ to, returnPath }: Mail, from: Mailbox) {
  return { from: { ...from }, envelope: { from: returnPath ?? from.address, to: [to.address] } };
}

function messageOf({ to, subject, text, html, headers, replyTo }: Mail) {
  // Prepared: written as it is, because folding would break the addresses in it.
  const prepared = Object.entries(headers.lines).map(([key, value]) => [key, { prepared: true, value }] as const);
  return {
    to: { ...to },
    ...(replyTo === undefined ? {} : { replyTo }),
    subject,
    text,
    html,
    messageId: `<${headers.messageId}>`,
    headers: Object.fromEntries(prepared),
  };
}
