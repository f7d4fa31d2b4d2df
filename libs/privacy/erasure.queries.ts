import type { EntityManager } from 'typeorm';
import { rows } from '#platform';

/** What becomes of answers that lead to the person: deleted, or kept without a way back. */
export const ANSWER_CHOICES = ['erase', 'unlink'] as const;
export type AnswerChoice = (typeof ANSWER_CHOICES)[number];

/** Somebody who was erased, known by a keyed hash alone. */
export interface ErasureRecord {
  readonly subjectId: string;
  readonly answers: AnswerChoice;
  readonly state: 'running' | 'done';
  /** Answers that are taken out of the totals and not deleted yet. */
  readonly waiting: readonly string[];
  /** How much there was, by part. */
  readonly counts: Readonly<Record<string, number>>;
  readonly requestedAt: Date;
  readonly finishedAt: Date | null;
}

const RECORD = `subject_id as "subjectId", answers, state, waiting, counts, requested_at as "requestedAt",
                finished_at as "finishedAt"`;

/** Begins an erasure, or one that was done once more, and holds it until the transaction ends. */
export async function beginErasure(
  tx: EntityManager,
  { subjectId, answers, requestedAt }: Pick<ErasureRecord, 'subjectId' | 'answers' | 'requestedAt'>,
  requestedBy: string | null,
): Promise<ErasureRecord> {
  const [record] = await rows<ErasureRecord>(
    tx,
    `insert into erasure (subject_id, answers, state, requested_by, requested_at) values ($1, $2, 'running', $3, $4)
     on conflict (subject_id) do update set state = 'running', answers = excluded.answers, finished_at = null
     returning ${RECORD}`,
    [subjectId, answers, requestedBy, requestedAt],
  );
  return record!;
}

export async function saveProgress(
  tx: EntityManager,
  subjectId: string,
  waiting: readonly string[],
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  await tx.query('update erasure set waiting = $2::uuid[], counts = $3 where subject_id = $1', [
    subjectId,
    waiting,
    JSON.stringify(counts),
  ]);
}

export async function finishErasure(tx: EntityManager, subjectId: string, now: Date): Promise<void> {
  await tx.query(`update erasure set state = 'done', waiting = '{}', finished_at = $2 where subject_id = $1`, [
    subjectId,
    now,
  ]);
}

export async function erasureOf(db: EntityManager, subjectId: string): Promise<ErasureRecord | undefined> {
  return (await rows<ErasureRecord>(db, `select ${RECORD} from erasure where subject_id = $1`, [subjectId]))[0];
}

export function runningErasures(db: EntityManager, limit: number): Promise<ErasureRecord[]> {
  return rows(db, `select ${RECORD} from erasure where state = 'running' order by requested_at limit $1`, [limit]);
}

/** Newest first. */
export function latestErasures(
  db: EntityManager,
  after: readonly string[] | undefined,
  limit: number,
): Promise<ErasureRecord[]> {
  const [at, id] = after ?? [];
  return rows(
    db,
    `select ${RECORD} from erasure where $1::timestamptz is null or (requested_at, subject_id) < ($1, $2::uuid)
     order by requested_at desc, subject_id desc limit $3`,
    [at ?? null, id ?? null, limit],
  );
}

/** Everybody who was erased, by their hash, a page at a time. */
export function erasuresAfter(db: EntityManager, after: string, limit: number): Promise<ErasureRecord[]> {
  return rows(db, `select ${RECORD} from erasure where subject_id > $1 order by subject_id limit $2`, [after, limit]);
}

/** For good: whoever was erased is never written to again, whatever list they stand in. */
export async function suppressForGood(tx: EntityManager, subjectId: string, now: Date): Promise<void> {
  await tx.query(`delete from suppression where contact_id = $1 and scope <> 'all'`, [subjectId]);
  await tx.query(
    `insert into suppression (contact_id, scope, reason, created_at) values ($1, 'all', 'erased', $2)
     on conflict (contact_id, scope) do update set reason = 'erased'`,
    [subjectId, now],
  );
}

/** What hangs on a contact goes with it, mails and returned mails among it. */
export async function removeContact(tx: EntityManager, contactId: string): Promise<void> {
  const [contact] = await rows<{ organisationId: string }>(
    tx,
    'delete from contact where contact_id = $1 returning organisation_id as "organisationId"',
    [contactId],
  );
  await tx.query('delete from ticket_event where contact_id = $1', [contactId]);
  await tx.query(`delete from contact_import_row where subject = 'contact' and subject_id = $1`, [contactId]);
  if (contact) await removeEmptyOrganisation(tx, contact.organisationId);
}

/** An organisation nobody else belongs to and nothing was said of may be no more than this one person. */
async function removeEmptyOrganisation(tx: EntityManager, organisationId: string): Promise<void> {
  const others = ['contact', 'invitation', 'response', 'response_inbox', 'open_link_organisation', 'wave_total'];
  for (const table of others) {
    const used = await rows(tx, `select 1 from ${table} where organisation_id = $1 limit 1`, [organisationId]);
    if (used.length > 0) return;
  }
  await tx.query(`delete from contact_import_row where subject = 'organisation' and subject_id = $1`, [organisationId]);
  await tx.query('delete from organisation where organisation_id = $1', [organisationId]);
}

/** Holds the invitations of somebody, so that whoever hands in at this moment comes before or finds none. */
export async function holdInvitations(tx: EntityManager, contactId: string): Promise<string[]> {
  const held = await rows<{ id: string }>(
    tx,
    'select invitation_id as id from invitation where contact_id = $1 order by invitation_id for update',
    [contactId],
  );
  return held.map(({ id }) => id);
}

/** Drafts, waiting answers, places and acts hang on an invitation and go with it. */
export async function removeInvitations(tx: EntityManager, ids: readonly string[]): Promise<void> {
  for (const table of ['resume_code', 'spent_work'])
    await tx.query(`delete from ${table} where invitation_id = any($1::uuid[])`, [ids]);
  await tx.query('delete from invitation where invitation_id = any($1::uuid[])', [ids]);
}

/** What was to happen because of them does not. */
export async function removeEvents(tx: EntityManager, subjects: readonly string[]): Promise<void> {
  await tx.query('delete from outbox where subject_id = any($1::uuid[])', [subjects]);
}
