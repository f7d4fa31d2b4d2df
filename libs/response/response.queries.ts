import type { DataSource, EntityManager } from 'typeorm';
import { namedQuery, rows } from '#platform';
import type { AnswerMode } from '#questionnaire/core';

/** One answer on its way into the database. Ids and segments come from the invitation, inside the statement. */
export interface AnswerRow {
  readonly invitationId: string;
  readonly answers: object;
  readonly criterionScore: readonly (number | null)[];
  readonly dimensionScore: readonly (number | null)[];
  readonly overallScore: number | null;
  readonly quality: object;
  readonly locale: string;
  readonly idempotencyKey: string;
  readonly fingerprint: string;
  readonly receiptHash: string;
  readonly eventId: string;
  /** Quotas it counts towards: each needs a place that is held. */
  readonly quotaIds: readonly string[];
  readonly mayQuote: boolean;
  readonly mode: AnswerMode;
  /** SHA-256, hexadecimal, of what the respondent was told; null where nobody was. */
  readonly consentHash: string | null;
  readonly submittedAt: string;
}

/**
 * Uses the invitations up and stores their answers, deltas and events, all or nothing for each invitation, in one
 * round trip. An invitation that is used up already is not in the result; nothing of its attempt is stored. The ids stand
 * beside the attempts ($2), because the planner takes any JSON for a hundred rows and would read the whole table for them.
 */
const commit = (quotas: Quotas, patience: Patience) => `
  with attempt as (
    select * from jsonb_to_recordset($1::jsonb) as a (
      "invitationId" uuid, answers jsonb, "criterionScore" smallint[], "dimensionScore" float8[], "overallScore" float8,
      quality jsonb, locale text, "idempotencyKey" text, fingerprint text, "receiptHash" text, "eventId" uuid,
      "mayQuote" boolean, mode text, "consentHash" text, "quotaIds" uuid[], "submittedAt" timestamptz)
  ), ${patience.free}${quotas.held}redeemed as (
    update invitation i set state = 'completed', completed_at = a."submittedAt"
    from attempt a ${quotas.join} ${patience.join}
    where i.invitation_id = a."invitationId" and i.invitation_id = any($2::uuid[])
      and i.state in ('created', 'sent', 'started', 'bounced') ${quotas.check}
    returning i.*
  ), ${quotas.used}answered as (
    insert into response (
      invitation_id, campaign_id, wave_id, vendor_id, organisation_id, version_id, source, size, region, locale, answers,
      criterion_score, dimension_score, overall_score, quality, idempotency_key, fingerprint, receipt_hash, may_quote,
      mode, consent_hash, came_by_open_link, submitted_at)
    select i.invitation_id, i.campaign_id, i.wave_id, i.vendor_id, i.organisation_id, i.version_id, i.source, i.size,
           i.region, a.locale, a.answers, a."criterionScore", a."dimensionScore", a."overallScore", a.quality,
           a."idempotencyKey", decode(a.fingerprint, 'hex'), decode(a."receiptHash", 'hex'), a."mayQuote",
           a.mode, a."consentHash", i.open_link_id is not null, a."submittedAt"
    from redeemed i join attempt a on a."invitationId" = i.invitation_id
  ), counted as (
    insert into wave_delta (invitation_id, id, version_id, is_new)
    select i.invitation_id, a."eventId", i.version_id, true
    from redeemed i join attempt a on a."invitationId" = i.invitation_id
  ), announced as (
    insert into outbox (subject_id, id, topic, payload, created_at)
    select i.invitation_id, a."eventId", 'response.submitted', jsonb_build_object('waveId', i.wave_id), a."submittedAt"
    from redeemed i join attempt a on a."invitationId" = i.invitation_id
  ), tidied as (
    delete from response_draft d using redeemed i
    where d.invitation_id = i.invitation_id and d.invitation_id = any($2::uuid[])
  )
  select invitation_id as "invitationId" from redeemed`;

/** What a statement that uses invitations up ($2: their ids; `attempt a`: their attempts) says about places. */
export interface Quotas {
  readonly held: string;
  readonly join: string;
  readonly check: string;
  readonly used: string;
}

const WITHOUT_QUOTAS: Quotas = { held: '', join: '', check: '', used: '' };

/**
 * A place that is held cannot be given back meanwhile, because its row is locked first; one that was given back is not
 * there, and its attempt stores nothing.
 */
const WITH_QUOTAS: Quotas = {
  held: `place as materialized (
    select h.invitation_id from attempt a join quota_hold h on h.invitation_id = a."invitationId"
    where h.invitation_id = any($2::uuid[]) and h.quota_id = any(a."quotaIds") and not h.is_used for update of h
  ), held as materialized (
    select invitation_id, count(*) as places from place group by invitation_id
  ), `,
  join: `left join held on held.invitation_id = a."invitationId"`,
  check: `and cardinality(a."quotaIds") = coalesce(held.places, 0)`,
  used: `filled as (
    update quota_hold h set is_used = true from redeemed i
    where h.invitation_id = i.invitation_id and h.invitation_id = any($2::uuid[])
  ), `,
};

/** Whether a statement waits for whoever holds an invitation. */
interface Patience {
  readonly free: string;
  readonly join: string;
}

const WAITING: Patience = { free: '', join: '' };

/** What somebody holds is left alone, and its neighbours are stored at once. */
const PASSING_OVER: Patience = {
  free: `free as materialized (
    select i.invitation_id from attempt a join invitation i on i.invitation_id = a."invitationId"
    where i.invitation_id = any($2::uuid[]) for update of i skip locked
  ), `,
  join: `join free on free.invitation_id = a."invitationId"`,
};

/** Places that are held are not waited for either. */
const passedOver = (quotas: Quotas): Quotas => ({
  ...quotas,
  held: quotas.held.replace('for update of h', 'for update of h skip locked'),
});

interface Statement {
  readonly name: string;
  readonly text: string;
}

/** By whether places are needed, each in its two ways to meet a lock. */
const COMMITS: Readonly<Record<'plain' | 'counted', Readonly<Record<'waiting' | 'passingOver', Statement>>>> = {
  plain: {
    waiting: { name: 'commit-answers', text: commit(WITHOUT_QUOTAS, WAITING) },
    passingOver: { name: 'commit-free-answers', text: commit(WITHOUT_QUOTAS, PASSING_OVER) },
  },
  counted: {
    waiting: { name: 'commit-answers-within-quotas', text: commit(WITH_QUOTAS, WAITING) },
    passingOver: {
      name: 'commit-free-answers-within-quotas',
      text: commit(passedOver(WITH_QUOTAS), PASSING_OVER),
    },
  },
};

const statementsFor = (attempts: readonly AnswerRow[]) =>
  COMMITS[attempts.some(({ quotaIds }) => quotaIds.length > 0) ? 'counted' : 'plain'];

/** A statement that uses an invitation up, in its two forms: with what quotas need, and without. */
export function redeeming(
  name: string,
  statement: (quotas: Quotas) => string,
): (quotaIds: readonly string[]) => Statement {
  const plain = { name, text: statement(WITHOUT_QUOTAS) };
  const counted = { name: `${name}-within-quotas`, text: statement(WITH_QUOTAS) };
  return (quotaIds) => (quotaIds.length > 0 ? counted : plain);
}

const valuesOf = (attempts: readonly AnswerRow[]) => [
  JSON.stringify(attempts),
  attempts.map(({ invitationId }) => invitationId),
];

/** Waits for whoever holds one of the invitations. */
export function commitAnswers(
  db: DataSource,
  attempts: readonly AnswerRow[],
): Promise<{ readonly invitationId: string }[]> {
  return namedQuery(db, { ...statementsFor(attempts).waiting, values: valuesOf(attempts) });
}

/** Stores what can be stored at once: an invitation that somebody holds is not in the result. */
export function commitFreeAnswers(
  db: DataSource,
  attempts: readonly AnswerRow[],
): Promise<{ readonly invitationId: string }[]> {
  return namedQuery(db, { ...statementsFor(attempts).passingOver, values: valuesOf(attempts) });
}

/** The same in the caller's transaction. */
export function commitAnswersWithin(
  tx: EntityManager,
  attempts: readonly AnswerRow[],
): Promise<{ readonly invitationId: string }[]> {
  return rows(tx, statementsFor(attempts).waiting.text, valuesOf(attempts));
}

const STORED = `
  select idempotency_key as "idempotencyKey", fingerprint from response where invitation_id = $1`;

export async function storedAnswer(
  db: DataSource,
  invitationId: string,
): Promise<{ idempotencyKey: string; fingerprint: Buffer } | undefined> {
  const [row] = await namedQuery<{ idempotencyKey: string; fingerprint: Buffer }>(db, {
    name: 'stored-answer',
    text: STORED,
    values: [invitationId],
  });
  return row;
}
