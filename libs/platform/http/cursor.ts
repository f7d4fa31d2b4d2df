import { equalSecret, type Keyring } from '../crypto/keyring.js';
import { queryInvalid } from './errors.js';

const SIGNATURE_BYTES = 16;
const signatureOf = (code: Buffer): Buffer => code.subarray(0, SIGNATURE_BYTES);

/** An opaque place in a list. It is signed, so nobody can point it at rows the list would not show. */
export function writeCursor(keyring: Keyring, list: string, place: readonly string[]): string {
  const body = Buffer.from(JSON.stringify(place)).toString('base64url');
  return `${body}.${signatureOf(keyring.code('cursor', `${list}|${body}`)).toString('base64url')}`;
}

export function readCursor(keyring: Keyring, list: string, cursor: string): readonly string[] {
  const [body = '', signature = ''] = cursor.split('.');
  const presented = Buffer.from(signature, 'base64url');
  const isOurs = keyring.codes('cursor', `${list}|${body}`).some((code) => equalSecret(presented, signatureOf(code)));
  if (!isOurs) throw queryInvalid([{ pointer: '/cursor', code: 'not-valid' }]);
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as string[];
}
