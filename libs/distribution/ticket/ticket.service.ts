import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, Locale } from '#kernel';
import { announce, CLOCK, Keyring, NotYet, type RelayedEvent, settle, sha256, uuidV8 } from '#platform';
import { StudyService } from '#study';
import { BUDGET_MILLISECONDS } from '../core/campaign/limits.js';
import { type CompanySize, distributionErrors, reasonNotToAsk, type Region, type TicketReason } from '../core/index.js';
import { contactIdOf, organisationIdOf } from '../identity.js';
import { ticketDue } from './ticket.events.js';
import {
  decideTicket,
  insertTicket,
  knownRequester,
  planRequester,
  type Requester,
  saveRequester,
  takeTicketPlace,
  type TicketEvent,
  ticketEvent,
  wasAskedSince,
} from './ticket-event.queries.js';
import { ticketRule, type TicketRuleNow } from './ticket-rule.queries.js';

/** The ground on which somebody may be written to, as the vendor records it. */
export interface Consent {
  readonly basis: string;
  readonly evidence: string;
  readonly at: Date;
}

/** What a vendor reports. */
export interface ClosedTicket {
  readonly study: string;
  readonly closedAt: Date;
  readonly requester: {
    readonly email: string;
    readonly name: string;
    readonly locale: Locale;
    readonly organisation: string;
    readonly size: CompanySize;
    readonly region: Region;
  };
  /** null: the vendor names no ground on which its customer may be written to. */
  readonly consent: Consent | null;
}

export interface TicketCall {
  readonly vendorId: string;
  /** The vendor's own name of the event; it never leaves this call. */
  readonly eventId: string;
  readonly body: Buffer;
}

/** Takes closed tickets in and, after a delay, plans their requesters for a campaign. */
@Injectable()
export class TicketService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  /**
   * Decides at once and says nothing of the decision, so that nobody can try until somebody is asked. The same event
   * twice is once; with another body it is refused. True when it was received before.
   */
  async receive(call: TicketCall, ticket: ClosedTicket): Promise<boolean> {
    const study = await this.studies.study(ticket.study);
    const event = this.#eventOf(call, study.id, ticket);
    const rule = await ticketRule(this.db.manager, study.id, call.vendorId);
    const isNew = await this.db.transaction((tx) => this.#take(tx, event, ticket, rule));
    if (isNew) return false;
    const before = await ticketEvent(this.db.manager, event.id);
    if (!before?.bodyHash.equals(event.bodyHash)) throw distributionErrors.ticketEventReused();
    return true;
  }

  /** Plans the requester when the delay is over. What has changed since then is looked at again. */
  async ask(event: RelayedEvent): Promise<void> {
    const ticket = await ticketEvent(this.db.manager, event.subjectId);
    if (ticket?.state !== 'planned') return;
    const now = this.clock.now();
    const wait = ticket.dueAt.getTime() - now.getTime();
    if (wait > 0) throw new NotYet(wait, 'delay');
    await this.db.transaction(async (tx) => {
      const reason = await this.#reasonNow(tx, ticket, now);
      await decideTicket(tx, ticket.id, { state: reason === null ? 'asked' : 'skipped', reason }, now);
      await settle(tx, event);
    });
  }

  async #take(
    tx: EntityManager,
    event: TicketEvent,
    ticket: ClosedTicket,
    rule: TicketRuleNow | undefined,
  ): Promise<boolean> {
    const known = await knownRequester(tx, event);
    const facts = { ...known, rule: rule ?? null, closedAt: ticket.closedAt, hasConsent: ticket.consent !== null };
    const reason = reasonNotToAsk({ ...facts, draw: this.#draw(event) }, event.receivedAt) ?? null;
    const dueAt = new Date(event.receivedAt.getTime() + (rule?.delayMinutes ?? 0) * 60_000);
    const state = reason === null ? 'planned' : 'skipped';
    if (!(await insertTicket(tx, { ...event, state, reason, dueAt }))) return false;
    if (reason === null && rule && ticket.consent)
      await this.#plan(tx, event, { ticket, consent: ticket.consent, rule });
    return true;
  }

  async #plan(
    tx: EntityManager,
    event: TicketEvent,
    { ticket, consent, rule }: { ticket: ClosedTicket; consent: Consent; rule: TicketRuleNow },
  ): Promise<void> {
    const place = { day: event.receivedAt.toISOString().slice(0, 10), quota: rule.dailyQuota };
    if (!(await takeTicketPlace(tx, event, place)))
      return decideTicket(tx, event.id, { state: 'skipped', reason: 'quota' }, event.receivedAt);
    await saveRequester(tx, this.#requesterOf(event, ticket, consent), event, event.receivedAt);
    await announce(tx, [ticketDue(event.id)], event.receivedAt);
  }

  async #reasonNow(tx: EntityManager, ticket: TicketEvent, now: Date): Promise<TicketReason | null> {
    const rule = await ticketRule(tx, ticket.studyId, ticket.vendorId);
    if (!rule?.isOn) return 'off';
    if (rule.campaignState !== 'running') return 'campaign-not-running';
    if ((await knownRequester(tx, ticket)).isSuppressed) return 'suppressed';
    const since = new Date(now.getTime() - BUDGET_MILLISECONDS);
    if (await wasAskedSince(tx, ticket.contactId, since)) return 'budget';
    return (await planRequester(tx, ticket, rule.campaignId, now)) ? null : 'already-asked';
  }

  #eventOf({ vendorId, eventId, body }: TicketCall, studyId: string, { requester }: ClosedTicket): TicketEvent {
    const receivedAt = this.clock.now();
    return {
      id: uuidV8(this.keyring.mac('identity', ['ticket event', vendorId, eventId].join('\u001f'))),
      studyId,
      vendorId,
      contactId: contactIdOf(this.keyring, requester.email),
      bodyHash: sha256(body),
      state: 'planned',
      reason: null,
      dueAt: receivedAt,
      receivedAt,
    };
  }

  /** One draw for a person and a month: reporting their tickets again changes nothing. */
  #draw({ studyId, vendorId, contactId, receivedAt }: TicketEvent): number {
    const month = receivedAt.toISOString().slice(0, 7);
    const mac = this.keyring.mac('ticket', ['draw', studyId, vendorId, contactId, month].join('\u001f'));
    return Math.floor((mac.readUInt32BE(0) / 2 ** 32) * 1_000);
  }

  #requesterOf(event: TicketEvent, { requester }: ClosedTicket, { basis, evidence, at }: Consent): Requester {
    return {
      ...requester,
      contactId: event.contactId,
      organisationId: organisationIdOf(this.keyring, requester.organisation),
      consentId: uuidV8(this.keyring.mac('identity', ['ticket consent', event.id].join('\u001f'))),
      basis,
      evidence,
      consentAt: at,
    };
  }
}
