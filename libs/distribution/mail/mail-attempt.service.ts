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
import { invitationMail } from '../core/index.js';
import { openSittings, reasonNotToSend } from '../core/may-send.js';
import { mailIdOf } from '../identity.js';
import { surveyToken, unsubscribeToken } from '../link/survey-link.js';
import type { MailKey, MailKind } from './mail.events.js';
import {
  countMails,
  giveMailUp,
  latestMails,
  leaseMail,
  type MailFacts,
  mailFacts,
  type MailFilter,
  type MailResult,
  markSent,
  recordMail,
} from './mail-attempt.queries.js';

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
    // Whoever lets the campaign go on announces its waiting mails again.
    if (facts.campaignState === 'paused') return this.#finish(event, facts, { state: 'queued', reason: 'paused' });
    const reason = reasonNotToSend(facts, now);
    if (reason !== undefined) return this.#finish(event, facts, { state: 'skipped', reason });
    const delivery = await this.mailer.send(this.#mailOf(facts, now));
    if (delivery.kind === 'sent') return this.#finish(event, facts, { state: 'sent', reason: null });
    if (delivery.kind === 'refused') return this.#finish(event, facts, { state: 'failed', reason: delivery.reason });
    await recordMail(this.db.manager, key, { state: 'queued', reason: delivery.reason }, this.clock.now());
    throw queryErrors.dependencyUnavailable();
  }

  /** Says where the team looks that the mail of a dead event will not be sent. */
  async giveUp(event: RelayedEvent): Promise<void> {
    await giveMailUp(this.db.manager, keyOf(event), GIVEN_UP);
  }

  async list(filter: MailFilter): Promise<MailAttempt[]> {
    const mails = await latestMails(this.db.manager, filter);
    return mails.map((facts) => attemptOf(facts, this.#mailOf(facts, facts.createdAt).subject));
  }

  counts(): Promise<Readonly<Record<string, number>>> {
    return countMails(this.db.manager);
  }

  /** The mail as it was or will be sent, made again from its rows. */
  async read(key: MailKey): Promise<{ readonly attempt: MailAttempt; readonly mail: Mail } | undefined> {
    const facts = await mailFacts(this.db.manager, key);
    if (!facts) return undefined;
    const mail = this.#mailOf(facts, facts.createdAt);
    return { attempt: attemptOf(facts, mail.subject), mail };
  }

  async #finish(event: RelayedEvent, facts: MailFacts, result: MailResult): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      await recordMail(tx, facts, result, now);
      const sittings = facts.sittings.map(({ invitationId }) => invitationId);
      if (result.state === 'sent') await markSent(tx, sittings, now);
      await settle(tx, event);
    });
  }

  /** What is over is not asked about again; a mail of which everything is over is shown as it was. */
  #mailOf(facts: MailFacts, now: Date): Mail {
    const open = openSittings(facts, now);
    const sittings = open.length > 0 ? open : facts.sittings;
    const unsubscribeUrl = `${this.config.publicUrl}/u/${unsubscribeToken(this.keyring, facts.sittings[0]?.invitationId ?? '')}`;
    const content = invitationMail({
      locale: facts.locale,
      recipientName: facts.name,
      studyTitle: facts.studyTitle,
      sponsor: facts.sponsor,
      closesOn: facts.closesAt.toISOString().slice(0, 10),
      sittings: sittings.map(({ invitationId, epoch, vendorName }) => ({
        vendorName,
        surveyUrl: `${this.config.publicUrl}/s/${surveyToken(this.keyring, 'invitation', invitationId, epoch)}`,
      })),
      unsubscribeUrl,
    });
    const domain = this.config.mailFrom.address.split('@')[1] ?? '';
    const { contactId, campaignId, kind, sequence } = facts;
    const id = mailIdOf(this.keyring, campaignId, contactId);
    return {
      to: { name: facts.name, address: facts.email },
      ...content,
      headers: mailHeaders({ id, campaignId, kind, sequence, domain, unsubscribeUrl }),
    };
  }
}

function attemptOf(facts: MailFacts, subject: string): MailAttempt {
  const { contactId, campaignId, kind, sequence, state, reason, createdAt, sentAt } = facts;
  const place = [createdAt.toISOString(), contactId, campaignId, kind, String(sequence)];
  const key = { contactId, campaignId, kind, sequence };
  return { ...key, to: masked(facts.email), subject, state, reason, createdAt, sentAt, place };
}

function keyOf({ subjectId, payload }: RelayedEvent): MailKey {
  return {
    contactId: subjectId,
    campaignId: String(payload['campaignId']),
    kind: payload['kind'] as MailKind,
    sequence: Number(payload['sequence']),
  };
}

/** `a***@d***.com`: enough to recognise, too little to write to. */
export function masked(email: string): string {
  const [local = '', domain = ''] = email.split('@');
  return `${local.slice(0, 1)}***@${domain.slice(0, 1)}***${domain.slice(domain.lastIndexOf('.'))}`;
}
