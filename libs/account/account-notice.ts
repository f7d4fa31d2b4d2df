import type { EntityManager } from 'typeorm';
import { announce } from '#platform';
import type { AccountRef } from './account-kind.js';

/** Something has become of an account that its owner has to hear of; the subject is the account. */
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
  'new-device',
  'codes-guessed',
  'sign-on-linked',
  'sign-on-unlinked',
] as const;
export type AccountChange = (typeof ACCOUNT_CHANGES)[number];

/** Where somebody logged in from, as its owner recognises it. */
export interface LoginPlace {
  readonly network: string;
  /** Empty: nobody knows. */
  readonly device: string;
}

/** Has the owner of an account told by mail, once the change is kept. */
export const tellOwner = (tx: EntityManager, { kind, id }: AccountRef, what: AccountChange, now: Date): Promise<void> =>
  announce(tx, [{ topic: ACCOUNT_CHANGED, subjectId: id, payload: { kind, what } }], now);

/** Has the owner told that the account was entered from where it never was before. */
export function tellOfPlace(
  tx: EntityManager,
  { kind, id }: AccountRef,
  { network, device }: LoginPlace,
  now: Date,
): Promise<void> {
  const payload = { kind, what: 'new-device' satisfies AccountChange, network, device, at: now.toISOString() };
  return announce(tx, [{ topic: ACCOUNT_CHANGED, subjectId: id, payload }], now);
}
