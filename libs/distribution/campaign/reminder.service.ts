import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK } from '#platform';
import { decideReminder, type ReminderDecision } from '../core/campaign/decide-reminder.js';
import { reminderDue } from '../core/campaign/plan-recipient.js';
import { type CampaignPlan, type Hold, holdCampaign } from './campaign-plan.queries.js';
import { queueMails } from './due-invitation.queries.js';
import { dueReminders, type DueReminderRow, type Handled, holdBack, saveHandled } from './due-reminder.queries.js';
import type { Batch } from './inviter.service.js';

/** People of one transaction. */
export const REMIND_BATCH = 500;

const NOTHING: Batch = { handled: 0, missed: 0 };

/** Reminds people who have not answered. */
@Injectable()
export class ReminderService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Decides about the next people of a running campaign whose reminder is due, by what they have done until now, and
   * queues their mails, all in one transaction. So an answer, a bounce or an unsubscribing cancels by being there.
   */
  async remindBatch(campaignId: string, hold: Hold): Promise<Batch> {
    return this.db.transaction(async (tx) => {
      const plan = await holdCampaign(tx, campaignId, hold);
      if (plan?.state !== 'running') return NOTHING;
      const now = this.clock.now();
      const due = await dueReminders(tx, plan, now, REMIND_BATCH);
      const decisions = due.map((reminder) => ({ reminder, decision: decide(reminder, plan, now) }));
      await act(tx, plan, decisions, now);
      const missed = decisions.filter(({ decision }) => 'reason' in decision && decision.reason === 'missed').length;
      return { handled: due.length, missed };
    });
  }
}

interface Decided {
  readonly reminder: DueReminderRow;
  readonly decision: ReminderDecision;
}

function decide(reminder: DueReminderRow, plan: CampaignPlan, now: Date): ReminderDecision {
  const facts = {
    ...reminder,
    campaignState: plan.state,
    studyId: plan.studyId,
    zone: plan.zoneFor(reminder.timeZone),
  };
  return decideReminder(facts, plan.timing.reminderFor, plan.rhythm, now);
}

async function act(tx: EntityManager, plan: CampaignPlan, decisions: readonly Decided[], now: Date): Promise<void> {
  const reminded = decisions.filter(({ decision }) => decision.kind === 'remind');
  await queueMails(
    tx,
    plan.id,
    'reminder',
    reminded.map(({ reminder: { contactId, reminders } }) => ({ contactId, sequence: reminders })),
    now,
  );
  const held = decisions.flatMap(({ reminder: { contactId, reminders }, decision }) =>
    'reason' in decision ? [{ contactId, sequence: reminders, reason: decision.reason }] : [],
  );
  await holdBack(tx, plan.id, held, now);
  await saveHandled(
    tx,
    plan.id,
    decisions.map((decided) => handledOf(decided, plan, now)),
  );
}

function handledOf({ reminder, decision }: Decided, plan: CampaignPlan, now: Date): Handled {
  const { contactId, reminders, invitedAt, mailBefore, timeZone } = reminder;
  if (decision.kind === 'later') return { contactId, reminders, nextReminderAt: decision.at };
  const number = reminders + 1;
  if (decision.kind === 'end') return { contactId, reminders: number, nextReminderAt: null };
  const lastMailAt = decision.kind === 'remind' ? now : (mailBefore.sentAt ?? now);
  const next = { number, invitedAt, lastMailAt };
  return {
    contactId,
    reminders: number,
    nextReminderAt: reminderDue(plan.timing, plan.rhythm, plan.zoneFor(timeZone), next),
  };
}
