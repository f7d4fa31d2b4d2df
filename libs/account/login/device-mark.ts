import { equalSecret, type Keyring, randomToken } from '#platform';
import type { AccountKind } from '../account-kind.js';

const NONCE_BYTES = 16;
const MARK = /^([\w-]{22})\.([\w-]{43})$/;

const macOf = (keyring: Keyring, kind: AccountKind, email: string, nonce: string): string =>
  keyring.mac('device', `${kind}|${email.toLowerCase()}|${nonce}`).toString('base64url');

/** What a browser keeps once somebody has logged in with it: it is known from then on, to this account alone. */
export function newDeviceMark(keyring: Keyring, kind: AccountKind, email: string): string {
  const nonce = randomToken(NONCE_BYTES);
  return `${nonce}.${macOf(keyring, kind, email, nonce)}`;
}

/** Which of the known devices of an account a mark names, or undefined: it is none, another account's, or made up. */
export function knownDevice(
  keyring: Keyring,
  kind: AccountKind,
  email: string,
  mark: string | undefined,
): string | undefined {
  const [, nonce = '', mac = ''] = MARK.exec(mark ?? '') ?? [];
  const isRight = equalSecret(Buffer.from(mac), Buffer.from(macOf(keyring, kind, email, nonce)));
  return isRight ? nonce : undefined;
}
