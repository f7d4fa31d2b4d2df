import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PublishedRelease } from '#benchmark';
import type { Clock } from '#kernel';
import { announce, CLOCK, noteAct, queryErrors, rows, sqlState, uuidV7 } from '#platform';
import { portalErrors, readReply, type SignedText } from './core/index.js';
import { replyRemoved } from './portal.events.js';
import {
  allReplies,
  insertVersion,
  type NewReplyVersion,
  repliesOf,
  replyById,
  type ReplyAuthor,
  type ReplyFilter,
  type ReplyRecord,
  type ReplyVersion,
  replyVersions,
  standingReplies,
} from './reply.queries.js';

/** A reply as everyone reads it. */
export interface PublishedReply {
  readonly id: string;
  /** Slug. */
  readonly vendor: string;
  /** null for a reply to the release as a whole. */
  readonly quoteId: string | null;
  readonly text: string;
  readonly signerName: string;
  /** May be empty. */
  readonly signerTitle: string;
  /** When it was first written, and when it got this wording, as ISO 8601. */
  readonly createdAt: string;
  readonly writtenAt: string;
  /** 1 for the first wording. */
  readonly version: number;
}

export interface VendorAuthor {
  /** The only vendor in whose name anything is said. */
  readonly vendorId: string;
  readonly author: ReplyAuthor;
}

/** For how long, in milliseconds, nobody asks whether there are other replies. */
const FRESH = 1_000;
const KEPT = 50;
const UNIQUE_VIOLATION = '23505';

interface Known {
  readonly until: number;
  readonly replies: Promise<readonly PublishedReply[]>;
}

/** What vendors answer in public. A change is a further wording; nothing is ever lost. */
@Injectable()
export class VendorReplyService {
  readonly #known = new Map<string, Known>();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The replies that stand beside a release, oldest first. While they are the same, so is the list, which a page may
   * therefore be kept with.
   */
  of(releaseId: string): Promise<readonly PublishedReply[]> {
    const known = this.#known.get(releaseId);
    const now = performance.now();
    if (known && known.until > now) return known.replies;
    const replies = this.#read(releaseId, known?.replies);
    if (this.#known.size >= KEPT) this.#known.clear();
    this.#known.set(releaseId, { until: now + FRESH, replies });
    replies.catch(() => this.#known.delete(releaseId));
    return replies;
  }

  /** All replies of one vendor, newest first, those that ended among them. */
  own(vendorId: string, filter: ReplyFilter): Promise<ReplyRecord[]> {
    return repliesOf(this.db.manager, vendorId, filter);
  }

  all(filter: ReplyFilter): Promise<ReplyRecord[]> {
    return allReplies(this.db.manager, filter);
  }

  async one(vendorId: string, id: string): Promise<ReplyRecord & { readonly history: readonly ReplyVersion[] }> {
    const reply = await replyById(this.db.manager, vendorId, id);
    if (!reply) throw portalErrors.replyNotFound();
    return { ...reply, history: await replyVersions(this.db.manager, id) };
  }

  /** A reply to a release in which the vendor is, or to one of its own quotes there. One for each. */
  async write(
    { vendorId, author }: VendorAuthor,
    { release, vendor, quoteId }: { release: PublishedRelease; vendor: string; quoteId: string | null },
    written: SignedText,
  ): Promise<string> {
    const { document, id: releaseId, waveId } = release;
    const isOwn = quoteId === null || document.quotes?.some((quote) => quote.id === quoteId && quote.vendor === vendor);
    if (!isOwn) throw portalErrors.quoteNotFound();
    const text = checked(written);
    const writtenAt = this.clock.now();
    const id = uuidV7(writtenAt);
    await this.db.transaction(async (tx) => {
      await insertReply(tx, [id, vendorId, waveId, quoteId, writtenAt]);
      await insertVersion(tx, id, { number: 1, releaseId, kind: 'written', ...text, reason: null, author, writtenAt });
      const details = { release: releaseId, number: 1 };
      await noteAct(tx, { action: 'reply.published', object: `reply:${id}`, details }, writtenAt);
    });
    this.#known.clear();
    return id;
  }

  /** Another wording of a reply; `number` is the wording that its author has seen. */
  async rewrite(by: VendorAuthor, id: string, number: number, written: SignedText): Promise<void> {
    const text = checked(written);
    await this.#next(by.vendorId, id, number, { kind: 'written', ...text, reason: null, author: by.author });
  }

  /** Nobody reads the reply from now on but the vendor and the study team. */
  async withdraw(by: VendorAuthor, id: string, number: number): Promise<void> {
    await this.#next(by.vendorId, id, number, { kind: 'withdrawn', ...NO_TEXT, reason: null, author: by.author });
  }

  /** The study team takes a reply down that names somebody or breaks the rules; its vendor reads why. */
  async remove(staffId: string, id: string, number: number, reason: string): Promise<void> {
    const author = { kind: 'staff', id: staffId } as const;
    await this.#next(null, id, number, { kind: 'removed', ...NO_TEXT, reason, author });
  }

  async #next(
    vendorId: string | null,
    id: string,
    number: number,
    version: Omit<NewReplyVersion, 'number' | 'releaseId' | 'writtenAt'>,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const reply = await replyById(tx, vendorId, id);
      if (!reply) throw portalErrors.replyNotFound();
      if (reply.kind === 'removed') throw portalErrors.replyRemoved();
      if (reply.number !== number) throw queryErrors.changedSince();
      const releaseId = await releaseOf(tx, id);
      const next = { ...version, number: number + 1, releaseId, writtenAt: this.clock.now() };
      await orChangedSince(insertVersion(tx, id, next));
      if (next.kind === 'removed') await announce(tx, [replyRemoved(reply.vendorId, id)], next.writtenAt);
      const details = { release: releaseId, number: next.number };
      await noteAct(tx, { action: AUDITED[next.kind], object: `reply:${id}`, details }, next.writtenAt);
    });
    this.#known.clear();
  }

  async #read(releaseId: string, before?: Promise<readonly PublishedReply[]>): Promise<readonly PublishedReply[]> {
    const replies = (await standingReplies(this.db.manager, releaseId)).map(publishedOf);
    const last = await before?.catch(() => undefined);
    return last && JSON.stringify(last) === JSON.stringify(replies) ? last : replies;
  }
}

const AUDITED = { written: 'reply.published', withdrawn: 'reply.withdrawn', removed: 'reply.removed' } as const;
const NO_TEXT = { text: null, signerName: null, signerTitle: null } as const;

function checked(written: SignedText): SignedText {
  const { reply, violations } = readReply(written);
  if (violations.length > 0) throw portalErrors.replyInvalid(violations);
  return reply;
}

async function insertReply(tx: EntityManager, values: readonly unknown[]): Promise<void> {
  try {
    await tx.query(
      'insert into vendor_reply (id, vendor_id, wave_id, quote_id, created_at) values ($1, $2, $3, $4, $5)',
      [...values],
    );
  } catch (error) {
    throw sqlState(error) === UNIQUE_VIOLATION ? portalErrors.replyExists() : error;
  }
}

async function orChangedSince(insert: Promise<void>): Promise<void> {
  try {
    await insert;
  } catch (error) {
    throw sqlState(error) === UNIQUE_VIOLATION ? queryErrors.changedSince() : error;
  }
}

/** The release that a reply was first written about. */
async function releaseOf(tx: EntityManager, replyId: string): Promise<string> {
  const [first] = await rows<{ releaseId: string }>(
    tx,
    'select release_id as "releaseId" from vendor_reply_version where reply_id = $1 order by number limit 1',
    [replyId],
  );
  if (!first) throw portalErrors.replyNotFound();
  return first.releaseId;
}

function publishedOf({ id, vendor, quoteId, text, signerName, signerTitle, ...reply }: ReplyRecord): PublishedReply {
  return {
    id,
    vendor,
    quoteId,
    text: text ?? '',
    signerName: signerName ?? '',
    signerTitle: signerTitle ?? '',
    createdAt: reply.createdAt.toISOString(),
    writtenAt: reply.writtenAt.toISOString(),
    version: reply.number,
  };
}
