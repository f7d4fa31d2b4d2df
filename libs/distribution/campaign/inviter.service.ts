import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, crashPoint, Keyring } from '#platform';
import { decideInvitation, type InvitationDecision } from '../core/campaign/decide-invitation.js';
import { reminderDue } from '../core/campaign/plan-recipient.js';
import { invitationIdOf } from '../identity.js';
import { type CampaignPlan, type Hold, holdCampaign } from './campaign-plan.queries.js';
import { spendBudget } from './contact-budget.queries.js';
import {
  type DueInvitation,
  dueInvitations,
  inviteAll,
  type Invited,
  moveAll,
  skipAll,
  type Skipped,
} from './due-invitation.queries.js';

/** People of one transaction: others wait for the campaign no longer than it takes. */
export const INVITE_BATCH = 500;

export interface Batch {
  /** How many people were looked at; fewer than a batch: nobody else is due. */
  readonly handled: number;
  readonly missed: number;
}

const NOTHING: Batch = { handled: 0, missed: 0 };

/** Writes to people whose invitation is due. */
@Injectable()
export class InviterService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /** Decides about the next people of a running campaign and queues their mails, all in one transaction. */
  async inviteBatch(campaignId: string, hold: Hold): Promise<Batch> {
    const batch = await this.db.transaction(async (tx) => {
      const plan = await holdCampaign(tx, campaignId, hold);
      if (plan?.state !== 'running') return NOTHING;
      const now = this.clock.now();
      const due = await dueInvitations(tx, plan, now, INVITE_BATCH);
      const decisions = due.map((person) => ({ person, decision: decide(person, plan, now) }));
      await this.#act(tx, plan, decisions, now);
      const missed = decisions.filter(
        ({ decision }) => decision.kind === 'skip' && decision.reason === 'missed',
      ).length;
      crashPoint('invite.before-commit');
      return { handled: due.length, missed };
    });
    crashPoint('invite.after-commit');
    return batch;
  }

  async #act(tx: EntityManager, plan: CampaignPlan, decisions: readonly Decided[], now: Date): Promise<void> {
    const chosen = decisions.flatMap(({ person, decision }) =>
      decision.kind === 'invite' ? [{ person, vendorIds: decision.vendorIds }] : [],
    );
    const people = chosen.map(({ person }) => person.contactId);
    const free = await spendBudget(tx, plan.id, people, now);
    const invited = chosen.filter(({ person }) => free.has(person.contactId));
    await inviteAll(
      tx,
      plan,
      invited.map(({ person, vendorIds }) => this.#invited(plan, person, vendorIds, now)),
      now,
    );
    const overBudget = people.filter((id) => !free.has(id)).map((contactId) => ({ contactId, reason: 'budget' }));
    await skipAll(tx, plan.id, [...overBudget, ...decisions.flatMap(skippedOf)]);
    await moveAll(
      tx,
      plan.id,
      decisions.flatMap(({ person, decision }) =>
        decision.kind === 'later' ? [{ contactId: person.contactId, at: decision.at }] : [],
      ),
    );
  }

  #invited(plan: CampaignPlan, person: DueInvitation, vendorIds: readonly string[], now: Date): Invited {
    const sittings = vendorIds.map((vendorId) => ({
      id: invitationIdOf(this.keyring, plan.id, person.contactId, vendorId),
      vendorId,
      source: person.sources[person.usedIds.indexOf(vendorId)]!,
    }));
    const zone = plan.zoneFor(person.timeZone);
    const first = { number: 0, invitedAt: now, lastMailAt: now };
    return { person, sittings, nextReminderAt: reminderDue(plan.timing, plan.rhythm, zone, first) };
  }
}

interface Decided {
  readonly person: DueInvitation;
  readonly decision: InvitationDecision;
}

function decide(person: DueInvitation, plan: CampaignPlan, now: Date): InvitationDecision {
  const planned = {
    dueAt: person.dueAt,
    zone: plan.zoneFor(person.timeZone),
    studyId: plan.studyId,
    vendorIds: person.plannedIds.filter((id) => person.usedIds.includes(id)),
    suppressions: person.suppressions,
  };
  return decideInvitation(planned, plan.timing, plan.rhythm, now);
}

const skippedOf = ({ person: { contactId }, decision }: Decided): Skipped[] =>
  decision.kind === 'skip' ? [{ contactId, reason: decision.reason }] : [];
