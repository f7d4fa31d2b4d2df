import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type JsonWebKey,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';

/** RSABSSA-SHA384-PSS-Randomized (RFC 9474): what a key of ours signs and how long it is: 128 bits of security. */
const MODULUS_BITS = 3_072;
const SALT_BYTES = 48;

/** A public RSA key as browsers take it (RFC 7517). */
export interface BlindPublicKey {
  readonly kty: 'RSA';
  readonly n: string;
  readonly e: string;
}

export interface BlindKeyPair {
  readonly publicKey: BlindPublicKey;
  /** PKCS #8, PEM. */
  readonly privateKey: string;
}

const generate = promisify(generateKeyPair);

export async function newBlindKey(): Promise<BlindKeyPair> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: MODULUS_BITS });
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: { kty: 'RSA', n, e },
    privateKey: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
}

/**
 * BlindSign (RFC 9474, 4.3): signs what it cannot read. Undefined for what is no blinded message of this key. The
 * signature is checked before it is given away, because a wrong one would betray the key.
 */
export function blindSign(privateKey: string | JsonWebKey, blinded: Buffer): Buffer | undefined {
  const key =
    typeof privateKey === 'string'
      ? createPrivateKey(privateKey)
      : createPrivateKey({ key: privateKey, format: 'jwk' });
  const padding = constants.RSA_NO_PADDING;
  if (blinded.length * 8 !== key.asymmetricKeyDetails?.modulusLength) return undefined;
  try {
    const signature = privateDecrypt({ key, padding }, blinded);
    return publicEncrypt({ key: createPublicKey(key), padding }, signature).equals(blinded) ? signature : undefined;
  } catch {
    // Larger than the modulus.
    return undefined;
  }
}

/** Verify (RFC 9474, 4.5): RSASSA-PSS over the prepared message. */
export function isBlindSigned({ kty, n, e }: BlindPublicKey, prepared: Buffer, signature: Buffer): boolean {
  const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
  return verify(
    'sha384',
    prepared,
    { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES },
    signature,
  );
}
