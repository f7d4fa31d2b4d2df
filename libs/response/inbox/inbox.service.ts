import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, equalSecret, Keyring, randomToken, sha256, uuidV4 } from '#platform';
import { QuotaService } from '#distribution';
import type { Clock } from '#kernel';
import { coarseFacts } from '../core/anonymity/coarse-facts.js';
import type { QualityFacts } from '../core/quality-facts.js';
import type { AnswerRow } from '../response.queries.js';
import { sealContent } from './inbox-content.js';
import { deleteInboxRow, hasInboxRow, redeemUnlinked, repeatMacOf, saveInboxRow } from './inbox.queries.js';

/** An answer that is to be kept without its way back. */
export interface UnlinkedAnswer {
  readonly row: AnswerRow;
  readonly mode: 'anonymous' | 'strict';
  readonly idempotencyKey: string;
}

/** Takes in answers that nobody may be found by. */
@Injectable()
export class InboxService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(QuotaService) private readonly quotas: QuotaService,
  ) {}

  /**
   * Uses the invitation up and keeps the answer in the inbox, both or neither. Answers the receipt, which is known to
   * nobody else and cannot be shown again; undefined when the invitation was used up before.
   */
  async handIn(answer: UnlinkedAnswer): Promise<string | undefined> {
    const receipt = randomToken(RECEIPT_BYTES);
    const isIn = await this.db.transaction((tx) => this.handInWithin(tx, answer, receipt));
    return isIn ? receipt : undefined;
  }

  /** The same in the caller's transaction, under a receipt that its author has already. */
  async handInWithin(
    tx: EntityManager,
    { row, mode, idempotencyKey }: UnlinkedAnswer,
    receipt: string,
  ): Promise<boolean> {
    const today = this.clock.now().toISOString().slice(0, 10);
    const { invitationId, quotaIds } = row;
    const repeatMac = this.repeatMac(invitationId, idempotencyKey).toString('hex');
    const redeemed = await redeemUnlinked(tx, { invitationId, quotaIds, repeatMac, completedOn: today });
    if (!redeemed) return false;
    const id = uuidV4();
    const sealed = sealContent(this.keyring, id, contentOf(row, sha256(receipt).toString('hex')));
    await saveInboxRow(tx, { ...redeemed, id, mode, receivedOn: today, receiptHash: inboxHash(receipt), sealed });
    return true;
  }

  /** Whether an invitation was used up by this very act. Known for a day or two. */
  async isRepeat(invitationId: string, idempotencyKey: string): Promise<boolean> {
    const mac = await repeatMacOf(this.db, invitationId);
    return mac !== null && equalSecret(mac, this.repeatMac(invitationId, idempotencyKey));
  }

  /** Takes an answer back that waits in the inbox, with the places it took; false when none there has this receipt. */
  withdraw(receipt: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const facts = await deleteInboxRow(tx, inboxHash(receipt));
      if (facts) await this.quotas.freeAnyWithin(tx, facts);
      return facts !== undefined;
    });
  }

  /** Whether an answer with this receipt waits in the inbox. */
  holds(receipt: string): Promise<boolean> {
    return hasInboxRow(this.db.manager, inboxHash(receipt));
  }

  /** Tells one act on an invitation from others, to nobody without the secret. */
  repeatMac(invitationId: string, idempotencyKey: string): Buffer {
    return this.keyring.mac('inbox', `${invitationId}\u001f${idempotencyKey}`);
  }
}

const RECEIPT_BYTES = 16;

/** Another hash than the answer will have: a copy of the inbox must not lead to it. */
const inboxHash = (receipt: string): Buffer => sha256(`inbox\u001f${receipt}`);

function contentOf(row: AnswerRow, receiptHash: string) {
  const { answers, criterionScore, dimensionScore, overallScore, quality, mayQuote, consentHash } = row;
  const coarse = coarseFacts(quality as QualityFacts);
  return { answers, criterionScore, dimensionScore, overallScore, quality: coarse, mayQuote, consentHash, receiptHash };
}
