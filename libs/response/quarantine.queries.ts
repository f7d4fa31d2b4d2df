import type { EntityManager } from 'typeorm';
import type { CompanySize, Region, Source } from '#distribution/core';
import { rows } from '#platform';
import type { Answers } from '#questionnaire/core';
import type { PageTime } from './core/index.js';

export const CAUGHT_BY = ['honeypot', 'no-proof'] as const;
export type CaughtBy = (typeof CAUGHT_BY)[number];

export const QUARANTINE_DECISIONS = ['released', 'discarded', 'withdrawn'] as const;
export type QuarantineDecision = (typeof QUARANTINE_DECISIONS)[number];

/** An answer that waits for a person. Nothing of it counts. */
export interface QuarantinedAnswer {
  readonly invitationId: string;
  readonly id: string;
  readonly campaignId: string;
  readonly waveId: string;
  readonly vendorId: string;
  readonly versionId: string;
  readonly source: Source;
  readonly size: CompanySize;
  readonly region: Region;
  readonly locale: string;
  readonly cameByOpenLink: boolean;
  readonly answers: Answers;
  readonly pages: readonly PageTime[] | null;
  readonly reason: CaughtBy;
  readonly startedAt: Date | null;
  readonly receivedAt: Date;
  readonly decision: QuarantineDecision | null;
  readonly decisionReason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

const ANSWER = `
  select q.invitation_id as "invitationId", q.id, i.campaign_id as "campaignId", i.wave_id as "waveId",
         i.vendor_id as "vendorId", i.version_id as "versionId", i.source, i.size, i.region, coalesce(q.locale, i.locale) as locale,
         i.open_link_id is not null as "cameByOpenLink", q.answers, q.pages, q.reason,
         coalesce(q.started_at, i.started_at) as "startedAt", q.received_at as "receivedAt", q.decision,
         q.decision_reason as "decisionReason", q.decided_by as "decidedBy", q.decided_at as "decidedAt"
  from response_quarantine q join invitation i on i.invitation_id = q.invitation_id`;

export interface QuarantineFilter {
  readonly limit: number;
  /** Time, invitation and id after which the page begins. */
  readonly after?: readonly string[] | undefined;
  readonly waveId?: string | undefined;
  readonly vendorId?: string | undefined;
  readonly reason?: CaughtBy | undefined;
  readonly state?: 'waiting' | 'decided' | undefined;
}

/** Newest first. */
export function listQuarantined(
  db: EntityManager,
  { limit, after, waveId, vendorId, reason, state }: QuarantineFilter,
): Promise<QuarantinedAnswer[]> {
  const [time = null, invitationId = null, id = null] = after ?? [];
  return rows<QuarantinedAnswer>(
    db,
    `${ANSWER}
     where ($1::timestamptz is null or (q.received_at, q.invitation_id, q.id) < ($1, $2::uuid, $8::uuid))
       and ($3::uuid is null or i.wave_id = $3)
       and ($4::text is null or ($4 = 'waiting') = (q.decision is null))
       and ($5::uuid is null or i.vendor_id = $5) and ($6::text is null or q.reason = $6)
     order by q.received_at desc, q.invitation_id desc, q.id desc limit $7`,
    [time, invitationId, waveId ?? null, state ?? null, vendorId ?? null, reason ?? null, limit, id],
  );
}

/** How many wait for a person. */
export async function countWaiting(db: EntityManager): Promise<number> {
  const [found] = await rows<{ count: number }>(
    db,
    'select count(*)::int as count from response_quarantine where decision is null',
  );
  return found?.count ?? 0;
}

/** Which of the answers that were caught of one invitation. */
export interface QuarantineKey {
  readonly invitationId: string;
  readonly id: string;
}

export async function quarantined(
  db: EntityManager,
  { invitationId, id }: QuarantineKey,
): Promise<QuarantinedAnswer | undefined> {
  const [found] = await rows<QuarantinedAnswer>(db, `${ANSWER} where q.invitation_id = $1 and q.id = $2`, [
    invitationId,
    id,
  ]);
  return found;
}

/** The same, for whoever decides about it: another one waits, and sees afterwards what was decided. */
export async function holdQuarantined(tx: EntityManager, key: QuarantineKey): Promise<QuarantinedAnswer | undefined> {
  const { invitationId, id } = key;
  await tx.query('select 1 from response_quarantine where invitation_id = $1 and id = $2 for update', [
    invitationId,
    id,
  ]);
  return quarantined(tx, key);
}

/** What is kept of an answer that was caught. */
export interface Caught extends QuarantineKey {
  readonly answers: unknown;
  readonly reason: CaughtBy;
  readonly locale: string | null;
  readonly pages: readonly PageTime[] | null;
  readonly receiptHash: Buffer;
  readonly receivedAt: Date;
}

const COLUMNS = 'invitation_id, id, answers, reason, locale, pages, receipt_hash, received_at';
const valuesOf = (caught: Caught): unknown[] => [
  caught.invitationId,
  caught.id,
  JSON.stringify(caught.answers ?? {}),
  caught.reason,
  caught.locale,
  caught.pages && JSON.stringify(caught.pages),
  caught.receiptHash,
  caught.receivedAt,
];

/** Keeps a few of one invitation; a program that tries again and again is caught, not collected. */
export async function keepCaught(db: EntityManager, caught: Caught, most: number): Promise<void> {
  await db.query(
    `insert into response_quarantine (${COLUMNS}) select $1, $2, $3, $4, $5, $6, $7, $8
     where (select count(*) from response_quarantine where invitation_id = $1) < $9 on conflict do nothing`,
    [...valuesOf(caught), most],
  );
}

/** Keeps it and uses its sitting up, both or neither. False when the sitting was used up before. */
export async function setAside(db: EntityManager, caught: Caught): Promise<boolean> {
  const kept = await rows(
    db,
    `with redeemed as (
       update invitation set state = 'completed', completed_at = $8
       where invitation_id = $1 and state in ('created', 'sent', 'started', 'bounced') returning invitation_id, started_at
     ), tidied as (
       delete from response_draft d using redeemed r where d.invitation_id = r.invitation_id
     )
     insert into response_quarantine (${COLUMNS}, started_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, started_at from redeemed on conflict do nothing returning id`,
    valuesOf(caught),
  );
  return kept.length > 0;
}

/** Ids of the answers that were caught of an invitation. */
export async function caughtOf(db: EntityManager, invitationId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(db, 'select id from response_quarantine where invitation_id = $1', [
    invitationId,
  ]);
  return found.map(({ id }) => id);
}

/** Opens a sitting again that was used up by an answer that was set aside, so that the answer can be stored by it. */
export async function reopen(db: EntityManager, invitationId: string): Promise<void> {
  await db.query(
    `update invitation i set state = 'started', completed_at = null
     where i.invitation_id = $1 and i.state = 'completed'
       and not exists (select 1 from response r where r.invitation_id = i.invitation_id)`,
    [invitationId],
  );
}

export interface DecisionRecord {
  readonly decision: QuarantineDecision;
  /** Nothing of its content stays here, nor what leads from here to where it is now. */
  readonly isCleared: boolean;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** False when somebody has decided before. */
export async function decide(db: EntityManager, key: QuarantineKey, record: DecisionRecord): Promise<boolean> {
  const decided = await rows(
    db,
    `update response_quarantine set decision = $3, decision_reason = $4, decided_by = $5, decided_at = $6,
            answers = case when $7 then '{}'::jsonb else answers end,
            pages = case when $7 then null else pages end,
            receipt_hash = case when $7 and $3 = 'released' then null else receipt_hash end
     where invitation_id = $1 and id = $2 and decision is null returning id`,
    [key.invitationId, key.id, record.decision, record.reason, record.decidedBy, record.decidedAt, record.isCleared],
  );
  return decided.length > 0;
}

/** Lets an answer wait again that was left out; false when it was not. */
export async function takeDiscardBack(db: EntityManager, { invitationId, id }: QuarantineKey): Promise<boolean> {
  const waiting = await rows(
    db,
    `update response_quarantine set decision = null, decision_reason = null, decided_by = null, decided_at = null
     where invitation_id = $1 and id = $2 and decision = 'discarded' returning id`,
    [invitationId, id],
  );
  return waiting.length > 0;
}
