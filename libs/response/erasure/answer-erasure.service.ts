import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { QuotaService } from '#distribution';
import { Keyring, uuidV4 } from '#platform';
import { storedTexts } from '../answer-text.queries.js';
import { AnswerTextService, sealContextOf } from '../answer-text.service.js';
import { setRuling } from '../review.queries.js';
import { lookAgain, takeTurn } from '../total.queries.js';
import { TotalService } from '../total.service.js';
import { answersOf, forgetWhen, removeWiped, type Renumbered, renumber, saveSealed } from './answer-erasure.queries.js';

/**
 * Takes answers away for good, or cuts them off from who gave them. Runs in transactions of a role that may delete
 * answers; the application's own may not.
 */
@Injectable()
export class AnswerErasureService {
  constructor(
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(AnswerTextService) private readonly texts: AnswerTextService,
    @Inject(QuotaService) private readonly quotas: QuotaService,
    @Inject(TotalService) private readonly totals: TotalService,
  ) {}

  /**
   * Lets the next fold take the answers of these invitations out of all totals; their places are free again. Answers
   * which answers there are. Afterwards `fold`, then `remove`.
   */
  async withdraw(tx: EntityManager, invitationIds: readonly string[]): Promise<string[]> {
    const ids = await answersOf(tx, invitationIds);
    if (ids.length === 0) return [];
    await lookAgain(tx, ids);
    await setRuling(tx, ids, 'withdraw');
    await this.quotas.freeWithin(tx, ids);
    return ids;
  }

  async fold(): Promise<void> {
    await this.totals.fold();
  }

  /** Deletes what the fold has wiped. Answers how many; fewer than were asked for: a fold has not come to them yet. */
  remove(tx: EntityManager, ids: readonly string[]): Promise<number> {
    return removeWiped(tx, ids);
  }

  /**
   * Keeps the answers of these invitations, with all that was decided about them, under random numbers and with the
   * week of their hand-in alone. Answers how many. Nothing that is stored leads from one to its invitation afterwards.
   */
  async unlink(tx: EntityManager, invitationIds: readonly string[]): Promise<number> {
    await takeTurn(tx);
    const numbers = (await answersOf(tx, invitationIds)).map((from): Renumbered => ({ from, to: uuidV4() }));
    if (numbers.length === 0) return 0;
    const texts = await storedTexts(
      tx,
      numbers.map(({ from }) => from),
    );
    await renumber(tx, numbers);
    const newNumber = new Map(numbers.map(({ from, to }) => [from, to]));
    for (const text of texts) {
      const id = newNumber.get(text.id)!;
      const sealed = this.keyring.seal('original', sealContextOf(id, text.place), this.texts.unsealed(text));
      await saveSealed(tx, id, text.place, sealed);
    }
    await forgetWhen(tx, [...newNumber.values()]);
    return numbers.length;
  }

  /** Texts of an answer as they were written, by their place. */
  async originals(db: EntityManager, id: string): Promise<ReadonlyMap<string, string>> {
    const stored = await storedTexts(db, [id]);
    return new Map(stored.map((text) => [text.place, this.texts.unsealed(text)]));
  }
}
