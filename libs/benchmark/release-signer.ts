import { Inject, Injectable } from '@nestjs/common';
import { Keyring, type PublicKey, signingKeys, type SigningKeys, verifySignature } from '#platform';

/** Signs releases with the installation's own key, so that a copy found anywhere can be told from a forgery. */
@Injectable()
export class ReleaseSigner {
  /** The first signs; of the others are releases that were signed before. */
  readonly #keys: SigningKeys;

  constructor(@Inject(Keyring) keyring: Keyring) {
    this.#keys = signingKeys(keyring.keys('release'));
  }

  /** Of the exact text of a document. */
  sign(document: string): { readonly kid: string; readonly signature: string } {
    const [key] = this.#keys;
    return { kid: key.publicKey.kid, signature: key.sign(document) };
  }

  /** Whether the installation has signed this very text. */
  isOurs(document: string, { kid, signature }: { readonly kid: string; readonly signature: string }): boolean {
    const own = this.#keys.find(({ publicKey }) => publicKey.kid === kid);
    return own !== undefined && verifySignature(own.publicKey.x, document, signature);
  }

  /** A JSON Web Key Set (RFC 7517). */
  publicKeys(): { readonly keys: readonly PublicKey[] } {
    return { keys: this.#keys.map(({ publicKey }) => publicKey) };
  }
}
