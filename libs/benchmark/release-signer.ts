import { Inject, Injectable } from '@nestjs/common';
import { Keyring, type PublicKey, SigningKey } from '#platform';

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

  /** A JSON Web Key Set (RFC 7517). */
  publicKeys(): { readonly keys: readonly PublicKey[] } {
    return { keys: [this.#key.publicKey] };
  }
}
