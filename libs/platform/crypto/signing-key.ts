import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** An Ed25519 public key as others fetch it (RFC 8037). */
export interface PublicKey {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
}

/** What stands before the seed in a private key of RFC 8410; a public key follows from the seed. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs with Ed25519: the same seed and message give the same signature, so nothing is kept but the seed. */
export class SigningKey {
  readonly publicKey: PublicKey;
  readonly #key: KeyObject;

  /** `seed` are 32 secret bytes. */
  constructor(seed: Buffer) {
    this.#key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
    const { x = '' } = createPublicKey(this.#key).export({ format: 'jwk' });
    this.publicKey = { kty: 'OKP', crv: 'Ed25519', x, kid: thumbprint(x), use: 'sig', alg: 'EdDSA' };
  }

  /** Of the text's UTF-8 bytes, as base64url. */
  sign(text: string): string {
    return sign(null, Buffer.from(text), this.#key).toString('base64url');
  }
}

/** Keys of one purpose: the first signs, and each may have signed what is there. */
export type SigningKeys = readonly [SigningKey, ...SigningKey[]];

/** Throws where there is no seed. */
export function signingKeys(seeds: readonly Buffer[]): SigningKeys {
  const [first, ...others] = seeds.map((seed) => new SigningKey(seed));
  if (!first) throw new RangeError('Nothing to sign with');
  return [first, ...others];
}

/** False for a signature in any other spelling, too: one text has one signature. */
export function verifySignature(x: string, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  if (bytes.toString('base64url') !== signature) return false;
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    return verify(null, Buffer.from(text), key, bytes);
  } catch {
    return false;
  }
}

/** The name that follows from a key (RFC 7638). */
function thumbprint(x: string): string {
  return createHash('sha256').update(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).digest('base64url');
}
