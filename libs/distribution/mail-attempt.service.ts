import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import {
  CLOCK,
  CONFIG,
  type Config,
  Keyring,
  type Mail,
  type Mailer,
  MAILER,
  mailHeaders,
  queryErrors,
  type RelayedEvent,
  settle,
} from '#platform';
import { invitationMail } from './core/index.js';
import { reasonNotToSend } from './core/may-send.js';
import type { MailKind } from './distribution.events.js';
import {
  countMails,
  giveMailUp,
  latestMails,
  leaseMail,
  type MailFacts,
  mailFacts,
  type MailFilter,
  type MailKey,
  type MailResult,
  markSent,
  recordMail,
} from './mail-attempt.queries.js';
import { surveyToken, unsubscribeToken } from './survey-link.js';

/** A line of the outbox. The address is masked: who looks at the list need not know it. */
export interface MailAttempt extends MailKey {
  readonly to: string;
  readonly subject: string;
  readonly state: MailFacts['state'];
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  readonly place: readonly string[];
}

/** The reason of a mail that no attempt has given one, such as when each has ended its process. */
const GIVEN_UP = 'given-up';

@Injectable()
export class MailAttemptService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(MAILER) private readonly mailer: Mailer,
  ) {}

  /** Sends one mail at most once for each lease. Throws to be tried again when the relay asks for that. */
  async send(event: RelayedEvent): Promise<void> {
    const key = keyOf(event);
    const now = this.clock.now();
    const leased = await leaseMail(this.db.manager, key, now);
    const facts = await mailFacts(this.db.manager, key);
    // Somebody else is sending it and may not come to an end: look again when the lease is over.
    if (!leased && facts?.state === 'sending') throw queryErrors.dependencyUnavailable();
    if (!leased || !facts) return;
    const reason = reasonNotToSend(facts, now);
    if (reason !== undefined) return this.#finish(event, key, { state: 'skipped', reason });
    const delivery = await this.mailer.send(this.#mailOf(facts));
    if (delivery.kind === 'sent') return this.#finish(event, key, { state: 'sent', reason: null });
    if (delivery.kind === 'refused') return this.#finish(event, key, { state: 'failed', reason: delivery.reason });
    await recordMail(this.db.manager, key, { state: 'queued', reason: delivery.reason }, this.clock.now());
    throw queryErrors.dependencyUnavailable();
  }

  /** Says where the team looks that the mail of a dead event will not be sent. */
  async giveUp(event: RelayedEvent): Promise<void> {
    await giveMailUp(this.db.manager, keyOf(event), GIVEN_UP);
  }

  async list(filter: MailFilter): Promise<MailAttempt[]> {
    const mails = await latestMails(this.db.manager, filter);
    return mails.map((facts) => attemptOf(facts, this.#mailOf(facts).subject));
  }

  counts(): Promise<Readonly<Record<string, number>>> {
    return countMails(this.db.manager);
  }

  /** The mail as it was or will be sent, made again from its rows. */
  async read(key: MailKey): Promise<{ readonly attempt: MailAttempt; readonly mail: Mail } | undefined> {
    const facts = await mailFacts(this.db.manager, key);
    if (!facts) return undefined;
    const mail = this.#mailOf(facts);
    return { attempt: attemptOf(facts, mail.subject), mail };
  }

  async #finish(event: RelayedEvent, key: MailKey, result: MailResult): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      await recordMail(tx, key, result, now);
      if (result.state === 'sent') await markSent(tx, key.invitationId, now);
      await settle(tx, event);
    });
  }

  #mailOf(facts: MailFacts): Mail {
    const surveyUrl = `${this.config.publicUrl}/s/${surveyToken(this.keyring, 'invitation', facts.invitationId, facts.epoch)}`;
    const unsubscribeUrl = `${this.config.publicUrl}/u/${unsubscribeToken(this.keyring, facts.invitationId)}`;
    const content = invitationMail({
      locale: facts.locale,
      recipientName: facts.name,
      vendorName: facts.vendorName,
      studyTitle: facts.studyTitle,
      sponsor: facts.sponsor,
      closesOn: facts.expiresAt.toISOString().slice(0, 10),
      surveyUrl,
      unsubscribeUrl,
    });
    const domain = this.config.mailFrom.address.split('@')[1] ?? '';
    const { invitationId, campaignId, kind, sequence } = facts;
    return {
      to: { name: facts.name, address: facts.email },
      ...content,
      headers: mailHeaders({ invitationId, campaignId, kind, sequence, domain, unsubscribeUrl }),
    };
  }
}

function attemptOf(facts: MailFacts, subject: string): MailAttempt {
  const { invitationId, kind, sequence, state, reason, createdAt, sentAt } = facts;
  const place = [createdAt.toISOString(), invitationId];
  return { invitationId, kind, sequence, to: masked(facts.email), subject, state, reason, createdAt, sentAt, place };
}

function keyOf({ subjectId, payload }: RelayedEvent): MailKey {
  return { invitationId: subjectId, kind: payload['kind'] as MailKind, sequence: Number(payload['sequence']) };
}

/** `a***@d***.com`: enough to recognise, too little to write to. */
export function masked(email: string): string {
  const [local = '', domain = ''] = email.split('@');
  return `${local.slice(0, 1)}***@${domain.slice(0, 1)}***${domain.slice(domain.lastIndexOf('.'))}`;
}
