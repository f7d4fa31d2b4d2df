import type { EntityManager } from 'typeorm';
import type { CompanySize, Region, Source } from '#distribution/core';
import { rows } from '#platform';
import type { Answers } from '#questionnaire/core';
import type { AnswerTotals, ExclusionReason, QualityFacts, QualityFlag, Ruling } from './core/index.js';

/** An answer that waits to be added up or looked at again. */
export interface WaitingAnswer {
  readonly invitationId: string;
  readonly versionId: string;
}

/** The next answers with deltas, by id from `after` on. */
export function waitingAnswers(db: EntityManager, after: string, limit: number): Promise<WaitingAnswer[]> {
  return rows(
    db,
    `select invitation_id as "invitationId", min(version_id::text) as "versionId" from wave_delta
     where invitation_id > $1 group by invitation_id order by invitation_id limit $2`,
    [after, limit],
  );
}

const TURN = '00000000-0000-0000-0000-000000000000';

/** Waits until nobody else folds, and keeps the turn for the rest of the transaction. Answers its number. */
export async function takeTurn(tx: EntityManager): Promise<number> {
  // A request gives up on a lock sooner than a fold of many answers takes.
  await tx.query(`set local lock_timeout to '20s'`);
  const [turn] = await rows<{ number: number }>(
    tx,
    'update fold_turn set number = number + 1 where id = $1 returning number::float8 as number',
    [TURN],
  );
  return turn!.number;
}

/** Takes all deltas of the answers away. Answers which of them were new. */
export async function takeDeltas(tx: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
  const taken = await rows<{ id: string; isNew: boolean }>(
    tx,
    `delete from wave_delta where invitation_id = any($1::uuid[]) returning invitation_id as id, is_new as "isNew"`,
    [ids],
  );
  const isNew = new Map<string, boolean>();
  for (const delta of taken) isNew.set(delta.id, delta.isNew || (isNew.get(delta.id) ?? false));
  return isNew;
}

/** Lets the next fold look at these answers again. */
export async function lookAgain(tx: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `insert into wave_delta (invitation_id, id, version_id, is_new)
     select invitation_id, invitation_id, version_id, false from response where invitation_id = any($1::uuid[])
     order by invitation_id
     on conflict (invitation_id, id) do nothing`,
    [ids],
  );
}

/** An answer with all that it is judged and counted by, and what was decided the last time. */
export interface StoredAnswerRow {
  readonly id: string;
  readonly waveId: string;
  readonly vendorId: string;
  readonly organisationId: string;
  readonly versionId: string;
  /** null where nobody knows any more who answered. */
  readonly contactId: string | null;
  readonly source: Source;
  readonly size: CompanySize;
  readonly region: Region;
  readonly answers: Answers;
  /** Are the texts in `answers` those that may be read? */
  readonly isMasked: boolean;
  readonly criterionScore: readonly (number | null)[];
  readonly quality: QualityFacts;
  readonly flags: readonly QualityFlag[];
  readonly terms: readonly string[];
  readonly excludedReason: ExclusionReason | null;
  readonly ruling: Ruling | null;
  readonly cameByOpenLink: boolean;
  readonly openLinkId: string | null;
  readonly submittedAt: Date;
}

export function storedAnswers(tx: EntityManager, ids: readonly string[]): Promise<StoredAnswerRow[]> {
  return rows(
    tx,
    `select r.invitation_id as id, r.wave_id as "waveId", r.vendor_id as "vendorId",
            r.organisation_id as "organisationId", r.version_id as "versionId", i.contact_id as "contactId",
            r.source, r.size, r.region, r.answers, r.is_masked as "isMasked", r.criterion_score as "criterionScore", r.quality,
            r.flags, r.terms, r.excluded_reason as "excludedReason", r.ruling,
            r.came_by_open_link or i.open_link_id is not null as "cameByOpenLink",
            i.open_link_id as "openLinkId", r.submitted_at as "submittedAt"
     from response r left join invitation i on i.invitation_id = r.invitation_id
     where r.invitation_id = any($1::uuid[]) order by r.submitted_at, r.invitation_id`,
    [ids],
  );
}

export interface JudgedRow {
  readonly id: string;
  readonly flags: readonly string[];
  readonly terms: readonly string[];
  readonly excludedReason: string | null;
}

export async function saveJudged(tx: EntityManager, judged: readonly JudgedRow[]): Promise<void> {
  if (judged.length === 0) return;
  await tx.query(
    `update response r set flags = j.flags, terms = j.terms, excluded_reason = j."excludedReason"
     from json_to_recordset($1::json) as j (id uuid, flags text[], terms text[], "excludedReason" text)
     where r.invitation_id = j.id`,
    [JSON.stringify(judged)],
  );
}

/** Leaves of withdrawn answers only that there was one: the invitation stays used up. */
export async function wipe(tx: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.query(
    `update response set answers = '{}', criterion_score = '{}', dimension_score = '{}', overall_score = null,
            quality = '{"durationSeconds": null, "flags": []}', flags = '{}', terms = '{}'
     where invitation_id = any($1::uuid[])`,
    [ids],
  );
}

export interface CellKey {
  readonly waveId: string;
  readonly vendorId: string;
  readonly organisationId: string;
  readonly source: Source;
  readonly size: CompanySize;
  readonly region: Region;
  readonly isExcluded: boolean;
}

export type TotalChange = CellKey & AnswerTotals;

const KEY = ['organisation_id', 'wave_id', 'vendor_id', 'source', 'size', 'region', 'is_excluded'].join(', ');
const NUMBERS = ['responses', 'texts'];
const LISTS = [
  'count',
  'sum',
  'sum_squares',
  'levels',
  'drivers',
  'reliability',
  'overall',
  'recommend',
  'first_reply',
];

/** A list that has grown since (a rubric with more criteria) is added to as if it had held zeros. */
const plus = (column: string) =>
  `${column} = (select array_agg(coalesce(own, 0) + coalesce(more, 0) order by at)
                from unnest(wave_total.${column}, excluded.${column}) with ordinality as pair (own, more, at))`;

const ADD_TOTALS = `
  insert into wave_total (${KEY}, ${[...NUMBERS, ...LISTS].join(', ')})
  select c."organisationId", c."waveId", c."vendorId", c.source, c.size, c.region, c."isExcluded", c.responses, c.texts,
         c.count, c.sum, c."sumSquares", c.levels, c.drivers, c.reliability, c.overall, c.recommend, c."firstReply"
  from json_to_recordset($1::json) as c (
    "organisationId" uuid, "waveId" uuid, "vendorId" uuid, source text, size text, region text, "isExcluded" boolean,
    responses bigint, texts bigint, count bigint[], sum bigint[], "sumSquares" bigint[], levels bigint[], drivers bigint[],
    reliability bigint[], overall bigint[], recommend bigint[], "firstReply" bigint[])
  on conflict (${KEY}) do update set
    ${NUMBERS.map((column) => `${column} = wave_total.${column} + excluded.${column}`).join(', ')},
    ${LISTS.map(plus).join(', ')}`;

/** Of a cell that no answer is in any more nothing is left: the tables are those of the answers there are. */
export async function addTotals(tx: EntityManager, changes: readonly TotalChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(ADD_TOTALS, [JSON.stringify(changes)]);
  if (changes.some(({ responses }) => responses < 0))
    await tx.query('delete from wave_total where organisation_id = any($1::uuid[]) and responses = 0', [
      [...new Set(changes.map(({ organisationId }) => organisationId))],
    ]);
}

export interface TermChange {
  readonly organisationId: string;
  readonly waveId: string;
  readonly vendorId: string;
  readonly term: string;
  readonly responses: number;
}

/** A term that nobody of an organisation uses any more leaves no trace of having been used. */
export async function addTerms(tx: EntityManager, changes: readonly TermChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `insert into term_total (organisation_id, wave_id, vendor_id, term, responses)
     select c."organisationId", c."waveId", c."vendorId", c.term, c.responses
     from json_to_recordset($1::json) as c (
       "organisationId" uuid, "waveId" uuid, "vendorId" uuid, term text, responses bigint)
     on conflict (organisation_id, wave_id, vendor_id, term)
     do update set responses = term_total.responses + excluded.responses`,
    [JSON.stringify(changes)],
  );
  if (changes.some(({ responses }) => responses < 0))
    await tx.query('delete from term_total where organisation_id = any($1::uuid[]) and responses = 0', [
      [...new Set(changes.map(({ organisationId }) => organisationId))],
    ]);
}

export type TallyKind = 'version' | 'seconds' | 'allocation' | 'excluded' | 'flagged';

export interface TallyChange {
  readonly waveId: string;
  /** The vendor, or the wave itself. */
  readonly subjectId: string;
  readonly kind: TallyKind;
  readonly value: string;
  readonly responses: number;
}

export async function addTallies(tx: EntityManager, changes: readonly TallyChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(
    `insert into wave_tally (wave_id, subject_id, kind, value, responses)
     select c."waveId", c."subjectId", c.kind, c.value, c.responses
     from json_to_recordset($1::json) as c (
       "waveId" uuid, "subjectId" uuid, kind text, value text, responses bigint)
     on conflict (wave_id, subject_id, kind, value)
     do update set responses = wave_tally.responses + excluded.responses`,
    [JSON.stringify(changes)],
  );
  if (changes.some(({ responses }) => responses < 0))
    await tx.query('delete from wave_tally where wave_id = any($1::uuid[]) and responses = 0', [
      [...new Set(changes.map(({ waveId }) => waveId))],
    ]);
}

/** Median seconds of the waves that have one. */
export async function paceOf(db: EntityManager, waveIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const known = await rows<{ waveId: string; medianSeconds: number }>(
    db,
    `select wave_id as "waveId", median_seconds as "medianSeconds" from wave_pace where wave_id = any($1::uuid[])`,
    [waveIds],
  );
  return new Map(known.map(({ waveId, medianSeconds }) => [waveId, medianSeconds]));
}
