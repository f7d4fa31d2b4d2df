import type { EntityManager } from 'typeorm';
import type { Locale } from '#kernel';
import type { QuotaFacts } from '#distribution';
import type { CompanySize, Region, Source } from '#distribution/core';
import { rows } from '#platform';
import type { Answers } from '#questionnaire/core';
import {
  type ExclusionReason,
  type Provenance,
  type QualityFacts,
  type Ruling,
  textGrams,
  textToSearch,
} from './core/index.js';

/** `review`: marked by a rule and not looked at yet. */
export const ANSWER_STATES = ['counted', 'excluded', 'review', 'ruled'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/** One answer without anything of the person who gave it. */
export interface AnswerSummary {
  readonly id: string;
  readonly vendorId: string;
  readonly waveId: string;
  readonly source: Source;
  /** How sure it is who gave it; null of answers from before that was kept. */
  readonly provenance: Provenance | null;
  readonly size: CompanySize;
  readonly region: Region;
  readonly locale: Locale;
  /** Score 0–100; null when too little was answered. */
  readonly overall: number | null;
  /** From start to hand-in; null when the start is not known. */
  readonly minutes: number | null;
  readonly flags: readonly string[];
  readonly excludedReason: ExclusionReason | null;
  readonly ruling: Ruling | null;
  /** Decisions so far; what a further one must know of. */
  readonly decisions: number;
  readonly submittedAt: Date;
}

export interface AnswerFilter {
  readonly limit: number;
  /** Time and id after which the page begins. */
  readonly after?: readonly string[] | undefined;
  readonly waveId?: string | undefined;
  readonly vendorId?: string | undefined;
  readonly source?: string | undefined;
  readonly provenance?: string | undefined;
  readonly flag?: string | undefined;
  readonly state?: AnswerState | undefined;
  /** Literal text to be found in what was written, as it may be read. */
  readonly text?: string | undefined;
}

const SUMMARY = `
  r.invitation_id as id, r.vendor_id as "vendorId", r.wave_id as "waveId", r.source, r.size, r.region, r.locale,
  r.quality ->> 'provenance' as provenance,
  r.overall_score as overall, (r.quality ->> 'durationSeconds')::float8 / 60 as minutes,
  array(select jsonb_array_elements_text(r.quality -> 'flags')) || r.flags as flags,
  r.excluded_reason as "excludedReason", r.ruling, r.submitted_at as "submittedAt",
  (select count(*)::int from answer_ruling d where d.invitation_id = r.invitation_id) as decisions`;

const IN_STATE: Readonly<Record<AnswerState, string>> = {
  counted: 'r.excluded_reason is null',
  excluded: 'r.excluded_reason is not null',
  review: `r.flags <> '{}' and r.ruling is null`,
  ruled: 'r.ruling is not null',
};

/** The pairs of letters are looked up in an index; what has them all is read. */
const WRITTEN = `
       and r.invitation_id in (select t.invitation_id from answer_text t
                               where t.grams @> $9::text[] and position($10 in lower(normalize(t.masked, NFKC))) > 0)`;

const searched = (text: string): readonly [readonly string[], string] => [textGrams(text), textToSearch(text)];

function asked({ limit, after, waveId, vendorId, source, provenance, flag }: AnswerFilter): readonly unknown[] {
  const [time, id] = after ?? [];
  return [...[time, id, waveId, vendorId, source, flag, provenance].map((value) => value ?? null), limit];
}

/** Newest first. */
export function listAnswers(db: EntityManager, filter: AnswerFilter): Promise<AnswerSummary[]> {
  const { state, text } = filter;
  return rows(
    db,
    `select ${SUMMARY} from response r
     where ($1::timestamptz is null or (r.submitted_at, r.invitation_id) < ($1, $2::uuid))
       and ($3::uuid is null or r.wave_id = $3)
       and ($4::uuid is null or r.vendor_id = $4)
       and ($5::text is null or r.source = $5)
       and ($6::text is null or $6 = any(r.flags) or r.quality -> 'flags' ? $6)
       and ($7::text is null or r.quality ->> 'provenance' = $7)
       ${text === undefined ? '' : WRITTEN}
       ${state === undefined ? '' : `and ${IN_STATE[state]}`}
     order by r.submitted_at desc, r.invitation_id desc limit $8`,
    [...asked(filter), ...(text === undefined ? [] : searched(text))],
  );
}

export interface AnswerForReview extends AnswerSummary {
  readonly versionId: string;
  readonly organisationId: string;
  /** null where nobody knows any more who answered. */
  readonly contactId: string | null;
  readonly answers: Answers;
  /** Are the texts in `answers` those that may be read? */
  readonly isMasked: boolean;
  readonly quality: QualityFacts;
  /** Rubric order, 2520 = 100 points. */
  readonly criterionScore: readonly (number | null)[];
  readonly dimensionScore: readonly (number | null)[];
}

export async function answerForReview(db: EntityManager, id: string): Promise<AnswerForReview | undefined> {
  const [answer] = await answersForReview(db, [id]);
  return answer;
}

/** In the order in which they were handed in. */
export function answersForReview(db: EntityManager, ids: readonly string[]): Promise<AnswerForReview[]> {
  return rows<AnswerForReview>(
    db,
    `select ${SUMMARY}, r.version_id as "versionId", r.organisation_id as "organisationId", i.contact_id as "contactId",
            r.answers, r.is_masked as "isMasked", r.quality, r.criterion_score as "criterionScore",
            r.dimension_score as "dimensionScore"
     from response r left join invitation i on i.invitation_id = r.invitation_id
     where r.invitation_id = any($1::uuid[]) order by r.submitted_at, r.invitation_id`,
    [ids],
  );
}

/** A decision about an answer and how it came about. */
export interface RulingRecord {
  /** null: given back to the rules. */
  readonly ruling: Ruling | null;
  readonly reason: string;
  readonly ruledBy: string;
  readonly ruledAt: Date;
}

/** Newest first. */
export function rulingsOf(db: EntityManager, answerId: string): Promise<RulingRecord[]> {
  return rows(
    db,
    `select ruling, reason, ruled_by as "ruledBy", ruled_at as "ruledAt" from answer_ruling
     where invitation_id = $1 order by id desc`,
    [answerId],
  );
}

/** How many decisions there are about each answer: the version that a further one goes on from. */
export async function rulingCounts(db: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counted = await rows<{ id: string; count: number }>(
    db,
    `select invitation_id as id, count(*)::int as count from answer_ruling
     where invitation_id = any($1::uuid[]) group by invitation_id`,
    [ids],
  );
  return new Map(counted.map(({ id, count }) => [id, count]));
}

/**
 * Locks the answers that a person may decide about, in one order, and tells the decision in force of each; what their
 * respondent withdrew is not among them.
 */
export async function lockForRuling(
  tx: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Ruling | null>> {
  const locked = await rows<{ id: string; ruling: Ruling | null }>(
    tx,
    `select invitation_id as id, ruling from response
     where invitation_id = any($1::uuid[]) and ruling is distinct from 'withdraw' order by invitation_id for update`,
    [ids],
  );
  return new Map(locked.map(({ id, ruling }) => [id, ruling]));
}

export async function setRuling(tx: EntityManager, ids: readonly string[], ruling: Ruling | null): Promise<void> {
  await tx.query('update response set ruling = $2 where invitation_id = any($1::uuid[])', [ids, ruling]);
}

/** What answers count by that lead to no invitation. */
export function unlinkedFacts(tx: EntityManager, ids: readonly string[]): Promise<QuotaFacts[]> {
  return rows(
    tx,
    `select wave_id as "waveId", campaign_id as "campaignId", vendor_id as "vendorId", size, region, source
     from response where invitation_id = any($1::uuid[]) and mode in ('anonymous', 'strict')`,
    [ids],
  );
}

export async function recordRuling(tx: EntityManager, answerId: string, id: string, record: RulingRecord) {
  await tx.query(
    `insert into answer_ruling (invitation_id, id, ruling, reason, ruled_by, ruled_at) values ($1, $2, $3, $4, $5, $6)`,
    [answerId, id, record.ruling, record.reason, record.ruledBy, record.ruledAt],
  );
}
