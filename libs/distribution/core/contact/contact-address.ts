import { isEmailAddress } from '#kernel';
import type { RowFault } from './row-fault.js';

const MAX_LENGTH = 254;
const LINE_BREAK = /[\r\n\u0085\u2028\u2029]/u;
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const BEYOND_ASCII = /[^\u0000-\u007f]/u; // oxlint-disable-line no-control-regex
const IP_LITERAL = /@\[[^\]]*\]$|@(?:\d{1,3}\.){3}\d{1,3}$/u;

/**
 * Reads the address of a cell: lower case, without the blanks around it. Refused with its reason are a line break
 * (a second mail header), letters of other scripts, which look like the address of somebody else, more than the 254
 * characters of RFC 5321, an IP address for a domain, and whatever else is no plain address.
 */
export function readAddress(cell: string): { readonly value: string } | { readonly code: RowFault } {
  const trimmed = cell.trim();
  if (trimmed === '') return { code: 'missing' };
  if (LINE_BREAK.test(trimmed)) return { code: 'line-break' };
  if (trimmed.length > MAX_LENGTH) return { code: 'too-long' };
  const text = trimmed.replaceAll(INVISIBLE, '').normalize('NFKC');
  if (BEYOND_ASCII.test(text)) return { code: 'mixed-script' };
  if (IP_LITERAL.test(text)) return { code: 'ip-literal' };
  return isEmailAddress(text) ? { value: text.toLowerCase() } : { code: 'not-an-address' };
}
