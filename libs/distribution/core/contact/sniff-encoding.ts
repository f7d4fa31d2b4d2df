/** What the bytes of a list are; the names are those of the Encoding Standard. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type Sniffed =
  | { readonly kind: 'text'; readonly encoding: FileEncoding }
  | { readonly kind: 'zip' }
  | { readonly kind: 'unreadable'; readonly code: 'not-text' | 'old-excel' | 'empty' | 'encoding' };

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

function decodes(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Ideographs and the punctuation that stands between them. */
const CHINESE = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/gu;
const IDEOGRAPH = /[\u4e00-\u9fff]/gu;
const BEYOND_ASCII = /[^\u0000-\u007f]/gu; // oxlint-disable-line no-control-regex
/** So much of a file tells what it is written in. */
const ENOUGH = 200_000;
const MIN_CHINESE = 0.9;
/** GB 2312 sorts what is written daily to the front, under lead bytes B0 to D7; the rest is rare. */
const DAILY = { firstLead: 0xb0, lastLead: 0xd7, firstTrail: 0xa1, lastTrail: 0xfe };
const MIN_DAILY = 0.6;

function dailyIdeographs(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let lead = DAILY.firstLead; lead <= DAILY.lastLead; lead += 1)
    for (let trail = DAILY.firstTrail; trail <= DAILY.lastTrail; trail += 1) bytes.push(lead, trail);
  return new Set(new TextDecoder('gb18030').decode(new Uint8Array(bytes)));
}

/**
 * Whether text beyond ASCII reads as Chinese: nine in ten of its other characters are ideographs or their
 * punctuation, and most ideographs are those of daily use. Bytes of Latin-1, Shift JIS or Big5 that happen to decode
 * give rare characters instead.
 */
function looksChinese(text: string): boolean {
  const sample = text.slice(0, ENOUGH);
  const beyond = [...sample.matchAll(BEYOND_ASCII)];
  const chinese = [...sample.matchAll(CHINESE)];
  if (beyond.length === 0 || chinese.length < MIN_CHINESE * beyond.length) return false;
  const daily = dailyIdeographs();
  const ideographs = [...sample.matchAll(IDEOGRAPH)];
  return ideographs.filter(([character]) => daily.has(character)).length >= MIN_DAILY * ideographs.length;
}

/**
 * Says how a file is to be read, from all of its bytes: a byte order mark decides; else valid UTF-8 is UTF-8; else
 * what decodes as GB 18030 (of which GBK is a part) without a fault and reads as Chinese is that. Everything else is
 * unreadable with a reason: a name is refused rather than garbled.
 */
export function sniffEncoding(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: 'unreadable', code: 'empty' };
  if (startsWith(bytes, 0x50, 0x4b)) return { kind: 'zip' };
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { kind: 'unreadable', code: 'old-excel' };
  for (const [encoding, first, second] of [
    ['utf-16le', 0xff, 0xfe],
    ['utf-16be', 0xfe, 0xff],
  ] as const)
    if (startsWith(bytes, first, second)) return textOr(decodes(bytes, encoding), encoding);
  const text = decodes(bytes, 'utf-8');
  if (text !== null) return textOr(text, 'utf-8');
  const chinese = decodes(bytes, 'gb18030');
  return chinese !== null && looksChinese(chinese)
    ? textOr(chinese, 'gb18030')
    : { kind: 'unreadable', code: 'encoding' };
}

function textOr(text: string | null, encoding: FileEncoding): Sniffed {
  if (text === null) return { kind: 'unreadable', code: 'encoding' };
  return text.includes('\0') ? { kind: 'unreadable', code: 'not-text' } : { kind: 'text', encoding };
}

const DELIMITERS = [',', ';', '\t'] as const;

/** What separates the cells: the one that stands most often in the first line outside of quotes; a comma in doubt. */
export function sniffDelimiter(text: string): (typeof DELIMITERS)[number] {
  const line = text.replace(/[\r\n].*$/su, '').replaceAll(/"[^"]*"/gu, '');
  const count = (delimiter: string): number => line.split(delimiter).length;
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best));
}
