import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { KeyEnvironment } from './key-version.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LONGEST = 100;
const PATTERN = /^vk_(live|test)_([0-9A-Za-z]{8})_([A-Za-z0-9_-]{43})_([0-9A-Za-z]{6})$/;

function base62(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 62)) text = ALPHABET.charAt(rest % 62) + text;
  return text;
}

function randomBase62(length: number): string {
  return Array.from(randomBytes(length * 2), (byte) => ALPHABET[byte % 64])
    .filter((character) => character !== undefined)
    .slice(0, length)
    .join('')
    .padEnd(length, '0');
}

const checksum = (body: string): string => base62(crc32(body), 6);

export interface KeyText {
  readonly environment: KeyEnvironment;
  readonly id: string;
  readonly secret: string;
}

/** A key says what it is and carries a checksum, so that a typing error is found without asking the database. */
export function newKeyText(environment: KeyEnvironment): KeyText & { readonly text: string } {
  const id = randomBase62(8);
  const secret = randomBytes(32).toString('base64url');
  const body = `vk_${environment}_${id}_${secret}`;
  return { environment, id, secret, text: `${body}_${checksum(body)}` };
}

export function readKeyText(text: string): KeyText | undefined {
  // What cannot be a key is not looked at any closer, however long it is.
  const [, environment, id, secret, sum] = text.length > LONGEST ? [] : (PATTERN.exec(text) ?? []);
  if (id === undefined || secret === undefined || checksum(text.slice(0, -7)) !== sum) return undefined;
  return { environment: environment === 'live' ? 'live' : 'test', id, secret };
}
