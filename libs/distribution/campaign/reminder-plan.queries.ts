import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import { reminderDue } from '../core/campaign/plan-recipient.js';
import { legalFrom } from '../core/schedule/occurrence.js';
import type { CampaignPlan } from './campaign-plan.queries.js';
import { saveHandled } from './due-reminder.queries.js';

const BATCH = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

interface Reminded {
  readonly contactId: string;
  readonly timeZone: string | null;
  readonly invitedAt: Date;
  readonly reminders: number;
  readonly lastMailAt: Date;
}

/**
 * Gives everybody who waits for a reminder, or who had all `former` reminders that there were, their next day by the
 * plan as it is now. Who was left out for good stays so, and what is asked of them is looked at again when it is due.
 */
export async function planReminders(tx: EntityManager, plan: CampaignPlan, former: number, now: Date): Promise<void> {
  for (let after = FIRST; ;) {
    const batch = await remindedAfter(tx, plan.id, former, after);
    if (batch.length === 0) return;
    await saveHandled(
      tx,
      plan.id,
      batch.map((one) => ({ contactId: one.contactId, reminders: one.reminders, nextReminderAt: due(one, plan, now) })),
    );
    after = batch.at(-1)?.contactId ?? after;
  }
}

/** A day that is over by now is the next good hour. */
function due({ timeZone, reminders, invitedAt, lastMailAt }: Reminded, plan: CampaignPlan, now: Date): Date | null {
  const zone = plan.zoneFor(timeZone);
  const at = reminderDue(plan.timing, plan.rhythm, zone, { number: reminders, invitedAt, lastMailAt });
  if (at === null || at >= now) return at;
  return legalFrom(now, zone, plan.rhythm) ?? null;
}

function remindedAfter(tx: EntityManager, campaignId: string, former: number, after: string): Promise<Reminded[]> {
  return rows<Reminded>(
    tx,
    `select r.contact_id as "contactId", c.time_zone as "timeZone", r.invited_at as "invitedAt", r.reminders,
            coalesce((select max(m.sent_at) from mail_attempt m
                      where m.contact_id = r.contact_id and m.campaign_id = r.campaign_id and m.kind <> 'result'), r.invited_at) as "lastMailAt"
     from recipient r join contact c on c.contact_id = r.contact_id
     where r.campaign_id = $1 and r.state = 'invited' and (r.next_reminder_at is not null or r.reminders = $2)
       and r.contact_id > $3
     order by r.contact_id limit ${BATCH}`,
    [campaignId, former, after],
  );
}
