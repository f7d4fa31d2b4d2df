import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, sha256, TokenBuckets } from '#platform';
import { responseErrors } from './core/index.js';
import { decide } from './quarantine.queries.js';
import { InboxService } from './inbox/inbox.service.js';
import { QualityService } from './quality.service.js';
import { byReceipt, type ReceivedAnswer } from './withdrawal.queries.js';

const RECEIPT = /^[A-Za-z0-9_-]{22}$/;
/** Receipts that are none, of one network: nobody mistypes theirs more often, and none of them can be guessed. */
const WRONG = { burst: 20, perMinute: 20 };
/** From the quarantine to the inbox to the answers: no answer moves more often. */
const MOST_MOVES = 3;
const BY = 'respondent';
const WHY = 'Withdrawn with its receipt';

/**
 * Lets whoever holds the receipt of an answer take it back, without saying who they are, until a release was made of
 * it. Doing it again changes nothing and answers the same.
 */
@Injectable()
export class WithdrawalService {
  readonly #wrong = new TokenBuckets(WRONG);

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(QualityService) private readonly quality: QualityService,
    @Inject(InboxService) private readonly inbox: InboxService,
  ) {}

  /** Throws `receipt-not-found` and, for an answer that a release holds, `wave-frozen`. Changes nothing. */
  async check(receipt: string, network: string): Promise<ReceivedAnswer> {
    const text = receipt.trim();
    const now = this.clock.now().getTime();
    if (this.#wrong.left(network, now) < 1) throw responseErrors.tooManyReceipts(this.#wrong.take(network, now) ?? 1);
    const answer = RECEIPT.test(text) ? await this.#find(text) : undefined;
    if (!answer) {
      this.#wrong.take(network, now);
      throw responseErrors.receiptNotFound();
    }
    if (answer.isReleased && !answer.isWithdrawn) throw responseErrors.waveFrozen();
    return answer;
  }

  /** Afterwards the totals are as if it had never been given, and nothing of its content is left. */
  async withdraw(receipt: string, network: string): Promise<void> {
    for (let attempt = 1; attempt <= MOST_MOVES; attempt += 1) {
      // What was let in or mixed at this moment is found where it is now.
      // oxlint-disable-next-line no-await-in-loop
      if (await this.#takeBack(await this.check(receipt, network), receipt.trim())) return;
    }
    throw responseErrors.requestInProgress();
  }

  /** False when the answer has left its place meanwhile. */
  async #takeBack({ id, place, isWithdrawn, quarantineId }: ReceivedAnswer, receipt: string): Promise<boolean> {
    if (isWithdrawn) return true;
    if (place === 'inbox') return this.inbox.withdraw(receipt);
    if (place === 'quarantine') return this.#withdrawWaiting(id, quarantineId ?? '');
    await this.quality.rule(id, { ruling: 'withdraw', reason: WHY, ruledBy: BY });
    return true;
  }

  #withdrawWaiting(invitationId: string, id: string): Promise<boolean> {
    const record = { decision: 'withdrawn', isCleared: true, reason: WHY, decidedBy: BY } as const;
    return decide(this.db.manager, { invitationId, id }, { ...record, decidedAt: this.clock.now() });
  }

  async #find(receipt: string): Promise<ReceivedAnswer | undefined> {
    const answer = await byReceipt(this.db.manager, sha256(receipt));
    if (answer || !(await this.inbox.holds(receipt))) return answer;
    return { id: '', place: 'inbox', isWithdrawn: false, isReleased: false, quarantineId: null };
  }
}
