import { canonicalJson } from '#kernel';
import { type SigningKey, type SigningKeys, verifySignature } from '../crypto/signing-key.js';

/** Says, with our signature and outside of the database, what the log's row of that number was on that day. */
export interface Anchor {
  readonly seq: number;
  /** In hexadecimal. */
  readonly hash: string;
  /** RFC 3339. */
  readonly at: string;
  readonly kid: string;
  /** Ed25519, base64url. */
  readonly signature: string;
}

const FORMAT = 'fairmark-audit-anchor-1';

/** What is signed. */
const textOf = ({ seq, hash, at }: Pick<Anchor, 'seq' | 'hash' | 'at'>): string =>
  canonicalJson({ format: FORMAT, seq, hash, at });

export function signAnchor(key: SigningKey, end: { seq: number; hash: Buffer }, now: Date): Anchor {
  const facts = { seq: end.seq, hash: end.hash.toString('hex'), at: now.toISOString() };
  return { ...facts, kid: key.publicKey.kid, signature: key.sign(textOf(facts)) };
}

/** Names a key of ours, which is not yet to say that it was signed with it. */
export const isNamed = (keys: SigningKeys, { kid }: Anchor): boolean => keys.some((key) => key.publicKey.kid === kid);

export const isOurs = (keys: SigningKeys, anchor: Anchor): boolean =>
  keys.some(({ publicKey: { kid, x } }) => kid === anchor.kid && verifySignature(x, textOf(anchor), anchor.signature));

/** One line of the file of anchors. */
export const anchorLine = ({ seq, hash, at, kid, signature }: Anchor): string =>
  JSON.stringify({ seq, hash, at, kid, signature });

export interface ReadAnchors {
  readonly anchors: readonly Anchor[];
  /** Numbers of lines that are none, from 1. */
  readonly unreadable: readonly number[];
}

/** Of a file with one anchor a line; whatever else stands in a mail around them may be left out, or not. */
export function readAnchors(text: string): ReadAnchors {
  const lines = text.split(/\r?\n/).map((line, at) => ({ number: at + 1, line: line.trim() }));
  const read = lines
    .filter(({ line }) => line.startsWith('{'))
    .map(({ number, line }) => ({ number, anchor: anchorIn(line) }));
  return {
    anchors: read.flatMap(({ anchor }) => anchor ?? []),
    unreadable: read.filter(({ anchor }) => anchor === undefined).map(({ number }) => number),
  };
}

function anchorIn(line: string): Anchor | undefined {
  try {
    const value = JSON.parse(line) as Readonly<Record<string, unknown>>;
    return isAnchor(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isAnchor = (value: unknown): value is Anchor => {
  const { seq, hash, at, kid, signature } = value as Readonly<Record<keyof Anchor, unknown>>;
  const texts = [hash, at, kid, signature];
  return Number.isSafeInteger(seq) && texts.every((text) => typeof text === 'string');
};
