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

/** A secret that may be replaced. Its number is part of each personal link, so that an old one is checked with its own. */
export interface NumberedSecret {
  /** 0 to 3; 0 is the installation's own secret. */
  readonly kid: number;
  /** null: the installation's own. */
  readonly secret: string | null;
}

const OWN: NumberedSecret = { kid: 0, secret: null };
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Every key of the installation, derived from its one secret, one for each purpose, so that a value
 * made for one purpose is worth nothing for another. What the one secret names (`mac`) is named so for good. What seals
 * and signs may have secrets of its own, and so may links: the first is used for what is new, all of them are accepted.
 */
export class Keyring {
  readonly #keys = new Map<string, Buffer>();
  readonly #links: readonly NumberedSecret[];
  readonly #secrets: readonly NumberedSecret[];

  constructor(
    private readonly secret: string,
    links: readonly NumberedSecret[] = [],
    secrets: readonly NumberedSecret[] = [],
  ) {
    this.#links = links.length === 0 ? [OWN] : links;
    this.#secrets = secrets.length === 0 ? [OWN] : secrets;
  }

  /** Keys to seal and sign with: the first for what is new, every one for what is there. */
  keys(purpose: Purpose): readonly Buffer[] {
    return this.#secrets.map((secret) => this.#derived(purpose, secret));
  }

  /** What a message is called, and has to be called for good: ids, hashes that are looked for, ways out of mails. */
  mac(purpose: Purpose, message: string | Buffer): Buffer {
    return macWith(this.#derived(purpose, OWN), message);
  }

  /** The code that proves from now on that a message is ours. */
  code(purpose: Purpose, message: string | Buffer): Buffer {
    return macWith(this.#newest(purpose), message);
  }

  /** Every code by which a message is known as ours, the newest first. */
  codes(purpose: Purpose, message: string | Buffer): readonly Buffer[] {
    return this.keys(purpose).map((key) => macWith(key, message));
  }

  /** The number of the secret that signs new links. */
  get linkKid(): number {
    return (this.#links[0] ?? OWN).kid;
  }

  /** Undefined when links of that number are accepted no more. */
  linkMac(kid: number, message: Buffer): Buffer | undefined {
    const link = this.#links.find((one) => one.kid === kid);
    return link && macWith(this.#derived('invitation', link), message);
  }

  /**
   * Makes a text unreadable to whoever has the database alone (AES-256-GCM). It opens for the same purpose and in the
   * same context only, so that a sealed value moved to another row opens nothing.
   */
  seal(purpose: Purpose, context: string, text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#newest(purpose), nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Undefined when it was sealed elsewhere, with another secret, or changed. */
  unseal(purpose: Purpose, context: string, sealed: Buffer): string | undefined {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
    for (const key of this.keys(purpose)) {
      const text = unsealedWith(key, context, sealed);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  #newest(purpose: Purpose): Buffer {
    return this.#derived(purpose, this.#secrets[0] ?? OWN);
  }

  #derived(purpose: Purpose, { kid, secret }: NumberedSecret): Buffer {
    const name = `${purpose} ${kid} ${secret === null}`;
    let key = this.#keys.get(name);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', secret ?? this.secret, 'fairmark', purpose, 32));
      this.#keys.set(name, key);
    }
    return key;
  }
}

const macWith = (key: Buffer, message: string | Buffer): Buffer => createHmac('sha256', key).update(message).digest();

function unsealedWith(key: Buffer, context: string, sealed: Buffer): string | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString();
  } catch {
    return undefined;
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
