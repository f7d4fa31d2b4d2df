import type { LinkSecret } from '../crypto/keyring.js';
import { isLongSecret } from './is-strong-secret.js';

const ENTRY = /^([0-3]):(\S+)$/;

/**
 * Secrets of links as `1:<secret>,0`, the one that signs first. A bare `0` is the installation's own secret; leaving it
 * out retires the links it has signed. Undefined: not valid; each number stands there once.
 */
export function linkSecrets(raw: string): readonly LinkSecret[] | undefined {
  const secrets = raw.split(',').map((entry) => linkSecret(entry.trim()));
  const known = secrets.filter((secret) => secret !== undefined);
  const isUnique = new Set(known.map(({ kid }) => kid)).size === secrets.length;
  return isUnique ? Object.freeze(known) : undefined;
}

function linkSecret(entry: string): LinkSecret | undefined {
  if (entry === '0') return { kid: 0, secret: null };
  const [, kid = '', secret = ''] = ENTRY.exec(entry) ?? [];
  return isLongSecret(secret) && kid !== '0' ? { kid: Number(kid), secret } : undefined;
}
