import type { NumberedSecret } from '../crypto/keyring.js';
import { isLongSecret } from './is-strong-secret.js';

const ENTRY = /^([0-3]):(\S+)$/;

/**
 * Secrets as `1:<secret>,0`, the one that is used for what is new first. A bare `0` is the installation's own secret;
 * leaving one out retires what it was used for. Undefined: not valid; each number stands there once.
 */
export function numberedSecrets(raw: string): readonly NumberedSecret[] | undefined {
  const secrets = raw.split(',').map((entry) => numberedSecret(entry.trim()));
  const known = secrets.filter((secret) => secret !== undefined);
  const isUnique = new Set(known.map(({ kid }) => kid)).size === secrets.length;
  return isUnique ? Object.freeze(known) : undefined;
}

function numberedSecret(entry: string): NumberedSecret | undefined {
  if (entry === '0') return { kid: 0, secret: null };
  const [, kid = '', secret = ''] = ENTRY.exec(entry) ?? [];
  return isLongSecret(secret) && kid !== '0' ? { kid: Number(kid), secret } : undefined;
}
