import type { DataSource } from 'typeorm';
import { namedQuery } from '#platform';

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
  readonly mayQuote: boolean;
  readonly submittedAt: string;
}

/**
 * Uses the invitations up and stores their answers, deltas and events, all or nothing for each invitation, in one
 * round trip. An invitation that is used up already is not in the result; nothing of its attempt is stored.
 */
const COMMIT = `
  with attempt as (
    select * from json_to_recordset($1::json) as a (
      "invitationId" uuid, answers jsonb, "criterionScore" smallint[], "dimensionScore" float8[], "overallScore" float8,
      quality jsonb, locale text, "idempotencyKey" text, fingerprint text, "receiptHash" text, "eventId" uuid,
      "mayQuote" boolean, "submittedAt" timestamptz)
  ), redeemed as (
    update invitation i set state = 'completed', completed_at = a."submittedAt"
    from attempt a
    where i.invitation_id = a."invitationId" and i.state in ('created', 'sent', 'started', 'bounced')
    returning i.*
  ), answered as (
    insert into response (
      invitation_id, campaign_id, wave_id, vendor_id, organisation_id, version_id, source, size, region, locale, answers,
      criterion_score, dimension_score, overall_score, quality, idempotency_key, fingerprint, receipt_hash, may_quote,
      submitted_at)
    select i.invitation_id, i.campaign_id, i.wave_id, i.vendor_id, i.organisation_id, i.version_id, i.source, i.size,
           i.region, a.locale, a.answers, a."criterionScore", a."dimensionScore", a."overallScore", a.quality,
           a."idempotencyKey", decode(a.fingerprint, 'hex'), decode(a."receiptHash", 'hex'), a."mayQuote",
           a."submittedAt"
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
    delete from response_draft d using redeemed i where d.invitation_id = i.invitation_id
  )
  select invitation_id as "invitationId" from redeemed`;

export async function commitAnswers(
  db: DataSource,
  attempts: readonly AnswerRow[],
): Promise<{ invitationId: string }[]> {
  return namedQuery(db, { name: 'commit-answers', text: COMMIT, values: [JSON.stringify(attempts)] });
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
