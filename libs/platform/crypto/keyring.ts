import { createHmac, hash, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

export type Purpose =
  | 'invitation'
  | 'unsubscribe'
  | 'identity'
  | 'draft'
  | 'csrf'
  | 'cursor'
  | 'address'
  | 'receipt'
  | 'release'
  | 'ledger';

/**
 * Every key of the installation, derived from its one secret, one for each purpose, so that a value
 * made for one purpose is worth nothing for another.
 */
export class Keyring {
  readonly #keys = new Map<Purpose, Buffer>();

  constructor(private readonly secret: string) {}

  key(purpose: Purpose): Buffer {
    let key = this.#keys.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', this.secret, 'fairmark', purpose, 32));
      this.#keys.set(purpose, key);
    }
    return key;
  }

  mac(purpose: Purpose, message: string | Buffer): Buffer {
    return createHmac('sha256', this.key(purpose)).update(message).digest();
  }
}

export function sha256(content: string | Buffer): Buffer {
  return hash('sha256', content, 'buffer');
}

export function sha256Hex(content: string | Buffer): string {
  return hash('sha256', content, 'hex');
}

export function randomToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** Compares without telling by its time where the difference is. */
export function equalSecret(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
