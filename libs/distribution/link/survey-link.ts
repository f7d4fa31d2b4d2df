import { equalSecret, formatUuid, type Keyring, uuidBytes } from '#platform';

const ID_BYTES = 16;
const MAC_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The last character of 32 bytes in base64url carries two bits that are none of theirs. */
const SPARE_BITS = 3;
/** Nobody renews a link as often as this. */
const MOST_EPOCHS = 10_000;

/** What a link opens: the survey itself, or the page that stops further mails. */
export type LinkPurpose = 'invitation' | 'unsubscribe';

function message(id: Buffer, epoch: number): Buffer {
  const bytes = Buffer.alloc(ID_BYTES + 4);
  id.copy(bytes);
  bytes.writeUInt32BE(epoch, ID_BYTES);
  return bytes;
}

/** A way in is signed by one of the secrets of links; a way out by the installation's own, which is never retired. */
function mac(keyring: Keyring, purpose: LinkPurpose, kid: number, bytes: Buffer): Buffer | undefined {
  if (purpose === 'invitation') return keyring.linkMac(kid, bytes)?.subarray(0, MAC_BYTES);
  return kid === 0 ? keyring.mac(purpose, bytes).subarray(0, MAC_BYTES) : undefined;
}

/** The way out of a mail works for good, however often the way in was renewed. */
export const unsubscribeToken = (keyring: Keyring, invitationId: string): string =>
  surveyToken(keyring, 'unsubscribe', invitationId, 0);

/**
 * The secret part of a personal link: the invitation's id, a keyed code over id and epoch, and in the two spare bits
 * the number of the key. It can be made again at any time, so nothing of it is stored; raising the epoch makes every
 * earlier link void.
 */
export function surveyToken(keyring: Keyring, purpose: LinkPurpose, invitationId: string, epoch: number): string {
  const id = uuidBytes(invitationId);
  const kid = purpose === 'invitation' ? keyring.linkKid : 0;
  const code = mac(keyring, purpose, kid, message(id, epoch)) ?? Buffer.alloc(MAC_BYTES);
  return withKid(Buffer.concat([id, code]).toString('base64url'), kid);
}

function withKid(token: string, kid: number): string {
  return token.slice(0, -1) + ALPHABET.charAt(ALPHABET.indexOf(token.slice(-1)) | kid);
}

export interface LinkClaim {
  readonly invitationId: string;
  isGenuine(epoch: number): boolean;
}

/** What a token claims, to be proven against the epoch of the invitation it names; undefined if it is no token. */
export function readToken(keyring: Keyring, purpose: LinkPurpose, token: string): LinkClaim | undefined {
  if (!TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const kid = ALPHABET.indexOf(token.slice(-1)) & SPARE_BITS;
  const id = bytes.subarray(0, ID_BYTES);
  const code = bytes.subarray(ID_BYTES);
  return {
    invitationId: formatUuid(id),
    isGenuine: (epoch) => {
      const expected = mac(keyring, purpose, kid, message(id, epoch));
      return expected !== undefined && equalSecret(code, expected);
    },
  };
}

/**
 * What stays the same of a genuine link when another secret signs links from now on: the text that the installation's
 * own secret gives it. What is sealed with a link is sealed with this, so that it opens with the older and with the
 * newer link alike. A text that is no genuine link is answered as it is.
 */
export function lastingToken(keyring: Keyring, token: string): string {
  const claim = readToken(keyring, 'invitation', token);
  if (!claim || (ALPHABET.indexOf(token.slice(-1)) & SPARE_BITS) === 0) return token;
  for (let epoch = 0; epoch < MOST_EPOCHS; epoch += 1) {
    if (!claim.isGenuine(epoch)) continue;
    const id = uuidBytes(claim.invitationId);
    const code = keyring.mac('invitation', message(id, epoch)).subarray(0, MAC_BYTES);
    return Buffer.concat([id, code]).toString('base64url');
  }
  return token;
}
