import { isUtf8 } from 'node:buffer';
import { badRequest, invalidText } from './errors.js';

/** Fields of a plain form; a repeated field (checkboxes) keeps every value in order. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

const MAX_FIELDS = 500;

function decode(text: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badRequest();
  }
  if (decoded.includes('\u0000') || !decoded.isWellFormed()) throw invalidText();
  return decoded;
}

/** The one reader of `application/x-www-form-urlencoded` bodies and of query strings. */
export function parseStrictForm(body: Buffer | string): FormFields {
  if (Buffer.isBuffer(body) && !isUtf8(body)) throw invalidText();
  const fields = new Map<string, string[]>();
  const pairs = body.toString().split('&').filter(Boolean);
  if (pairs.length > MAX_FIELDS) throw badRequest();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = decode(at < 0 ? pair : pair.slice(0, at));
    const value = at < 0 ? '' : decode(pair.slice(at + 1));
    fields.set(name, [...(fields.get(name) ?? []), value]);
  }
  return fields;
}
