import type { EntityManager } from 'typeorm';
import { randomToken, rows, sha256 } from '#platform';
import { type AccountKind, type AccountRef, PLACES } from '../account-kind.js';
import type { StaffRole } from '../roles.js';
import type { VendorRole } from '../vendor-roles.js';
import type { SessionStage } from './session-stage.js';

const MINUTE = 60_000;
const SESSIONS_EACH = 5;
/** How long somebody may take for the next step of a login. */
const STEP: Readonly<Record<Exclude<SessionStage, 'open'>, number>> = {
  'second-factor': 15 * MINUTE,
  enrolment: 60 * MINUTE,
};

/** From where a session is used, as its owner recognises it. */
export interface SessionOrigin {
  readonly network: string;
  readonly device: string;
}

export interface OpenedSession extends SessionOrigin {
  readonly account: AccountRef;
  readonly stage: SessionStage;
}

/**
 * Opens a session and ends the oldest beyond five. Sessions that wait for another step count apart: whoever knows a
 * password alone ends no session of whoever has the rest.
 */
export async function openSession(tx: EntityManager, opened: OpenedSession, now: Date): Promise<string> {
  const { account, stage, network, device } = opened;
  const { sessions, account: column, absolute } = PLACES[account.kind];
  const token = randomToken();
  const expiresAt = new Date(now.getTime() + (stage === 'open' ? absolute : STEP[stage]));
  await tx.query(
    `insert into ${sessions} (id_hash, ${column}, stage, created_at, seen_at, proved_at, expires_at, network, device)
     values ($1, $2, $3, $4, $4, $4, $5, $6, $7)`,
    [sha256(token), account.id, stage, now, expiresAt, network, device],
  );
  await tx.query(
    `delete from ${sessions} where ${column} = $1 and (expires_at <= $2 or stage = $3 and id_hash not in
       (select id_hash from ${sessions} where ${column} = $1 and stage = $3
        order by created_at desc, expires_at desc limit ${SESSIONS_EACH}))`,
    [account.id, now, stage],
  );
  return token;
}

/** Whose session it is. Of the staff there is no vendor and no title. */
export interface SessionOwner {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: StaffRole | VendorRole;
  readonly vendorId: string | null;
  readonly title: string | null;
}

export interface FoundSession extends SessionOwner {
  readonly sessionId: string;
  readonly stage: SessionStage;
  readonly provedAt: Date;
}

const OWN = {
  staff: 'null::uuid as "vendorId", null::text as title',
  vendor: 'p.vendor_id as "vendorId", p.title',
} as const;

/** The session of a cookie, or undefined when it is over; each use puts the idle end further away. */
export async function useSession(
  db: EntityManager,
  kind: AccountKind,
  token: string,
  now: Date,
): Promise<FoundSession | undefined> {
  const { sessions, people, account, isPresent, idle } = PLACES[kind];
  const [found] = await rows<FoundSession>(
    db,
    `update ${sessions} s set seen_at = $2 from ${people} p
     where s.id_hash = $1 and p.id = s.${account} and s.expires_at > $2 and s.seen_at > $3 and ${isPresent}
     returning p.id, p.email, p.name, p.role, ${OWN[kind]}, s.id as "sessionId", s.stage, s.proved_at as "provedAt"`,
    [sha256(token), now, new Date(now.getTime() - idle)],
  );
  return found;
}

/** Ends the session of a cookie; false where it was over. */
export async function endSession(tx: EntityManager, kind: AccountKind, token: string): Promise<boolean> {
  const ended = await rows(tx, `delete from ${PLACES[kind].sessions} where id_hash = $1 returning 1`, [sha256(token)]);
  return ended.length > 0;
}

export async function endAllSessions(tx: EntityManager, { kind, id }: AccountRef): Promise<void> {
  const { sessions, account } = PLACES[kind];
  await tx.query(`delete from ${sessions} where ${account} = $1`, [id]);
}

/** A session as its owner sees it. */
export interface ListedSession extends SessionOrigin {
  readonly id: string;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** The open sessions of an account, the one used last first. */
export function openSessions(db: EntityManager, { kind, id }: AccountRef, now: Date): Promise<ListedSession[]> {
  const { sessions, account, idle } = PLACES[kind];
  return rows<ListedSession>(
    db,
    `select id, network, device, created_at as "createdAt", seen_at as "seenAt" from ${sessions}
     where ${account} = $1 and stage = 'open' and expires_at > $2 and seen_at > $3 order by seen_at desc, id`,
    [id, now, new Date(now.getTime() - idle)],
  );
}

/** Ends one session of an account, or all but one; how many were ended. */
export async function endSessionsOf(
  tx: EntityManager,
  { kind, id }: AccountRef,
  which: { readonly only: string } | { readonly allBut: string },
): Promise<number> {
  const { sessions, account } = PLACES[kind];
  const [operator, session] = 'only' in which ? ['=', which.only] : ['<>', which.allBut];
  const ended = await rows(tx, `delete from ${sessions} where ${account} = $1 and id ${operator} $2 returning 1`, [
    id,
    session,
  ]);
  return ended.length;
}

/**
 * From now on the owner has proved who they are. The session goes on, from where and since when it was, under another
 * token and another id; answers the token, or undefined where the session was over or was renewed by another request.
 */
export async function renewSession(
  tx: EntityManager,
  kind: AccountKind,
  token: string,
  now: Date,
): Promise<string | undefined> {
  const next = randomToken();
  const renewed = await rows(
    tx,
    `update ${PLACES[kind].sessions} set id_hash = $2, id = gen_random_uuid(), proved_at = $3
     where id_hash = $1 and stage = 'open' returning 1`,
    [sha256(token), sha256(next), now],
  );
  return renewed.length > 0 ? next : undefined;
}
