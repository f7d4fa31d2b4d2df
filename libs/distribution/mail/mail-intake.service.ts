import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, CONFIG, type Config, Keyring } from '#platform';
import { mailIdsIn, type ReturnKind, returnAddressesIn } from '../core/mail/mail-reference.js';
import { type MailReport, readReport } from '../core/mail/read-report.js';
import { DeliveryService } from './delivery.service.js';
import { recordFailure } from './mail-failure.js';
import { isOwnReturnAddress, mailEventIdOf } from './mail-id.js';
import type { MailKey } from './mail.events.js';
import {
  addIntake,
  addMailEvent,
  closeSittings,
  type CountedOutcome,
  type IntakeOutcome,
  markBounced,
  type SentMail,
  sentMail,
  suppress,
} from './mail-event.queries.js';
import { type ReceivedMail, readReportMail } from './read-report-mail.js';

/** A mail that came to the address of a probe. `isReport`: a machine says that a mail of ours was not delivered. */
export type ProbeAnswer = ReceivedMail & { readonly isReport: boolean };

/** Keeps an answer to a probe; false where it was kept before. */
export type AnswerTaker = (probeId: string, answer: ProbeAnswer) => Promise<boolean>;

type Acted = Exclude<MailReport, { readonly kind: 'none' }>;

/**
 * Takes in what comes back: bounces, complaints, and mails that unsubscribe. What a mail of ours cannot be found for
 * is counted and changes nothing; so is what was taken in before.
 */
@Injectable()
export class MailIntakeService {
  #answersTo: AnswerTaker | undefined;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(DeliveryService) private readonly delivery: DeliveryService,
  ) {}

  /** Says who keeps answers to probes; without one they are ignored. */
  answersGoTo(taker: AnswerTaker): void {
    this.#answersTo = taker;
  }

  /** One mail as it was received. Says what became of it; throws only when the database is away. */
  async take(raw: Uint8Array): Promise<IntakeOutcome> {
    const received = await readReportMail(raw);
    if (!received) return this.#counted(this.db.manager, 'ignored');
    const [leaver] = this.#ownIdsIn('u', received.delivered);
    if (leaver !== undefined) return this.#optedOut(await sentMail(this.db.manager, leaver));
    const report = readReport(received);
    const [probe] = this.#ownIdsIn('p', received.delivered);
    if (probe !== undefined && this.#answersTo)
      return this.#answered(this.#answersTo, probe, { ...received, isReport: report.kind !== 'none' });
    if (report.kind === 'none') return this.#counted(this.db.manager, 'ignored');
    const mail = await this.#mailOf(received, report);
    if (!mail) return this.#counted(this.db.manager, 'unmatched');
    if (report.kind === 'opted-out') return this.#optedOut(mail);
    return this.db.transaction(async (tx) => this.#counted(tx, await this.#apply(tx, mail, report)));
  }

  async #answered(take: AnswerTaker, probeId: string, answer: ProbeAnswer): Promise<IntakeOutcome> {
    return (await take(probeId, answer)) ? 'answer' : 'repeated';
  }

  async #apply(tx: EntityManager, mail: SentMail, report: Acted): Promise<CountedOutcome> {
    if (report.kind === 'failed') return this.#failed(tx, mail, report.failure);
    if (report.kind === 'complained') return this.#complained(tx, mail);
    return report.kind === 'opted-out' ? 'unsubscribed' : report.kind;
  }

  async #failed(
    tx: EntityManager,
    mail: SentMail,
    failure: Extract<MailReport, { kind: 'failed' }>['failure'],
  ): Promise<CountedOutcome> {
    const key = keyOf(mail);
    const eventId = mailEventIdOf(this.keyring, key, failure.kind);
    if (!(await recordFailure(tx, { key, eventId, failure, now: this.clock.now() }))) return 'repeated';
    await markBounced(tx, key, failure.reason);
    if (failure.kind === 'hard') await this.delivery.pauseIfNeeded(tx);
    return 'failed';
  }

  async #complained(tx: EntityManager, mail: SentMail): Promise<CountedOutcome> {
    if (!(await this.#added(tx, mail, 'complained'))) return 'repeated';
    await suppress(tx, mail.contactId, 'complained', this.clock.now());
    await closeSittings(tx, mail.contactId, mail.campaignId);
    await this.delivery.pauseIfNeeded(tx);
    return 'complained';
  }

  #optedOut(mail: SentMail | undefined): Promise<IntakeOutcome> {
    return this.db.transaction(async (tx) => {
      if (!mail) return this.#counted(tx, 'unmatched');
      if (!(await this.#added(tx, mail, 'unsubscribed'))) return this.#counted(tx, 'repeated');
      await suppress(tx, mail.contactId, 'unsubscribed', this.clock.now());
      return this.#counted(tx, 'unsubscribed');
    });
  }

  #added(tx: EntityManager, mail: SentMail, type: 'complained' | 'unsubscribed'): Promise<boolean> {
    const key = keyOf(mail);
    const id = mailEventIdOf(this.keyring, key, type);
    return addMailEvent(tx, { ...key, id, type, reason: null, status: null, at: this.clock.now() });
  }

  /**
   * The mail a report is about. The address it came back to proves it; a Message-ID alone does not, because everybody
   * who was written to has seen one: then the report must name the person whom the mail was for.
   */
  async #mailOf(received: ReceivedMail, report: Acted): Promise<SentMail | undefined> {
    const everywhere = [received.delivered, received.references, ...received.parts.map(({ text }) => text)].join('\n');
    for (const id of this.#ownIdsIn('b', everywhere)) {
      const mail = await sentMail(this.db.manager, id);
      if (mail) return mail;
    }
    for (const id of mailIdsIn(everywhere)) {
      const mail = await sentMail(this.db.manager, id);
      if (mail && isAbout(mail, report.recipients, everywhere)) return mail;
    }
    return undefined;
  }

  #ownIdsIn(kind: ReturnKind, text: string): string[] {
    const mailbox = this.config.mailReturnAddress;
    if (mailbox === undefined) return [];
    const own = returnAddressesIn(mailbox, text).filter((address) => isOwnReturnAddress(this.keyring, address));
    return own.flatMap((address) => (address.kind === kind ? [address.mailId] : []));
  }

  async #counted(db: EntityManager, outcome: CountedOutcome): Promise<IntakeOutcome> {
    await addIntake(db, outcome, this.clock.now());
    return outcome;
  }
}

function isAbout({ email }: SentMail, recipients: readonly string[], text: string): boolean {
  const address = email.toLowerCase();
  return recipients.length > 0 ? recipients.includes(address) : text.toLowerCase().includes(address);
}

const keyOf = ({ contactId, campaignId, kind, sequence }: SentMail): MailKey => ({
  contactId,
  campaignId,
  kind,
  sequence,
});
