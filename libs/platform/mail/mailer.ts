import type { Mailbox } from './mail-address.js';

/** One mail to one person. */
export interface Mail {
  readonly to: Mailbox;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: MailHeaders;
  /** Where the mail comes back to when it cannot be delivered; without it, to its sender. */
  readonly returnPath?: string;
  /** Where answers go; without it, to its sender. */
  readonly replyTo?: string;
}

export interface MailHeaders {
  /** Without angle brackets. The same for every attempt, so that a mail sent twice is shown once. */
  readonly messageId: string;
  readonly lines: Readonly<Record<string, string>>;
}

/** `reason` is a reply code or a word for the log and the outbox; it never contains an address. */
export type Delivery =
  | { readonly kind: 'sent' }
  /** For good. `reply` is what the server wrote: to be read, and neither stored nor logged. */
  | { readonly kind: 'refused'; readonly reason: string; readonly reply: string }
  /** `isRelayAway`: no mail would have got through, so the attempt says nothing about this one. */
  | { readonly kind: 'try-again'; readonly reason: string; readonly isRelayAway: boolean };

export interface Mailer {
  /** What became of the mail. Does not throw: a relay that is away is an answer. */
  send(mail: Mail): Promise<Delivery>;
  close(): Promise<void>;
}

/** Minutes to a day: relays are down for hours, and greylisting asks for minutes. */
export const MAIL_RETRY_DELAYS_MS: readonly number[] = [1, 5, 30, 120, 360, 1_440].map((minutes) => minutes * 60_000);

/** No relay is configured: nothing leaves the machine, and the outbox viewer shows the mails from their rows. */
export const viewerMailer: Mailer = {
  send: async () => ({ kind: 'sent' }),
  close: async () => undefined,
};
