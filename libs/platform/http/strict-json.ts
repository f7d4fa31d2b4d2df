import { isUtf8 } from 'node:buffer';
import { invalidNumber, invalidText, jsonTooDeep, malformedJson } from './errors.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** How deep the brackets go, counted on bytes so that a hostile body is refused before anything is built of it. */
function depthOf(bytes: Buffer, limit: number): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < bytes.length && deepest <= limit; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inString) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (OPEN.has(byte)) deepest = Math.max(deepest, (depth += 1));
    else if (CLOSE.has(byte)) depth -= 1;
  }
  return deepest;
}

function checkText(text: string): void {
  if (text.includes('\u0000') || !text.isWellFormed()) throw invalidText();
}

function checkObject(value: object): void {
  for (const [key, member] of Object.entries(value)) {
    checkText(key);
    if (reachesPrototype(key, member)) throw malformedJson();
    checkValue(member);
  }
}

/** `__proto__` and `constructor.prototype` change every object when a careless program copies them. */
function reachesPrototype(key: string, member: unknown): boolean {
  if (key === '__proto__') return true;
  return key === 'constructor' && typeof member === 'object' && member !== null && Object.hasOwn(member, 'prototype');
}

/** Recursion is bounded by the depth that was checked before. */
function checkValue(value: unknown): void {
  if (typeof value === 'string') checkText(value);
  else if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw invalidNumber();
  } else if (Array.isArray(value)) value.forEach(checkValue);
  else if (typeof value === 'object' && value !== null) checkObject(value);
}

/**
 * The one reader of JSON bodies. Refuses what later layers would silently change or choke on: bytes
 * that are not UTF-8, NUL, lone surrogates, infinite numbers, prototype keys, deep nesting. A byte order mark
 * at the beginning is none of the value and left out.
 */
export function parseStrictJson(bytes: Buffer, maxDepth = 32): unknown {
  if (!isUtf8(bytes)) throw invalidText();
  if (depthOf(bytes, maxDepth) > maxDepth) throw jsonTooDeep();
  let value: unknown;
  try {
    const start = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
    value = JSON.parse(bytes.toString('utf8', start));
  } catch {
    throw malformedJson();
  }
  checkValue(value);
  return value;
}
