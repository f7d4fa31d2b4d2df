import type { EntityManager } from 'typeorm';

/** Of a campaign: its anonymous answers, by what their rows are known by. */
const OF_CAMPAIGN = (by: 'invitation_id' | 'organisation_id') =>
  `select r.${by} from response r where r.campaign_id = $1 and r.mode in ('anonymous', 'strict')`;

interface Traced {
  readonly table: string;
  readonly key: string;
  /** Any column that is not part of the key. */
  readonly column: string;
}

/** What people may change while it is reordered. */
const ANSWERS: readonly Traced[] = [
  { table: 'response', key: 'invitation_id', column: 'may_quote' },
  { table: 'answer_text', key: 'invitation_id, place', column: 'masked' },
  { table: 'answer_mark', key: 'mark, invitation_id', column: 'is_first' },
];

/** What nobody changes but whoever has the turn to count. */
const TOTALS: readonly string[] = ['wave_total', 'term_total'];

/**
 * Writes every row that belongs to an anonymous answer of the campaign anew, unchanged and in random order, in one
 * transaction: whatever is written when an answer is mixed or counted tells by its place and its transaction when that
 * was. Afterwards neither does. The caller has the turn to count; whoever changes an answer meanwhile waits, and their
 * change stays.
 */
export async function reorder(tx: EntityManager, campaignId: string): Promise<void> {
  await tx.query(`set local statement_timeout to '10min'`);
  for (const answers of ANSWERS) {
    // The first time some rows find room beside their old place; the second time that room is taken.
    await rewrite(tx, answers, campaignId);
    await rewrite(tx, answers, campaignId);
  }
  for (const table of TOTALS) await replace(tx, table, campaignId);
}

async function rewrite(tx: EntityManager, { table, key, column }: Traced, campaignId: string): Promise<void> {
  await tx.query(
    `insert into ${table} select t.* from ${table} t
     where t.invitation_id in (${OF_CAMPAIGN('invitation_id')})
     order by random()
     on conflict (${key}) do update set ${column} = ${table}.${column}`,
    [campaignId],
  );
}

/**
 * Rows of totals are small and often changed, so that their pages have room for a second and a third version of each:
 * one that is written anew stays on its page. A row that was taken away has no place to stay at.
 */
async function replace(tx: EntityManager, table: string, campaignId: string): Promise<void> {
  await tx.query(
    `with gone as (
       delete from ${table} t where t.organisation_id in (${OF_CAMPAIGN('organisation_id')}) returning t.*
     )
     insert into ${table} select * from gone order by random()`,
    [campaignId],
  );
}

export async function markSettled(tx: EntityManager, campaignId: string): Promise<void> {
  await tx.query('update answer_mixing set is_settled = true where campaign_id = $1', [campaignId]);
}
