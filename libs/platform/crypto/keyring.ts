import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hash,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

export type Purpose =
  | 'audit'
  | 'export'
  | 'invitation'
  | 'unsubscribe'
  | 'identity'
  | 'draft'
  | 'inbox'
  | 'blind-key'
  | 'csrf'
  | 'cursor'
  | 'address'
  | 'receipt'
  | 'resume'
  | 'reset'
  | 'release'
  | 'ledger'
  | 'channel'
  | 'ticket'
  | 'webhook'
  | 'work'
  | 'network'
  | 'mail'
  | 'sign-on'
  | 'second-factor'
  | 'device'
  | 'original';

/** What signs personal links. The number is part of each link, so that an old one is checked with its own secret. */
export interface LinkSecret {
  /** 0 to 3; 0 is the installation's own secret. */
  readonly kid: number;
  /** null: the installation's own. */
  readonly secret: string | null;
}

const OWN: LinkSecret = { kid: 0, secret: null };
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Every key of the installation, derived from its one secret, one for each purpose, so that a value
 * made for one purpose is worth nothing for another. Links alone may have secrets of their own, of which the first
 * signs and all are accepted: they leave the house, so they are what one may have to replace.
 */
export class Keyring {
  readonly #keys = new Map<string, Buffer>();
  readonly #links: readonly LinkSecret[];

  constructor(
    private readonly secret: string,
    links: readonly LinkSecret[] = [],
  ) {
    this.#links = links.length === 0 ? [OWN] : links;
  }

  key(purpose: Purpose): Buffer {
    return this.#derived(purpose, OWN);
  }

  mac(purpose: Purpose, message: string | Buffer): Buffer {
    return createHmac('sha256', this.key(purpose)).update(message).digest();
  }

  /** The number of the secret that signs new links. */
  get linkKid(): number {
    return (this.#links[0] ?? OWN).kid;
  }

  /** Undefined when links of that number are accepted no more. */
  linkMac(kid: number, message: Buffer): Buffer | undefined {
    const link = this.#links.find((one) => one.kid === kid);
    return link && createHmac('sha256', this.#derived('invitation', link)).update(message).digest();
  }

  /**
   * Makes a text unreadable to whoever has the database alone (AES-256-GCM). It opens for the same purpose and in the
   * same context only, so that a sealed value moved to another row opens nothing.
   */
  seal(purpose: Purpose, context: string, text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key(purpose), nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Undefined when it was sealed elsewhere, with another secret, or changed. */
  unseal(purpose: Purpose, context: string, sealed: Buffer): string | undefined {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.key(purpose), sealed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString();
    } catch {
      return undefined;
    }
  }

  #derived(purpose: Purpose, { kid, secret }: LinkSecret): Buffer {
    const name = `${purpose} ${kid} ${secret === null}`;
    let key = this.#keys.get(name);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', secret ?? this.secret, 'fairmark', purpose, 32));
      this.#keys.set(name, key);
    }
    return key;
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
