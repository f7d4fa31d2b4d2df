import { inspectRelease, readSignedRelease, type ReleaseDocument } from '#benchmark/core';
import { sha256Hex, verifySignature } from '#platform';
import { sentenceOf } from './sentences.js';

/** A public key: the `x` of an Ed25519 key, by its name. */
export type KeySet = ReadonlyMap<string, string>;

export interface Verified {
  /** What is wrong, a sentence each; empty when nothing is. */
  readonly faults: readonly string[];
  readonly sha256: string | null;
  readonly kid: string | null;
  readonly release: ReleaseDocument | null;
}

/**
 * Everything that can be known about a release file without asking anybody: whether it is what its hash says, whether
 * one of the keys signed it (not looked at without keys), and whether it contradicts itself.
 */
export function verifyRelease(bytes: Uint8Array, keys?: KeySet): Verified {
  const text = decoded(bytes);
  const read = text === undefined ? undefined : readSignedRelease(text);
  if (!read?.ok) {
    const violation = read?.violation ?? { pointer: '', code: 'not-json' };
    return { faults: [sentenceOf(violation)], sha256: null, kid: null, release: null };
  }
  const { document, file } = read;
  const sha256 = sha256Hex(document);
  const findings = inspectRelease(file.release);
  const codes = [
    ...(sha256 === file.sha256 ? [] : ['hash-differs']),
    ...(keys === undefined ? [] : signatureFaults(document, file, keys)),
  ];
  return {
    faults: [...codes.map((code) => ({ pointer: '', code })), ...findings].map(sentenceOf),
    sha256,
    kid: file.kid,
    release: findings.length === 0 ? (file.release as ReleaseDocument) : null,
  };
}

function signatureFaults(
  document: string,
  { kid, signature }: { readonly kid: string; readonly signature: string },
  keys: KeySet,
): string[] {
  const key = keys.get(kid);
  if (key === undefined) return ['unknown-key'];
  return verifySignature(key, document, signature) ? [] : ['signature-differs'];
}

/** Undefined for bytes that are not UTF-8: a decoder that mends them would hide the change. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The Ed25519 keys of a JSON Web Key Set; undefined when it is none. */
export function readKeySet(value: unknown): KeySet | undefined {
  const keys = (value as { readonly keys?: unknown } | null)?.keys;
  if (!Array.isArray(keys)) return undefined;
  return new Map(
    keys.flatMap((key: Readonly<Record<string, unknown>> | null) => {
      const { kty, crv, kid, x } = key ?? {};
      return kty === 'OKP' && crv === 'Ed25519' && typeof kid === 'string' && typeof x === 'string' ? [[kid, x]] : [];
    }),
  );
}
