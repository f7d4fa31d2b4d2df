import { equalSecret, formatUuid, type Keyring, uuidBytes } from '#platform';

const ID_BYTES = 16;
const MAC_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** What a link opens: the survey itself, or the page that stops further mails. */
export type LinkPurpose = 'invitation' | 'unsubscribe';

function mac(keyring: Keyring, purpose: LinkPurpose, id: Buffer, epoch: number): Buffer {
  const message = Buffer.alloc(ID_BYTES + 4);
  id.copy(message);
  message.writeUInt32BE(epoch, ID_BYTES);
  return keyring.mac(purpose, message).subarray(0, MAC_BYTES);
}

/** The way out of a mail works for good, however often the way in was renewed. */
export const unsubscribeToken = (keyring: Keyring, invitationId: string): string =>
  surveyToken(keyring, 'unsubscribe', invitationId, 0);

/**
 * The secret part of a personal link: the invitation's id and a keyed code over id and epoch. It can be
 * made again at any time, so nothing of it is stored; raising the epoch makes every earlier link void.
 */
export function surveyToken(keyring: Keyring, purpose: LinkPurpose, invitationId: string, epoch: number): string {
  const id = uuidBytes(invitationId);
  return Buffer.concat([id, mac(keyring, purpose, id, epoch)]).toString('base64url');
}

export interface LinkClaim {
  readonly invitationId: string;
  isGenuine(epoch: number): boolean;
}

/** What a token claims, to be proven against the epoch of the invitation it names; undefined if it is no token. */
export function readToken(keyring: Keyring, purpose: LinkPurpose, token: string): LinkClaim | undefined {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const id = bytes.subarray(0, ID_BYTES);
  const code = bytes.subarray(ID_BYTES);
  return {
    invitationId: formatUuid(id),
    isGenuine: (epoch) => equalSecret(code, mac(keyring, purpose, id, epoch)),
  };
}
