import { type Mailbox, parseMailbox } from '../mail/mail-address.js';
import type { EnvironmentReader } from './environment.js';
import { isLongSecret } from './is-strong-secret.js';
import { matching, urlOf, wholeNumber, yesOrNo } from './values.js';

/** How mails leave, and how what comes back is taken in. */
export interface MailSettings {
  /** Unset: nothing leaves the machine, mails are read in the outbox viewer. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: Mailbox;
  /** Mails a second, over all workers. */
  readonly mailRate: number;
  /** Mails a second to one domain of recipients, over all workers. */
  readonly mailDomainRate: number;
  /** A new sender begins with few mails a day. */
  readonly mailWarmUp: boolean;
  /** A mailbox with addresses of its own behind a plus sign, for what comes back. Unset: it comes back to the sender. */
  readonly mailReturnAddress: string | undefined;
  /** What signs mails that are handed in at /v1/hooks/mail. Unset: none are taken. */
  readonly mailHookSecret: string | undefined;
  /** A mailbox that is read for what comes back. */
  readonly imapUrl: string | undefined;
  /** Name of the key that the relay signs with (DKIM), so that it can be looked up. */
  readonly mailDkimSelector: string | undefined;
}

/** The local part grows by 50 characters, and 64 is the most there may be. */
const MAX_RETURN_LOCAL = 14;

export function mailSettings(reader: EnvironmentReader): MailSettings {
  const smtpUrl = reader.optionalSecret('SMTP_URL', urlOf('smtp:', 'smtps:'));
  const fallback = smtpUrl === undefined ? 'Fairmark <survey@fairmark.example>' : undefined;
  return {
    smtpUrl,
    mailFrom: reader.read('MAIL_FROM', parseMailbox, fallback),
    mailRate: reader.read('MAIL_RATE', wholeNumber(1, 100_000), '10'),
    mailDomainRate: reader.read('MAIL_DOMAIN_RATE', wholeNumber(1, 100_000), '2'),
    mailWarmUp: reader.read('MAIL_WARM_UP', yesOrNo, 'false'),
    mailReturnAddress: reader.optional('MAIL_RETURN_ADDRESS', returnMailbox),
    mailHookSecret: reader.optionalSecret('MAIL_HOOK_SECRET', (raw) => (isLongSecret(raw) ? raw : undefined)),
    imapUrl: reader.optionalSecret('IMAP_URL', urlOf('imap:', 'imaps:')),
    mailDkimSelector: reader.optional('MAIL_DKIM_SELECTOR', matching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/)),
  };
}

function returnMailbox(raw: string): string | undefined {
  const mailbox = parseMailbox(raw);
  if (!mailbox || mailbox.name !== '') return undefined;
  const local = mailbox.address.split('@')[0] ?? '';
  return local.length <= MAX_RETURN_LOCAL ? mailbox.address : undefined;
}
