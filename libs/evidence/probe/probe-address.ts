import { returnAddressOf } from '#distribution';
import type { Keyring } from '#platform';

/** Where answers to one probe come in: an address of the mailbox for what comes back, which nobody can make up. */
export const replyAddressOf = (keyring: Keyring, mailbox: string, probeId: string): string =>
  returnAddressOf(keyring, mailbox, 'p', probeId);
