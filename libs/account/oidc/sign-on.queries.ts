import type { EntityManager } from 'typeorm';
import { rows } from '#platform';

/** Who somebody is to an issuer. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** An account that an identity may be linked to. */
export interface Candidate {
  readonly id: string;
  readonly email: string;
}

export async function linkedStaff(db: EntityManager, { issuer, subject }: Identity): Promise<string | undefined> {
  const found = await rows<{ id: string }>(
    db,
    `select s.id from staff_identity i join staff s on s.id = i.staff_id
     where i.issuer = $1 and i.subject = $2 and s.deactivated_at is null`,
    [issuer, subject],
  );
  return found[0]?.id;
}

/** The invited or active account of an address. */
export async function candidateOf(db: EntityManager, email: string): Promise<Candidate | undefined> {
  const found = await rows<Candidate>(db, 'select id, email from staff where email = $1 and deactivated_at is null', [
    email,
  ]);
  return found[0];
}

/** Uses a state up; false where it was used before. What is over is forgotten on the way. */
export async function useState(db: EntityManager, stateHash: Buffer, now: Date, expiresAt: Date): Promise<boolean> {
  await db.query('delete from sign_on_used where expires_at < $1', [now]);
  const used = await rows(
    db,
    'insert into sign_on_used (state_hash, expires_at) values ($1, $2) on conflict do nothing returning 1',
    [stateHash, expiresAt],
  );
  return used.length === 1;
}

export interface AskedRequest extends Identity {
  readonly id: string;
  readonly staffId: string;
  readonly askedAt: Date;
}

/** One request for an identity, however often it comes; true where it is new. What was refused stays refused. */
export async function askFor(tx: EntityManager, asked: AskedRequest): Promise<boolean> {
  const { id, issuer, subject, staffId, askedAt } = asked;
  const added = await rows<{ id: string }>(
    tx,
    `insert into sign_on_request (id, issuer, subject, staff_id, asked_at) values ($1, $2, $3, $4, $5)
     on conflict (issuer, subject) do update set asked_at = excluded.asked_at, staff_id = excluded.staff_id
     returning id`,
    [id, issuer, subject, staffId, askedAt],
  );
  return added[0]?.id === id;
}

/** Somebody who waits to be let in. */
export interface SignOnRequest {
  readonly id: string;
  readonly subject: string;
  readonly staffId: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly askedAt: Date;
}

export const openRequests = (db: EntityManager, issuer: string): Promise<SignOnRequest[]> =>
  rows<SignOnRequest>(
    db,
    `select r.id, r.subject, s.id as "staffId", s.email, s.name, s.role, r.asked_at as "askedAt"
     from sign_on_request r join staff s on s.id = r.staff_id
     where r.issuer = $1 and r.refused_at is null and s.deactivated_at is null order by r.asked_at, r.id limit 100`,
    [issuer],
  );

export interface LinkedIdentity {
  readonly staffId: string;
  readonly subject: string;
  readonly linkedAt: Date;
}

export const identities = (db: EntityManager, issuer: string): Promise<LinkedIdentity[]> =>
  rows<LinkedIdentity>(
    db,
    `select staff_id as "staffId", subject, linked_at as "linkedAt" from staff_identity
     where issuer = $1 order by linked_at, staff_id`,
    [issuer],
  );

/** Takes a request that is open, so that of two admins one decides. */
export async function takeRequest(tx: EntityManager, id: string): Promise<AskedRequest | undefined> {
  const found = await rows<AskedRequest>(
    tx,
    `select id, issuer, subject, staff_id as "staffId", asked_at as "askedAt" from sign_on_request
     where id = $1 and refused_at is null for update`,
    [id],
  );
  return found[0];
}

export interface NewLink extends Identity {
  readonly staffId: string;
  readonly linkedBy: string;
  readonly linkedAt: Date;
}

/** False where the identity or the account is linked already. */
export async function link(tx: EntityManager, made: NewLink): Promise<boolean> {
  const { issuer, subject, staffId, linkedBy, linkedAt } = made;
  const added = await rows(
    tx,
    `insert into staff_identity (issuer, subject, staff_id, linked_by, linked_at) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning 1`,
    [issuer, subject, staffId, linkedBy, linkedAt],
  );
  // Whoever comes in by single sign-on needs no link to choose a password, and nobody asks for what is there.
  await tx.query('delete from staff_invitation where staff_id = $1', [staffId]);
  await tx.query('delete from sign_on_request where issuer = $1 and (subject = $2 or staff_id = $3)', [
    issuer,
    subject,
    staffId,
  ]);
  return added.length === 1;
}

/** False where there was none. Sessions end with it. */
export async function unlink(tx: EntityManager, issuer: string, staffId: string): Promise<boolean> {
  const gone = await rows(tx, 'delete from staff_identity where issuer = $1 and staff_id = $2 returning 1', [
    issuer,
    staffId,
  ]);
  if (gone.length > 0) await tx.query('delete from session where staff_id = $1', [staffId]);
  return gone.length > 0;
}
