import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { SimHash } from './core/index.js';

/** A keyed hash that all answers of one person about a vendor share within a wave. */
export interface AnswerMark {
  readonly mark: string;
  readonly id: string;
  readonly submittedAt: Date;
}

/** The print of a text under one of its bands: texts that are nearly the same share at least one. */
export interface TextPrint extends AnswerMark {
  readonly print: SimHash;
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

/** Who copies one of so many is found out; a flood of copies need not be compared with itself. */
export const MOST_PRINTS = 200;

/** The earliest prints under each band. */
export async function earliestPrints(tx: EntityManager, marks: readonly string[]): Promise<TextPrint[]> {
  const found = await rows<AnswerMark & { print: string }>(
    tx,
    `select p.mark, p.id, p."submittedAt", p.print from unnest($1::uuid[]) as asked (mark)
     cross join lateral (
       select mark, invitation_id as id, submitted_at as "submittedAt", print::text as print from answer_mark
       where mark = asked.mark and print is not null
       order by submitted_at, invitation_id limit ${MOST_PRINTS}) p`,
    [marks],
  );
  return found.map((row) => ({ ...row, print: printIn(row.print) }));
}

/** Keeps the prints; answers those that were not there before. */
export function savePrints(
  tx: EntityManager,
  prints: readonly TextPrint[],
): Promise<Pick<AnswerMark, 'mark' | 'id'>[]> {
  return rows(
    tx,
    `insert into answer_mark (mark, invitation_id, submitted_at, is_first, print)
     select p.mark, p.id, p.at, false, p.print
     from unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::bigint[]) as p (mark, id, at, print)
     on conflict (mark, invitation_id) do nothing returning mark, invitation_id as id`,
    [
      prints.map(({ mark }) => mark),
      prints.map(({ id }) => id),
      prints.map(({ submittedAt }) => submittedAt),
      prints.map(({ print }) => numberOf(print)),
    ],
  );
}

const HALF = 32n;
const numberOf = ({ high, low }: SimHash): string => BigInt.asIntN(64, (BigInt(high) << HALF) | BigInt(low)).toString();

function printIn(stored: string): SimHash {
  const bits = BigInt.asUintN(64, BigInt(stored));
  return { high: Number(bits >> HALF), low: Number(BigInt.asUintN(32, bits)) };
}

/** Forgets the marks and prints of answers; answers whose marks are the first of their kind because of it, and the prints. */
export async function dropMarks(
  tx: EntityManager,
  ids: readonly string[],
): Promise<{ readonly heirs: readonly string[]; readonly prints: readonly TextPrint[] }> {
  const dropped = await rows<AnswerMark & { isFirst: boolean; print: string | null }>(
    tx,
    `delete from answer_mark where invitation_id = any($1::uuid[])
     returning mark, invitation_id as id, submitted_at as "submittedAt", is_first as "isFirst", print::text as print`,
    [ids],
  );
  const heirs = await rows<{ mark: string; id: string }>(
    tx,
    `select distinct on (mark) mark, invitation_id as id from answer_mark
     where mark = any($1::uuid[]) order by mark, submitted_at, invitation_id`,
    [dropped.flatMap(({ mark, isFirst }) => (isFirst ? mark : []))],
  );
  for (const { mark, id } of heirs)
    await tx.query('update answer_mark set is_first = true where mark = $1 and invitation_id = $2', [mark, id]);
  const prints = dropped.flatMap(({ print, ...row }) => (print === null ? [] : { ...row, print: printIn(print) }));
  return { heirs: [...new Set(heirs.map(({ id }) => id))], prints };
}
