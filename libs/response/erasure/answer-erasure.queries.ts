import type { EntityManager } from 'typeorm';
import { rows } from '#platform';

/** Answers that lead to these invitations; an anonymous one leads to none. */
export async function answersOf(tx: EntityManager, invitationIds: readonly string[]): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    'select invitation_id as id from response where invitation_id = any($1::uuid[]) order by invitation_id',
    [invitationIds],
  );
  return found.map(({ id }) => id);
}

/** An answer under its old number and the random one it gets. */
export interface Renumbered {
  readonly from: string;
  readonly to: string;
}

/** Everything that bears the number of an answer; marks keep only the prints of texts, because the rest is the person. */
const NUMBERED = [
  'response',
  'answer_text',
  'answer_text_revision',
  'answer_look',
  'answer_ruling',
  'quote_decision',
  'wave_delta',
] as const;

/**
 * Writes answers under other numbers, in random order, so that neither a number nor the order of rows leads back. A
 * number is what rows are spread by on a cluster, so it is not changed but written anew.
 */
export async function renumber(tx: EntityManager, numbers: readonly Renumbered[]): Promise<void> {
  const pairs = [numbers.map(({ from }) => from), numbers.map(({ to }) => to)];
  await tx.query('delete from answer_mark where invitation_id = any($1::uuid[]) and print is null', [pairs[0]]);
  await tx.query(
    `update answer_mark m set invitation_id = n.new from unnest($1::uuid[], $2::uuid[]) as n (old, new)
     where m.invitation_id = n.old`,
    pairs,
  );
  for (const table of NUMBERED) {
    await tx.query(
      `insert into ${table}
       select r.* from ${table} t join unnest($1::uuid[], $2::uuid[]) as n (old, new) on n.old = t.invitation_id
       cross join lateral jsonb_populate_record(t, jsonb_build_object('invitation_id', n.new)) r
       order by random()`,
      pairs,
    );
    await tx.query(`delete from ${table} where invitation_id = any($1::uuid[])`, [pairs[0]]);
  }
}

/** Receipts are derived from invitations, keys and times say when: of an answer that leads to nobody none is kept. */
export async function forgetWhen(tx: EntityManager, ids: readonly string[]): Promise<void> {
  await tx.query(
    `update response set idempotency_key = '', fingerprint = '',
            receipt_hash = decode(replace(gen_random_uuid()::text, '-', ''), 'hex'),
            submitted_at = date_trunc('week', submitted_at at time zone 'UTC') at time zone 'UTC'
     where invitation_id = any($1::uuid[])`,
    [ids],
  );
}

export async function saveSealed(tx: EntityManager, id: string, place: string, sealed: Buffer): Promise<void> {
  await tx.query('update answer_text set sealed = $3 where invitation_id = $1 and place = $2', [id, place, sealed]);
}

/** What is left of answers that were wiped: nothing. Answers how many there were. */
export async function removeWiped(tx: EntityManager, ids: readonly string[]): Promise<number> {
  const removed = await rows<{ id: string }>(
    tx,
    `delete from response where invitation_id = any($1::uuid[]) and excluded_reason = 'WITHDRAWN' and answers = '{}'
     returning invitation_id as id`,
    [ids],
  );
  const gone = removed.map(({ id }) => id);
  for (const table of ['answer_text', 'answer_text_revision', 'quote_decision', 'answer_look', 'answer_ruling'])
    await tx.query(`delete from ${table} where invitation_id = any($1::uuid[])`, [gone]);
  for (const table of ['answer_mark', 'wave_delta'])
    await tx.query(`delete from ${table} where invitation_id = any($1::uuid[])`, [gone]);
  return gone.length;
}
