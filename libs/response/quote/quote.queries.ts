import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { Passage } from '../core/index.js';

/** `waiting`: nobody decided, somebody took their decision back, or the masks of the text changed since. */
export const QUOTE_STATES = ['waiting', 'accepted', 'refused'] as const;
export type QuoteState = (typeof QUOTE_STATES)[number];
export const QUOTE_DECISIONS = ['accepted', 'refused', 'undone'] as const;

/** A decision about one text. What is in force is the newest. */
export interface QuoteDecision {
  readonly decision: (typeof QUOTE_DECISIONS)[number];
  /** Of the rubric; exactly when accepted. */
  readonly dimension: string | null;
  /** Always where it was refused. */
  readonly reason: string | null;
  readonly translation: string | null;
  /** What is masked beside the masks of the text. */
  readonly hidden: readonly Passage[];
  /** How often the masks of the text had been changed when it was read. */
  readonly textRevision: number;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** A text that may be quoted, with the decision in force. */
export interface QuotableText {
  readonly answerId: string;
  /** JSON pointer into the answers. */
  readonly place: string;
  readonly waveId: string;
  readonly vendorId: string;
  readonly organisationId: string;
  readonly versionId: string;
  readonly masked: string;
  readonly textRevision: number;
  /** 0–100 in rubric order; null = not scored. */
  readonly dimensionScore: readonly (number | null)[];
  readonly state: QuoteState;
  /** Decisions so far; a further one names them. */
  readonly decisions: number;
  readonly newest: QuoteDecision | null;
}

export interface QuoteFilter {
  readonly waveId: string;
  readonly limit: number;
  /** Answer and place after which the page begins. */
  readonly after?: readonly string[] | undefined;
  readonly vendorId?: string | undefined;
  readonly state?: QuoteState | undefined;
}

/** Where quotable texts stand in the answers to one version of a questionnaire: the first name of their place. */
export interface QuotablePlaces {
  readonly versionId: string;
  readonly names: readonly string[];
}

/** Shorter texts say nothing. In characters, masks included. */
const LEAST = 12;

/**
 * Texts of answers that count and whose authors let them be quoted. Of a mixture of fewer than ten answers none is:
 * who wrote it would be one of very few.
 */
const QUOTABLE = `
  select r.invitation_id as "answerId", t.place, r.wave_id as "waveId", r.vendor_id as "vendorId",
         r.organisation_id as "organisationId", r.version_id as "versionId", t.masked, t.revisions as "textRevision",
         r.dimension_score as "dimensionScore",
         coalesce(case when d.text_revision = t.revisions then nullif(d.decision, 'undone') end, 'waiting') as state,
         (select count(*)::int from quote_decision c where c.invitation_id = t.invitation_id and c.place = t.place)
           as decisions,
         case when d.id is not null then json_build_object(
           'decision', d.decision, 'dimension', d.dimension, 'reason', d.reason, 'translation', d.translation,
           'hidden', d.hidden, 'textRevision', d.text_revision, 'decidedBy', d.decided_by, 'decidedAt', d.decided_at)
         end as newest
  from response r
  join answer_text t on t.invitation_id = r.invitation_id
  left join lateral (select * from quote_decision q where q.invitation_id = t.invitation_id and q.place = t.place
                     order by q.decided_at desc, q.id desc limit 1) d on true
  where r.wave_id = $1 and r.may_quote and r.excluded_reason is null and not r.is_small_batch and r.is_masked
    and char_length(t.masked) >= ${LEAST}
    and (r.version_id::text || '/' || split_part(t.place, '/', 2)) = any($2::text[])`;

const placesIn = (places: readonly QuotablePlaces[]): string[] =>
  places.flatMap(({ versionId, names }) => names.map((name) => `${versionId}/${name}`));

/** In the order of their ids, which say nothing of when they were written. */
export async function quotableTexts(
  db: EntityManager,
  { waveId, limit, after, vendorId, state }: QuoteFilter,
  places: readonly QuotablePlaces[],
): Promise<QuotableText[]> {
  const [answerId, place] = after ?? [];
  const found = await rows<QuotableText>(
    db,
    `select * from (${QUOTABLE} and ($3::uuid is null or r.vendor_id = $3)
                              and ($4::uuid is null or (r.invitation_id, t.place) > ($4, $5))) quotable
     where $6::text is null or state = $6 order by "answerId", place limit $7`,
    [waveId, placesIn(places), vendorId ?? null, answerId ?? null, place ?? null, state ?? null, limit],
  );
  return found.map(withDates);
}

export async function quotableText(
  db: EntityManager,
  { waveId, answerId, place }: Pick<QuotableText, 'waveId' | 'answerId' | 'place'>,
  places: readonly QuotablePlaces[],
): Promise<QuotableText | undefined> {
  const [found] = await rows<QuotableText>(db, `${QUOTABLE} and r.invitation_id = $3 and t.place = $4`, [
    waveId,
    placesIn(places),
    answerId,
    place,
  ]);
  return found && withDates(found);
}

/** JSON knows no dates. */
const withDates = (text: QuotableText): QuotableText => ({
  ...text,
  newest: text.newest && { ...text.newest, decidedAt: new Date(text.newest.decidedAt) },
});

export interface QuoteTally {
  readonly vendorId: string;
  readonly state: QuoteState;
  readonly count: number;
}

export function quoteTallies(
  db: EntityManager,
  waveId: string,
  places: readonly QuotablePlaces[],
): Promise<QuoteTally[]> {
  return rows(
    db,
    `select "vendorId", state, count(*)::int as count from (${QUOTABLE}) quotable group by "vendorId", state`,
    [waveId, placesIn(places)],
  );
}

/** The wave of an answer, locked: decisions about its texts come one after the other. */
export async function lockAnswer(
  tx: EntityManager,
  answerId: string,
): Promise<{ readonly waveId: string } | undefined> {
  const [locked] = await rows<{ waveId: string }>(
    tx,
    'select wave_id as "waveId" from response where invitation_id = $1 for update',
    [answerId],
  );
  return locked;
}

export async function recordDecision(
  tx: EntityManager,
  { answerId, place, id }: { readonly answerId: string; readonly place: string; readonly id: string },
  decision: QuoteDecision,
): Promise<void> {
  const { dimension, reason, translation, hidden, textRevision, decidedBy, decidedAt } = decision;
  await tx.query(
    `insert into quote_decision (invitation_id, id, place, decision, dimension, reason, translation, hidden,
                                 text_revision, decided_by, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      answerId,
      id,
      place,
      decision.decision,
      dimension,
      reason,
      translation,
      JSON.stringify(hidden),
      textRevision,
      decidedBy,
      decidedAt,
    ],
  );
}

/** Versions that answers of the wave belong to. */
export async function versionsOfWave(db: EntityManager, waveId: string): Promise<string[]> {
  const used = await rows<{ id: string }>(
    db,
    `select distinct value as id from wave_tally where wave_id = $1 and kind = 'version' and responses > 0`,
    [waveId],
  );
  return used.map(({ id }) => id);
}

/** Takes back, for good, that an answer may be quoted. Answers whether there was anything to take back. */
export async function forbidQuoting(tx: EntityManager, receiptHash: Buffer): Promise<boolean> {
  const changed = await rows<{ id: string }>(
    tx,
    `with known as (select invitation_id, may_quote from response where receipt_hash = $1),
          changed as (update response r set may_quote = false from known k
                      where r.invitation_id = k.invitation_id and k.may_quote)
     select invitation_id as id from known`,
    [receiptHash],
  );
  return changed.length > 0;
}
