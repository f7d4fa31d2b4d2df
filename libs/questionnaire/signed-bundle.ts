import { canonicalJson } from '#kernel';
import { type PublicKey, sha256Hex, verifySignature } from '#platform';
import { type QuestionnaireBundle, readBundle } from './core/design/index.js';
import type { Finding } from './core/index.js';

/** A bundle as a file. Hash and signature are of the bundle's canonical JSON (RFC 8785). */
export interface SignedBundle {
  readonly bundle: QuestionnaireBundle;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly signature: BundleSignature;
}

export interface BundleSignature {
  readonly alg: 'EdDSA';
  readonly kid: string;
  /** The public key itself (RFC 8037), so that the file can be checked anywhere. */
  readonly x: string;
  readonly value: string;
}

export type VerifiedBundle =
  | { readonly ok: true; readonly bundle: QuestionnaireBundle; readonly isOwn: boolean }
  | { readonly ok: false; readonly violations: readonly Finding[] };

const refused = (pointer: string, code: string): VerifiedBundle => ({ ok: false, violations: [{ pointer, code }] });

/** Whether a file is a bundle as it was signed. What was changed on the way, or is signed by nobody, is refused. */
export function verifyBundle(json: unknown, ours: readonly Pick<PublicKey, 'x' | 'kid'>[]): VerifiedBundle {
  const { bundle, sha256, signature } = recordOf(json);
  const { alg, kid, x, value } = recordOf(signature);
  if (typeof bundle !== 'object' || bundle === null) return refused('/bundle', 'not-a-bundle');
  if (alg !== 'EdDSA' || typeof x !== 'string' || typeof value !== 'string')
    return refused('/signature', 'signature-missing');
  const text = canonicalJson(bundle);
  if (sha256 !== sha256Hex(text)) return refused('/sha256', 'hash-mismatch');
  const isOwn = ours.some((key) => key.kid === kid);
  const [key = x] = ours.filter((one) => one.kid === kid).map((one) => one.x);
  if (!verifySignature(key, text, value)) return refused('/signature', 'signature-invalid');
  const read = readBundle(bundle);
  if (read.ok) return { ok: true, bundle: read.bundle, isOwn };
  return { ok: false, violations: read.violations.map((one) => ({ ...one, pointer: `/bundle${one.pointer}` })) };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
