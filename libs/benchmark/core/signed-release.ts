import { canonicalJson, type Violation } from '#kernel';

/** What stands in a release file. */
export interface SignedRelease {
  readonly kid: string;
  /** A release document. */
  readonly release: unknown;
  /** Of the document's canonical JSON, as hexadecimal digits. */
  readonly sha256: string;
  /** Ed25519 over the same bytes, base64url. */
  readonly signature: string;
}

/** A release file: canonical JSON itself, with the document in it byte for byte. */
export function signedReleaseText(
  document: string,
  { sha256, kid, signature }: Omit<SignedRelease, 'release'>,
): string {
  return `{"kid":${canonicalJson(kid)},"release":${document},"sha256":${canonicalJson(sha256)},"signature":${canonicalJson(signature)}}`;
}

export type ReadRelease =
  | { readonly ok: true; readonly file: SignedRelease; /** The signed bytes. */ readonly document: string }
  | { readonly ok: false; readonly violation: Violation };

const refuse = (pointer: string, code: string): ReadRelease => ({ ok: false, violation: { pointer, code } });
const NAMES = ['kid', 'release', 'sha256', 'signature'];

/**
 * Reads a release file. One value has one spelling: a file that says the same in other bytes is refused, so that no
 * byte of it can change unseen. A line feed at the end may stand.
 */
export function readSignedRelease(text: string): ReadRelease {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return refuse('', 'not-json');
  if ('format' in value && !('release' in value)) return refuse('', 'not-signed');
  if (Object.keys(value).toSorted().join() !== NAMES.join()) return refuse('', 'not-a-release');
  const file = value as SignedRelease;
  const wrong = (['kid', 'sha256', 'signature'] as const).find((name) => typeof file[name] !== 'string');
  if (wrong !== undefined) return refuse(`/${wrong}`, 'not-a-release');
  if (canonical(value) !== text.replace(/\n$/, '')) return refuse('', 'not-canonical');
  return { ok: true, file, document: canonicalJson(file.release) };
}

/** Undefined for what JSON.parse reads and canonical JSON cannot say: 1e999, or ten thousand brackets. */
function canonical(value: object): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
