import type { EntityManager } from 'typeorm';
import { rows } from '#platform';

export const REPLY_KINDS = ['written', 'withdrawn', 'removed'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

/** Who wrote a wording: a person of the vendor, a key of its, or the staff that removed it. */
export interface ReplyAuthor {
  readonly kind: 'person' | 'key' | 'staff';
  readonly id: string;
}

/** One wording of a reply, or its end. */
export interface ReplyVersion {
  readonly number: number;
  readonly kind: ReplyKind;
  readonly text: string | null;
  readonly signerName: string | null;
  readonly signerTitle: string | null;
  /** Why the study team removed it. */
  readonly reason: string | null;
  readonly writtenAt: Date;
}

/** A reply with its newest wording. */
export interface ReplyRecord extends ReplyVersion {
  readonly id: string;
  readonly vendorId: string;
  readonly vendor: string;
  readonly study: string;
  readonly wave: string;
  /** null for a reply to the release as a whole. */
  readonly quoteId: string | null;
  readonly createdAt: Date;
}

const NEWEST = `
  select r.id, r.vendor_id as "vendorId", v.slug as vendor, s.slug as study, w.slug as wave, r.quote_id as "quoteId",
         r.created_at as "createdAt", l.number, l.kind, l.text, l.signer_name as "signerName",
         l.signer_title as "signerTitle", l.reason, l.written_at as "writtenAt"
  from vendor_reply r
  join vendor v on v.id = r.vendor_id
  join wave w on w.id = r.wave_id
  join study s on s.id = w.study_id
  join lateral (select * from vendor_reply_version n where n.reply_id = r.id order by n.number desc limit 1) l on true`;

/** Replies that stand, of the wave of a release. */
export function standingReplies(db: EntityManager, releaseId: string): Promise<ReplyRecord[]> {
  return rows<ReplyRecord>(
    db,
    `${NEWEST} where r.wave_id = (select wave_id from release where id = $1) and l.kind = 'written'
     order by r.created_at, r.id`,
    [releaseId],
  );
}

export interface ReplyFilter {
  readonly waveId?: string | undefined;
  /** Time and id after which the page begins. */
  readonly after?: readonly string[] | undefined;
  readonly limit: number;
}

/** All replies of one vendor, newest first, those that ended among them. */
export function repliesOf(
  db: EntityManager,
  vendorId: string,
  { waveId, after, limit }: ReplyFilter,
): Promise<ReplyRecord[]> {
  return rows<ReplyRecord>(
    db,
    `${NEWEST} where r.vendor_id = $1 and ($2::uuid is null or r.wave_id = $2)
       and ($3::timestamptz is null or (r.created_at, r.id) < ($3, $4))
     order by r.created_at desc, r.id desc limit $5`,
    [vendorId, waveId ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

/** Of whichever vendor, for the staff; newest first. */
export function allReplies(db: EntityManager, { after, limit }: ReplyFilter): Promise<ReplyRecord[]> {
  return rows<ReplyRecord>(
    db,
    `${NEWEST} where $1::timestamptz is null or (r.created_at, r.id) < ($1, $2)
     order by r.created_at desc, r.id desc limit $3`,
    [after?.[0] ?? null, after?.[1] ?? null, limit],
  );
}

/** A reply of this vendor; of any where the staff asks. */
export async function replyById(
  db: EntityManager,
  vendorId: string | null,
  id: string,
): Promise<ReplyRecord | undefined> {
  const [reply] = await rows<ReplyRecord>(db, `${NEWEST} where r.id = $2 and ($1::uuid is null or r.vendor_id = $1)`, [
    vendorId,
    id,
  ]);
  return reply;
}

/** Every wording of a reply, oldest first. */
export function replyVersions(db: EntityManager, replyId: string): Promise<ReplyVersion[]> {
  return rows<ReplyVersion>(
    db,
    `select number, kind, text, signer_name as "signerName", signer_title as "signerTitle", reason,
            written_at as "writtenAt"
     from vendor_reply_version where reply_id = $1 order by number`,
    [replyId],
  );
}

export interface NewReplyVersion extends Omit<ReplyVersion, 'writtenAt'> {
  readonly releaseId: string;
  readonly author: ReplyAuthor;
  readonly writtenAt: Date;
}

/** The next wording. The number is its key: of two at the same time one is refused. */
export async function insertVersion(db: EntityManager, replyId: string, version: NewReplyVersion): Promise<void> {
  const { number, releaseId, kind, text, signerName, signerTitle, reason, author, writtenAt } = version;
  await db.query(
    `insert into vendor_reply_version (reply_id, number, release_id, kind, text, signer_name, signer_title, reason,
       author_kind, author_id, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [replyId, number, releaseId, kind, text, signerName, signerTitle, reason, author.kind, author.id, writtenAt],
  );
}
