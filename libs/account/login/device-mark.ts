import { equalSecret, type Keyring, randomToken } from '#platform';
import type { AccountKind } from '../account-kind.js';

const NONCE_BYTES = 16;
const MARK = /^([\w-]{22})\.([\w-]{43})$/;

/** What proves a mark, by the newest secret first. */
const codesOf = (keyring: Keyring, kind: AccountKind, email: string, nonce: string): string[] =>
  keyring.codes('device', `${kind}|${email.toLowerCase()}|${nonce}`).map((code) => code.toString('base64url'));

/** What a browser keeps once somebody has logged in with it: it is known from then on, to this account alone. */
export function newDeviceMark(keyring: Keyring, kind: AccountKind, email: string): string {
  const nonce = randomToken(NONCE_BYTES);
  return `${nonce}.${codesOf(keyring, kind, email, nonce)[0]}`;
}

/** Which of the known devices of an account a mark names, or undefined: it is none, another account's, or made up. */
export function knownDevice(
  keyring: Keyring,
  kind: AccountKind,
  email: string,
  mark: string | undefined,
): string | undefined {
  const [, nonce = '', mac = ''] = MARK.exec(mark ?? '') ?? [];
  const codes = codesOf(keyring, kind, email, nonce);
  const isRight = codes.some((code) => equalSecret(Buffer.from(mac), Buffer.from(code)));
  return isRight ? nonce : undefined;
}
