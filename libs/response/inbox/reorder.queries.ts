import type { EntityManager } from 'typeorm';

interface Traced {
  readonly table: string;
  readonly key: string;
  /** Any column that is not part of the key. */
  readonly column: string;
  readonly by: 'invitation_id' | 'organisation_id';
}

/** Whatever is written when an answer is mixed or counted, and so tells by its place and transaction when that was. */
const TRACED: readonly Traced[] = [
  { table: 'response', key: 'invitation_id', column: 'may_quote', by: 'invitation_id' },
  { table: 'answer_text', key: 'invitation_id, place', column: 'masked', by: 'invitation_id' },
  { table: 'answer_mark', key: 'mark, invitation_id', column: 'is_first', by: 'invitation_id' },
  {
    table: 'wave_total',
    key: 'organisation_id, wave_id, vendor_id, source, size, region, is_excluded',
    column: 'responses',
    by: 'organisation_id',
  },
  {
    table: 'term_total',
    key: 'organisation_id, wave_id, vendor_id, term',
    column: 'responses',
    by: 'organisation_id',
  },
];

/**
 * Writes every row that belongs to an anonymous answer of the campaign anew, unchanged and in random order, in one
 * transaction. Afterwards neither the places of rows nor the numbers of their transactions tell which answers came
 * earlier. Whoever changes a row meanwhile waits, and their change stays.
 */
export async function reorder(tx: EntityManager, campaignId: string): Promise<void> {
  await tx.query(`set local statement_timeout to '10min'`);
  for (const traced of TRACED) {
    // The first time some rows find room beside their old place; the second time that room is taken.
    await rewrite(tx, traced, campaignId);
    await rewrite(tx, traced, campaignId);
  }
}

async function rewrite(tx: EntityManager, { table, key, column, by }: Traced, campaignId: string): Promise<void> {
  await tx.query(
    `insert into ${table} select t.* from ${table} t
     where t.${by} in (select r.${by} from response r where r.campaign_id = $1 and r.mode in ('anonymous', 'strict'))
     order by random()
     on conflict (${key}) do update set ${column} = ${table}.${column}`,
    [campaignId],
  );
}

export async function markSettled(tx: EntityManager, campaignId: string): Promise<void> {
  await tx.query('update answer_mixing set is_settled = true where campaign_id = $1', [campaignId]);
}
