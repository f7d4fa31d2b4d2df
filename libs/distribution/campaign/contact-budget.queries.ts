import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import { BUDGET_MILLISECONDS } from '../core/campaign/limits.js';

/**
 * Takes the turn of each person for one invitation, in the caller's transaction, and answers whose it was to take. Who
 * was asked within the budget's days is left out. Two campaigns that want the same person wait for each other here, so
 * exactly one of them gets the turn; people are taken in one order, so that they cannot wait for each other in a ring.
 */
export async function spendBudget(
  tx: EntityManager,
  campaignId: string,
  contactIds: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (contactIds.length === 0) return new Set();
  const free = new Date(now.getTime() - BUDGET_MILLISECONDS);
  const spent = await rows<{ contactId: string }>(
    tx,
    `insert into contact_budget (contact_id, campaign_id, spent_at)
     select c.contact_id, $1::uuid, $2::timestamptz from unnest($3::uuid[]) as c (contact_id) order by c.contact_id
     on conflict (contact_id) do update
       set previous_campaign_id = contact_budget.campaign_id, previous_spent_at = contact_budget.spent_at,
           campaign_id = excluded.campaign_id, spent_at = excluded.spent_at
       where contact_budget.spent_at is null or contact_budget.spent_at <= $4::timestamptz
     returning contact_id as "contactId"`,
    [campaignId, now, contactIds, free],
  );
  return new Set(spent.map(({ contactId }) => contactId));
}

/** Gives the turns of people back whom the campaign did not write to after all. */
export async function returnBudget(
  tx: EntityManager,
  campaignId: string,
  contactIds: readonly string[],
): Promise<void> {
  if (contactIds.length === 0) return;
  await tx.query(
    `update contact_budget
     set campaign_id = previous_campaign_id, spent_at = previous_spent_at,
         previous_campaign_id = null, previous_spent_at = null
     where contact_id = any($2::uuid[]) and campaign_id = $1`,
    [campaignId, contactIds],
  );
}
