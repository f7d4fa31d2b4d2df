import type { EntityManager } from 'typeorm';
import { rows } from '#platform';

/** A keyed hash that all answers of one person about a vendor, or with one text, share within a wave. */
export interface AnswerMark {
  readonly mark: string;
  readonly id: string;
  readonly submittedAt: Date;
}

/** Of each mark the answer that had it first. */
export async function firstsOf(tx: EntityManager, marks: readonly string[]): Promise<ReadonlyMap<string, AnswerMark>> {
  const firsts = await rows<AnswerMark>(
    tx,
    `select mark, invitation_id as id, submitted_at as "submittedAt" from answer_mark
     where mark = any($1::uuid[]) and is_first`,
    [marks],
  );
  return new Map(firsts.map((first) => [first.mark, first]));
}

/** Keeps the marks; `firsts` says of each whose it is from now on. */
export async function saveMarks(
  tx: EntityManager,
  marks: readonly AnswerMark[],
  { firsts, demoted }: { readonly firsts: ReadonlyMap<string, AnswerMark>; readonly demoted: readonly AnswerMark[] },
): Promise<void> {
  if (marks.length === 0) return;
  // There is never a second first, not even on the way.
  if (demoted.length > 0)
    await tx.query('update answer_mark set is_first = false where mark = any($1::uuid[]) and is_first', [
      demoted.map(({ mark }) => mark),
    ]);
  await tx.query(
    `insert into answer_mark (mark, invitation_id, submitted_at, is_first)
     select m.* from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::boolean[]) as m
     on conflict (mark, invitation_id) do update set is_first = excluded.is_first`,
    [
      marks.map(({ mark }) => mark),
      marks.map(({ id }) => id),
      marks.map(({ submittedAt }) => submittedAt),
      marks.map(({ mark, id }) => firsts.get(mark)?.id === id),
    ],
  );
}

/** Forgets the marks of answers; answers whose marks are the first of their kind because of it. */
export async function dropMarks(tx: EntityManager, own: readonly AnswerMark[]): Promise<string[]> {
  const dropped = await rows<{ mark: string; isFirst: boolean }>(
    tx,
    `delete from answer_mark where mark = any($1::uuid[]) and invitation_id = any($2::uuid[])
     returning mark, is_first as "isFirst"`,
    [own.map(({ mark }) => mark), own.map(({ id }) => id)],
  );
  const orphaned = dropped.flatMap(({ mark, isFirst }) => (isFirst ? mark : []));
  const heirs = await rows<{ mark: string; id: string }>(
    tx,
    `select distinct on (mark) mark, invitation_id as id from answer_mark
     where mark = any($1::uuid[]) order by mark, submitted_at, invitation_id`,
    [orphaned],
  );
  for (const { mark, id } of heirs)
    await tx.query('update answer_mark set is_first = true where mark = $1 and invitation_id = $2', [mark, id]);
  return [...new Set(heirs.map(({ id }) => id))];
}
