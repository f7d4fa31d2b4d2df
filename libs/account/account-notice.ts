import type { EntityManager } from 'typeorm';
import { announce } from '#platform';
import type { AccountRef } from './account-kind.js';

/** Something about an account has changed that its owner has to hear of; the subject is the account. */
export const ACCOUNT_CHANGED = 'account.changed';

export const ACCOUNT_CHANGES = [
  'password',
  'app-added',
  'app-removed',
  'passkey-added',
  'passkey-removed',
  'codes-made',
  'code-used',
  'factors-reset',
] as const;
export type AccountChange = (typeof ACCOUNT_CHANGES)[number];

/** Has the owner of an account told by mail, once the change is kept. */
export const tellOwner = (tx: EntityManager, { kind, id }: AccountRef, what: AccountChange, now: Date): Promise<void> =>
  announce(tx, [{ topic: ACCOUNT_CHANGED, subjectId: id, payload: { kind, what } }], now);
