import { Inject, Injectable } from '@nestjs/common';
import { Keyring, type PublicKey, SigningKey, verifySignature } from '#platform';

/** Signs releases with the installation's own key, so that a copy found anywhere can be told from a forgery. */
@Injectable()
export class ReleaseSigner {
  readonly #key: SigningKey;

  constructor(@Inject(Keyring) keyring: Keyring) {
    this.#key = new SigningKey(keyring.key('release'));
  }

  /** Of the exact text of a document. */
  sign(document: string): { readonly kid: string; readonly signature: string } {
    return { kid: this.#key.publicKey.kid, signature: this.#key.sign(document) };
  }

  /** Whether the installation has signed this very text. */
  isOurs(document: string, { kid, signature }: { readonly kid: string; readonly signature: string }): boolean {
    const { kid: own, x } = this.#key.publicKey;
    return kid === own && verifySignature(x, document, signature);
  }

  /** A JSON Web Key Set (RFC 7517). */
  publicKeys(): { readonly keys: readonly PublicKey[] } {
    return { keys: [this.#key.publicKey] };
  }
}
