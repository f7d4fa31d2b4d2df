import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { assertNever, type Clock } from '#kernel';
import {
  CLOCK,
  CONFIG,
  type Config,
  crashPoint,
  type Delivery,
  Keyring,
  type Mail,
  type Mailer,
  MAILER,
  NotYet,
  queryErrors,
  type RelayedEvent,
  settle,
} from '#platform';
import { reasonNotToSend, reasonNotToTell } from '../core/may-send.js';
import { classifyFailure } from '../core/mail/classify-failure.js';
import { DeliveryService } from './delivery.service.js';
import { recordFailure } from './mail-failure.js';
import { mailEventIdOf, mailIdOf } from './mail-id.js';
import { mailOf } from './mail-of.js';
import type { MailKey, MailKind } from './mail.events.js';
import {
  countMails,
  giveMailUp,
  keepSlot,
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

type Refusal = Extract<Delivery, { kind: 'refused' }>;

const AFTER_LEASE_MS = 1_000;
/** After a longer wait what is true is read again: somebody may have answered or unsubscribed. */
const RECHECK_AFTER_MS = 500;

/** The reason of a mail that no attempt has given one, such as when each has ended its process. */
const GIVEN_UP = 'given-up';

@Injectable()
export class MailAttemptService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) readonly config: Config,
    @Inject(Keyring) readonly keyring: Keyring,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(DeliveryService) private readonly delivery: DeliveryService,
  ) {}

  /** Sends one mail at most once for each lease, in its turn. Throws to be tried again when the relay asks for that. */
  async send(event: RelayedEvent): Promise<void> {
    const key = keyOf(event);
    crashPoint('mail.begin', event.subjectId);
    const leased = await leaseMail(this.db.manager, key, mailIdOf(this.keyring, key), this.clock.now());
    const facts = await mailFacts(this.db.manager, key);
    // Somebody else is sending it and may not come to an end: look again when the lease is over.
    if (!leased && facts?.state === 'sending') throw new NotYet(this.#restOfLease(facts), 'leased');
    if (!leased || !facts) return;
    if (await this.#hasEnded(event, facts)) return;
    const waited = await this.#waitForTurn(facts);
    if (waited > RECHECK_AFTER_MS) {
      const present = await mailFacts(this.db.manager, key);
      if (!present || (await this.#hasEnded(event, present))) return;
      return this.#deliver(event, present);
    }
    return this.#deliver(event, facts);
  }

  #restOfLease({ leaseUntil }: MailFacts): number {
    return Math.max(0, (leaseUntil?.getTime() ?? 0) - this.clock.now().getTime()) + AFTER_LEASE_MS;
  }

  /** What must not leave any more has come to its end. */
  async #hasEnded(event: RelayedEvent, facts: MailFacts): Promise<boolean> {
    // Whoever lets the campaign go on announces its waiting mails again.
    const isResult = facts.kind === 'result';
    const isPaused = !isResult && facts.campaignState === 'paused';
    const why = () => (isResult ? reasonNotToTell(facts) : reasonNotToSend(facts, this.clock.now()));
    const reason = isPaused ? 'paused' : why();
    if (reason === undefined) return false;
    await this.#finish(event, facts, { state: isPaused ? 'queued' : 'skipped', reason });
    return true;
  }

  /** Waits for a moment that is near, in milliseconds; for one that is not, the mail goes back to the outbox. */
  async #waitForTurn(facts: MailFacts): Promise<number> {
    const domain = facts.email.slice(facts.email.lastIndexOf('@') + 1).toLowerCase();
    const turn = await this.delivery.turn(domain, { slotAt: facts.slotAt, isFinal: facts.slotIsFinal });
    if (turn.kind === 'later') {
      await keepSlot(this.db.manager, facts, turn);
      throw new NotYet(turn.waitMs, turn.reason);
    }
    if (turn.waitMs > 0) await setTimeout(turn.waitMs);
    return turn.waitMs;
  }

  async #deliver(event: RelayedEvent, facts: MailFacts): Promise<void> {
    const delivery = await this.mailer.send(mailOf(this, facts, this.clock.now()));
    switch (delivery.kind) {
      case 'sent':
        await this.#finish(event, facts, { state: 'sent', reason: null });
        return this.delivery.succeeded();
      case 'refused':
        return this.#refused(event, facts, delivery);
      case 'try-again':
        if (delivery.isRelayAway) await this.delivery.failed();
        await recordMail(this.db.manager, facts, { state: 'queued', reason: delivery.reason }, this.clock.now());
        throw queryErrors.dependencyUnavailable();
      default:
        return assertNever(delivery);
    }
  }

  /** The relay has answered, so it is there; what it says of the mailbox is what a report would say later. */
  async #refused(event: RelayedEvent, facts: MailFacts, { reason, reply }: Refusal): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      await recordMail(tx, facts, { state: 'failed', reason }, now);
      if (reply !== '') {
        const { contactId, campaignId, kind, sequence } = facts;
        const key = { contactId, campaignId, kind, sequence };
        const failure = classifyFailure(undefined, reply);
        const eventId = mailEventIdOf(this.keyring, key, failure.kind);
        await recordFailure(tx, { key, eventId, failure, now });
        if (failure.kind === 'hard') await this.delivery.pauseIfNeeded(tx);
      }
      await settle(tx, event);
    });
    await this.delivery.succeeded();
  }

  /** Says where the team looks that the mail of a dead event will not be sent. */
  async giveUp(event: RelayedEvent): Promise<void> {
    await giveMailUp(this.db.manager, keyOf(event), GIVEN_UP);
  }

  async list(filter: MailFilter): Promise<MailAttempt[]> {
    const mails = await latestMails(this.db.manager, filter);
    return mails.map((facts) => attemptOf(facts, mailOf(this, facts, facts.createdAt).subject));
  }

  counts(): Promise<Readonly<Record<string, number>>> {
    return countMails(this.db.manager);
  }

  /** The mail as it was or will be sent, made again from its rows. */
  async read(key: MailKey): Promise<{ readonly attempt: MailAttempt; readonly mail: Mail } | undefined> {
    const facts = await mailFacts(this.db.manager, key);
    if (!facts) return undefined;
    const mail = mailOf(this, facts, facts.createdAt);
    return { attempt: attemptOf(facts, mail.subject), mail };
  }

  async #finish(event: RelayedEvent, facts: MailFacts, result: MailResult): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      await recordMail(tx, facts, result, now);
      const sittings = facts.sittings.map(({ invitationId }) => invitationId);
      if (result.state === 'sent' && facts.kind !== 'result') await markSent(tx, sittings, now);
      await settle(tx, event);
      crashPoint('mail.before-sent');
    });
    crashPoint('mail.after-sent');
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
