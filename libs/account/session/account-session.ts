import { equalSecret, type Keyring } from '#platform';
import { type AccountKind, type AccountRef, PLACES } from '../account-kind.js';
import type { FoundSession, SessionOwner } from './session.queries.js';
import type { SessionStage } from './session-stage.js';

/** A session of either kind, with what its forms must carry. */
export interface AccountSession {
  readonly kind: AccountKind;
  readonly account: SessionOwner & AccountRef;
  readonly id: string;
  readonly token: string;
  readonly csrf: string;
  readonly stage: SessionStage;
  /** When the owner last proved who they are. */
  readonly provedAt: Date;
}

const messageOf = (kind: AccountKind, token: string): string => `${PLACES[kind].prefix}${token}`;

export const csrfOf = (keyring: Keyring, kind: AccountKind, token: string): string =>
  keyring.code('csrf', messageOf(kind, token)).toString('base64url');

/** Also what a process gave out that signs with an older secret, or already with a newer one. */
export const isCsrfOf = (keyring: Keyring, kind: AccountKind, token: string, presented: string): boolean =>
  keyring
    .codes('csrf', messageOf(kind, token))
    .some((code) => equalSecret(Buffer.from(presented), Buffer.from(code.toString('base64url'))));

export function accountSession(
  { sessionId, stage, provedAt, ...owner }: FoundSession,
  kind: AccountKind,
  token: string,
  keyring: Keyring,
): AccountSession {
  const csrf = csrfOf(keyring, kind, token);
  return { kind, account: { ...owner, kind }, id: sessionId, token, csrf, stage, provedAt };
}
