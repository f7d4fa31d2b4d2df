import { equalSecret, type Keyring, uuidV8 } from '#platform';
import { type ReturnAddress, returnAddress, type ReturnKind } from '../core/mail/mail-reference.js';
import type { MailKey } from './mail.events.js';

const SEPARATOR = '\u001f';
/** Hexadecimal digits; nobody can try 2^64 of them by mail. */
const CODE_LENGTH = 16;

/** Names one mail where everybody can read it, the same for every attempt. Nobody without the key can make it up. */
export function mailIdOf(keyring: Keyring, { contactId, campaignId, kind, sequence }: MailKey): string {
  return uuidV8(keyring.mac('mail', ['id', contactId, campaignId, kind, String(sequence)].join(SEPARATOR)));
}

function codeOf(keyring: Keyring, kind: ReturnKind, mailId: string): string {
  const mac = keyring.mac('mail', ['return', kind, mailId].join(SEPARATOR));
  return mac.toString('hex').slice(0, CODE_LENGTH);
}

/** The address of the mailbox that a mail comes back to, or that unsubscribes, for this mail alone. */
export function returnAddressOf(keyring: Keyring, mailbox: string, kind: ReturnKind, mailId: string): string {
  return returnAddress(mailbox, { kind, mailId, code: codeOf(keyring, kind, mailId) });
}

/** Whether we made the address ourselves. */
export function isOwnReturnAddress(keyring: Keyring, { kind, mailId, code }: ReturnAddress): boolean {
  return equalSecret(Buffer.from(codeOf(keyring, kind, mailId)), Buffer.from(code));
}

/** What happens to a mail happens to it once, however often and by whomever it is reported. */
export function mailEventIdOf(keyring: Keyring, key: MailKey, type: string): string {
  return uuidV8(keyring.mac('mail', ['event', mailIdOf(keyring, key), type].join(SEPARATOR)));
}
