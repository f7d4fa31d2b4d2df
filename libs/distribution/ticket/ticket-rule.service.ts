import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, Violation } from '#kernel';
import {
  type AuditAction,
  CLOCK,
  isSignedWebhook,
  Keyring,
  noteAct,
  queryErrors,
  rows,
  type WebhookHeaders,
} from '#platform';
import { StudyService } from '#study';
import { distributionErrors } from '../core/index.js';
import {
  countTickets,
  insertRule,
  raiseSecret,
  type TicketCount,
  ticketRule,
  type TicketRule,
  ticketRules,
  type TicketRuleSettings,
  updateRule,
} from './ticket-rule.queries.js';

export type TicketRuleListing = TicketRule & { readonly counts: readonly Omit<TicketCount, 'vendorId'>[] };

const COUNTED_DAYS = 30;
const DAY = 24 * 3_600_000;

/** Settings of the ticket trigger. The vendor's signing secret is made from ours whenever it is needed, and not stored. */
@Injectable()
export class TicketRuleService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  /** The rules of a study with what became of the tickets of the last 30 days. */
  async list(studyId: string): Promise<TicketRuleListing[]> {
    const since = new Date(this.clock.now().getTime() - COUNTED_DAYS * DAY);
    const [rules, counts] = await Promise.all([
      ticketRules(this.db.manager, studyId),
      countTickets(this.db.manager, studyId, since),
    ]);
    return rules.map((rule) => ({ ...rule, counts: counts.filter(({ vendorId }) => vendorId === rule.vendorId) }));
  }

  /** Sets a rule; the first time without a version, later for the version that was read. */
  async set(
    key: Pick<TicketRule, 'studyId' | 'vendorId'>,
    version: number | undefined,
    settings: TicketRuleSettings,
    staffId: string,
  ): Promise<TicketRule> {
    await this.#checkFit(key, settings);
    const act = { staffId, now: this.clock.now() };
    await this.db.transaction(async (tx) => {
      const isSet =
        version === undefined
          ? await insertRule(tx, key, settings, act)
          : await updateRule(tx, { ...key, version }, settings, act);
      if (!isSet) throw version === undefined ? queryErrors.preconditionMissing() : queryErrors.changedSince();
      await this.#note(tx, 'ticket-rule.changed', key);
    });
    return this.rule(key.studyId, key.vendorId);
  }

  async rule(studyId: string, vendorId: string): Promise<TicketRule> {
    const rule = await ticketRule(this.db.manager, studyId, vendorId);
    if (!rule) throw queryErrors.notFound();
    return rule;
  }

  /** What the vendor signs its reports with. */
  async secret(studyId: string, vendorId: string): Promise<string> {
    const rule = await this.rule(studyId, vendorId);
    await this.db.transaction((tx) => this.#note(tx, 'ticket-secret.read', rule));
    return this.#secretsOf(rule)[0] ?? '';
  }

  /** A new secret; the one before is void at once. */
  async renewSecret(studyId: string, vendorId: string): Promise<string> {
    return this.db.transaction(async (tx) => {
      const secretEpoch = await raiseSecret(tx, studyId, vendorId);
      if (secretEpoch === undefined) throw queryErrors.notFound();
      await this.#note(tx, 'ticket-secret.renewed', { studyId, vendorId });
      return this.#secretsOf({ studyId, vendorId, secretEpoch })[0] ?? '';
    });
  }

  #note(tx: EntityManager, action: AuditAction, { studyId, vendorId }: Pick<TicketRule, 'studyId' | 'vendorId'>) {
    return noteAct(tx, { action, object: `vendor:${vendorId}`, details: { study: studyId } }, this.clock.now());
  }

  /** Throws unless the vendor has signed the body, not long ago. A study without a rule has no secret to sign with. */
  async checkSignature(study: string, vendorId: string, headers: WebhookHeaders, body: Buffer): Promise<void> {
    const { id } = await this.studies.study(study);
    const rule = await ticketRule(this.db.manager, id, vendorId);
    const now = this.clock.now();
    if (!rule || !this.#secretsOf(rule).some((secret) => isSignedWebhook(secret, headers, body, now)))
      throw distributionErrors.ticketSignatureInvalid();
  }

  /** The first is shown; a vendor who has not heard of it goes on with the one that it has. */
  #secretsOf({ studyId, vendorId, secretEpoch }: Pick<TicketRule, 'studyId' | 'vendorId' | 'secretEpoch'>): string[] {
    const codes = this.keyring.codes('ticket', ['secret', studyId, vendorId, secretEpoch].join('\u001f'));
    return codes.map((code) => `whsec_${code.toString('base64')}`);
  }

  async #checkFit({ studyId, vendorId }: Pick<TicketRule, 'studyId' | 'vendorId'>, { campaignId }: TicketRuleSettings) {
    await this.studies.studyById(studyId);
    await this.studies.vendor(vendorId);
    const [campaign] = await rows<{ studyId: string }>(
      this.db.manager,
      `select w.study_id as "studyId" from campaign c join wave w on w.id = c.wave_id where c.id = $1`,
      [campaignId],
    );
    const violations: Violation[] =
      campaign?.studyId === studyId ? [] : [{ pointer: '/campaignId', code: 'other-study' }];
    if (violations.length > 0) throw distributionErrors.ticketRuleInvalid(violations);
  }
}
