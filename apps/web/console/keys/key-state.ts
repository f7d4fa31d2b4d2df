import type { ApiKey } from './key-requests.js';

export const KEY_STATES = ['active', 'retiring', 'expired', 'revoked'] as const;
export type KeyState = (typeof KEY_STATES)[number];

/** What a key is at a moment; whoever revoked it meant it, also where it has expired since. */
export function stateOf({ revokedAt, expiresAt, retiredAt }: KeyFacts, now: Date): KeyState {
  if (revokedAt !== null) return 'revoked';
  if (new Date(expiresAt) <= now) return 'expired';
  return retiredAt === null ? 'active' : 'retiring';
}

type KeyFacts = Pick<ApiKey, 'revokedAt' | 'expiresAt' | 'retiredAt'>;

/** Whether the key opens anything. */
export const isWorking = (state: KeyState): boolean => state === 'active' || state === 'retiring';

/** As much of the text of a key as is kept: enough to know it among others, and no secret. */
export const prefixOf = ({ environment, id }: Pick<ApiKey, 'environment' | 'id'>): string =>
  `vk_${environment}_${id}_…`;
