import { equalSecret, type Keyring } from '../crypto/keyring.js';
import { queryInvalid } from './errors.js';

/** An opaque place in a list. It is signed, so nobody can point it at rows the list would not show. */
export function writeCursor(keyring: Keyring, list: string, place: readonly string[]): string {
  const body = Buffer.from(JSON.stringify(place)).toString('base64url');
  return `${body}.${keyring.mac('cursor', `${list}|${body}`).subarray(0, 16).toString('base64url')}`;
}

export function readCursor(keyring: Keyring, list: string, cursor: string): readonly string[] {
  const [body = '', signature = ''] = cursor.split('.');
  const expected = keyring.mac('cursor', `${list}|${body}`).subarray(0, 16);
  if (!equalSecret(Buffer.from(signature, 'base64url'), expected))
    throw queryInvalid([{ pointer: '/cursor', code: 'not-valid' }]);
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as string[];
}
