import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Keyring } from '#platform';
import { distributionErrors } from '../core/index.js';
import {
  changeOfChoice,
  studyScope,
  type Suppression,
  type SuppressionScope,
  vendorScope,
} from '../core/mail/mail-choice.js';
import { readToken } from '../link/survey-link.js';
import { addMailEvent } from './mail-event.queries.js';
import { mailEventIdOf } from './mail-id.js';
import { choiceFacts, type ChoiceFacts, closeScopes, openScopes, suppressionsOf } from './mail-choice.queries.js';

/** What a person may choose, and what is closed now. */
export interface MailChoice extends Pick<ChoiceFacts, 'studyId' | 'studyTitle' | 'vendors'> {
  readonly closed: readonly Suppression[];
}

/** A way out belongs to a person and a campaign; the first of the campaign's sittings stands in it for both. */
const UNSUBSCRIBE_EPOCH = 0;

/** The ways out of mails: everything with one click, or one study or vendor, and back again. */
@Injectable()
export class MailChoiceService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /** Reads and changes nothing: programs open every link of a mail. */
  async read(token: string): Promise<MailChoice> {
    const { contactId, studyId, studyTitle, vendors } = await this.#factsOf(token);
    return { studyId, studyTitle, vendors, closed: await suppressionsOf(this.db.manager, contactId) };
  }

  /** No more mails at all. Said twice it is said once. */
  async leave(token: string): Promise<void> {
    const facts = await this.#factsOf(token);
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      await closeScopes(tx, facts.contactId, ['all'], now);
      const { contactId, campaignId } = facts;
      const key = { contactId, campaignId, kind: 'invitation', sequence: 0 } as const;
      const id = mailEventIdOf(this.keyring, key, 'unsubscribed');
      await addMailEvent(tx, { ...key, id, type: 'unsubscribed', reason: null, status: null, at: now });
    });
  }

  /** Exactly these of the scopes that were offered are closed from now on. */
  async choose(token: string, wanted: readonly string[]): Promise<void> {
    const facts = await this.#factsOf(token);
    const { contactId } = facts;
    await this.db.transaction(async (tx) => {
      const { add, remove } = changeOfChoice(await suppressionsOf(tx, contactId), offeredTo(facts), wanted);
      await closeScopes(tx, contactId, add, this.clock.now());
      await openScopes(tx, contactId, remove);
    });
  }

  async #factsOf(token: string): Promise<ChoiceFacts> {
    const claim = readToken(this.keyring, 'unsubscribe', token);
    const facts = claim?.isGenuine(UNSUBSCRIBE_EPOCH) && (await choiceFacts(this.db.manager, claim.invitationId));
    if (!facts) throw distributionErrors.linkNotFound();
    return facts;
  }
}

function offeredTo({ studyId, vendors }: ChoiceFacts): SuppressionScope[] {
  return [studyScope(studyId), ...vendors.map(({ id }) => vendorScope(id)), 'all'];
}
