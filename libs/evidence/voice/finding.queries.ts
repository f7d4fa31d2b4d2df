import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { Passage } from '#response/core';
import type { Coding, FindingGround, FindingKind, FindingState, Sentiment } from '../core/index.js';

export const FINDING_REVIEWS = ['reviewed', 'refused', 'undone'] as const;
export type FindingReview = (typeof FINDING_REVIEWS)[number];

/** What somebody made of a finding: seats 1 and 2 code it, seat 3 decides where they differ. */
export interface SeatedCoding extends Coding {
  readonly seat: number;
  readonly coder: string;
}

export interface ReviewRecord {
  readonly decision: FindingReview;
  readonly reason: string | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** A finding as it is stored, without its sealed original. */
export interface StoredFinding {
  readonly id: string;
  readonly importId: string | null;
  readonly vendorId: string;
  readonly vendor: string;
  readonly kind: FindingKind;
  readonly ground: FindingGround;
  readonly source: string;
  readonly url: string | null;
  readonly day: string;
  readonly masked: string;
  readonly consent: string | null;
  readonly state: FindingState;
  /** Settled; null before, and where it speaks of none. */
  readonly dimension: string | null;
  readonly sentiment: Sentiment | null;
  /** What of the masked text is not shown either. */
  readonly hidden: readonly Passage[];
  /** Reviews so far; a further one names them. */
  readonly decisions: number;
  readonly addedBy: string;
  readonly addedAt: Date;
  /** In the order of their seats. */
  readonly codings: readonly SeatedCoding[];
  /** In force. */
  readonly review: ReviewRecord | null;
}

const FINDING = `
  select f.id, f.import_id as "importId", f.vendor_id as "vendorId", v.slug as vendor, f.kind, f.ground, f.source,
         f.url, f.day::text as day, f.masked, f.consent, f.state, f.dimension, f.sentiment, f.hidden, f.decisions,
         f.added_by as "addedBy", f.added_at as "addedAt",
         coalesce((select json_agg(json_build_object('seat', c.seat, 'coder', c.coder, 'dimension', c.dimension,
                                                     'sentiment', c.sentiment) order by c.seat)
                   from finding_coding c where c.wave_id = f.wave_id and c.finding_id = f.id), '[]') as codings,
         (select json_build_object('decision', r.decision, 'reason', r.reason, 'decidedBy', r.decided_by,
                                   'decidedAt', r.decided_at)
          from finding_review r where r.wave_id = f.wave_id and r.finding_id = f.id
          order by r.decided_at desc, r.id desc limit 1) as review
  from finding f join vendor v on v.id = f.vendor_id`;

/** What waits for somebody: to be coded by them, or to be decided by them because two others differ. */
export const FINDING_TASKS = ['code', 'decide'] as const;
export type FindingTask = (typeof FINDING_TASKS)[number];

export interface FindingFilter {
  readonly waveId: string;
  readonly limit: number;
  /** Day and id after which the page begins. */
  readonly after?: readonly string[] | undefined;
  readonly vendorId?: string | undefined;
  readonly kind?: FindingKind | undefined;
  readonly state?: FindingState | undefined;
  readonly dimension?: string | undefined;
  readonly task?: FindingTask | undefined;
  /** Whose task. */
  readonly person: string;
}

const HAS_CODED = `
  exists (select 1 from finding_coding c where c.wave_id = f.wave_id and c.finding_id = f.id and c.coder = $9)`;
const IS_TASK = `
  ($8::text is null or ($8 = 'code' and f.state = 'new' and not ${HAS_CODED})
                    or ($8 = 'decide' and f.state = 'differs' and not ${HAS_CODED}))`;

/** Newest first. */
export async function listFindings(db: EntityManager, filter: FindingFilter): Promise<StoredFinding[]> {
  const { waveId, limit, after, vendorId, kind, state, dimension, task, person } = filter;
  const found = await rows<StoredFinding>(
    db,
    `${FINDING} where f.wave_id = $1 and ($2::uuid is null or f.vendor_id = $2) and ($3::text is null or f.kind = $3)
       and ($4::text is null or f.state = $4) and ($5::text is null or f.dimension = $5)
       and ($6::date is null or (f.day, f.id) < ($6::date, $7::uuid)) and ${IS_TASK}
     order by f.day desc, f.id desc limit $10`,
    [
      waveId,
      vendorId ?? null,
      kind ?? null,
      state ?? null,
      dimension ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      task ?? null,
      person,
      limit,
    ],
  );
  return found.map(withDates);
}

export async function findingById(db: EntityManager, waveId: string, id: string): Promise<StoredFinding | undefined> {
  const [found] = await rows<StoredFinding>(db, `${FINDING} where f.wave_id = $1 and f.id = $2`, [waveId, id]);
  return found && withDates(found);
}

/** The finding of a change, which others wait for. */
export async function lockFinding(tx: EntityManager, waveId: string, id: string): Promise<StoredFinding | undefined> {
  await tx.query('select id from finding where wave_id = $1 and id = $2 for update', [waveId, id]);
  return findingById(tx, waveId, id);
}

/** JSON knows no dates. */
const withDates = (finding: StoredFinding): StoredFinding => ({
  ...finding,
  review: finding.review && { ...finding.review, decidedAt: new Date(finding.review.decidedAt) },
});

export interface NewFinding extends Pick<
  StoredFinding,
  | 'id'
  | 'importId'
  | 'vendorId'
  | 'kind'
  | 'ground'
  | 'source'
  | 'url'
  | 'day'
  | 'masked'
  | 'consent'
  | 'addedBy'
  | 'addedAt'
> {
  readonly sealed: Buffer;
  /** By what it is known again. */
  readonly textMac: Buffer;
  readonly urlMac: Buffer | null;
}

export async function insertFindings(
  tx: EntityManager,
  waveId: string,
  findings: readonly NewFinding[],
): Promise<void> {
  const kept = findings.map(({ sealed, textMac, urlMac, ...finding }) => ({
    ...finding,
    sealed: sealed.toString('hex'),
    textMac: textMac.toString('hex'),
    urlMac: urlMac?.toString('hex') ?? null,
  }));
  await tx.query(
    `insert into finding (wave_id, id, import_id, vendor_id, kind, ground, source, url, day, masked, consent, sealed,
                          text_mac, url_mac, state, hidden, decisions, added_by, added_at)
     select $1, f.id, f."importId", f."vendorId", f.kind, f.ground, f.source, f.url, f.day, f.masked, f.consent,
            decode(f.sealed, 'hex'), decode(f."textMac", 'hex'), decode(f."urlMac", 'hex'), 'new', '[]', 0,
            f."addedBy", f."addedAt"
     from json_to_recordset($2::json) as f (id uuid, "importId" uuid, "vendorId" uuid, kind text, ground text,
       source text, url text, day date, masked text, consent text, sealed text, "textMac" text, "urlMac" text,
       "addedBy" text, "addedAt" timestamptz)`,
    [waveId, JSON.stringify(kept)],
  );
}

/** Which of these marks findings of the wave bear already, as hexadecimal text. */
export async function knownMarks(
  tx: EntityManager,
  waveId: string,
  macs: readonly Buffer[],
): Promise<ReadonlySet<string>> {
  const found = await rows<{ mac: string }>(
    tx,
    `select encode(text_mac, 'hex') as mac from finding where wave_id = $1 and text_mac = any($2::bytea[])
     union all
     select encode(url_mac, 'hex') from finding where wave_id = $1 and url_mac = any($2::bytea[]) and kind = 'post'`,
    [waveId, macs],
  );
  return new Set(found.map(({ mac }) => mac));
}

/** Takes a file’s findings away; false where somebody has coded or judged one of them. */
export async function dropFindings(tx: EntityManager, waveId: string, importId: string): Promise<boolean> {
  const [used] = await rows<{ used: boolean }>(
    tx,
    `select exists (select 1 from finding f where f.wave_id = $1 and f.import_id = $2 and (f.decisions > 0
       or exists (select 1 from finding_coding c where c.wave_id = f.wave_id and c.finding_id = f.id))) as used`,
    [waveId, importId],
  );
  if (used?.used) return false;
  await tx.query('delete from finding where wave_id = $1 and import_id = $2', [waveId, importId]);
  return true;
}

export async function sealedFinding(db: EntityManager, waveId: string, id: string): Promise<Buffer | undefined> {
  const [found] = await rows<{ sealed: Buffer }>(db, 'select sealed from finding where wave_id = $1 and id = $2', [
    waveId,
    id,
  ]);
  return found?.sealed;
}

export interface FindingLook {
  readonly waveId: string;
  readonly id: string;
  readonly findingId: string;
  readonly lookedBy: string;
  readonly lookedAt: Date;
}

export async function recordFindingLook(db: EntityManager, look: FindingLook): Promise<void> {
  const { waveId, id, findingId, lookedBy, lookedAt } = look;
  await db.query(
    'insert into finding_look (wave_id, id, finding_id, looked_by, looked_at) values ($1, $2, $3, $4, $5)',
    [waveId, id, findingId, lookedBy, lookedAt],
  );
}

export interface FindingTally {
  readonly vendorId: string;
  readonly state: FindingState;
  readonly count: number;
}

export function findingTallies(db: EntityManager, waveId: string): Promise<FindingTally[]> {
  return rows(
    db,
    `select vendor_id as "vendorId", state, count(*)::int as count from finding where wave_id = $1
     group by vendor_id, state order by vendor_id, state`,
    [waveId],
  );
}
