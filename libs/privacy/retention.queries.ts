import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { RetentionRuleName } from './core/index.js';

/** What a rule of one statement is about. `$1` in conditions is the moment before which it goes. */
interface RuleTable {
  readonly table: string;
  readonly keys: string;
  /** Over `t`, with what is joined. */
  readonly from: string;
  readonly oldest: string;
  readonly where: string;
  /** Rows stay, without this. */
  readonly set?: string;
}

const ofCampaign = (table: string, keys: string, oldest: string): RuleTable => ({
  table,
  keys,
  from: `${table} t join invitation i on i.invitation_id = t.invitation_id join campaign c on c.id = i.campaign_id`,
  oldest,
  where: 'c.closes_at < $1',
});

const ofItself = (table: string, keys: string, oldest: string, more = ''): RuleTable => ({
  table,
  keys,
  from: `${table} t`,
  oldest,
  where: `${oldest} < $1${more}`,
});

/** Rules that delete or reduce rows of one table. The others take more than a statement. */
export const RULE_TABLES: Readonly<Partial<Record<RetentionRuleName, readonly RuleTable[]>>> = {
  drafts: [ofCampaign('response_draft', 'invitation_id', 't.updated_at')],
  // Whoever agreed and never handed in: what they had typed goes, and with it the moment they agreed.
  'unused-consents': [
    {
      table: 'invitation',
      keys: 'invitation_id',
      from: 'invitation t join campaign c on c.id = t.campaign_id',
      oldest: 't.started_at',
      where: `c.closes_at < $1 and t.started_at is not null and t.state <> 'completed'`,
      set: 'started_at = null',
    },
  ],
  'waiting-answers': [ofCampaign('response_quarantine', 'invitation_id, id', 't.received_at')],
  'repeat-marks': [
    {
      ...ofItself('invitation', 'invitation_id', 't.completed_on', ' and t.repeat_mac is not null'),
      set: 'repeat_mac = null',
    },
  ],
  'resume-codes': [ofItself('resume_code', 'code_hash', 't.expires_at')],
  'spent-work': [ofItself('spent_work', 'id', 't.expires_at')],
  'network-hashes': [ofItself('open_network', 'network_id, kind', 't.seen_at')],
  'link-misses': [ofItself('link_miss', 'network_id', 't.until')],
  'login-failures': [ofItself('login_failure', 'account_hash, id', 't.at')],
  sessions: [ofItself('session', 'id_hash', 't.expires_at')],
  'vendor-sessions': [ofItself('vendor_session', 'id_hash', 't.expires_at')],
  'password-resets': [ofItself('password_reset', 'id', 't.created_at')],
  'staff-invitations': [ofItself('staff_invitation', 'token_hash', 't.expires_at')],
  'vendor-invitations': [ofItself('vendor_invitation', 'token_hash', 't.expires_at')],
  'returned-mails': [ofItself('mail_event', 'contact_id, id', 't.at')],
  'ticket-events': [ofItself('ticket_event', 'id', 't.received_at')],
  'webhook-log': [
    ofItself('webhook_attempt', 'endpoint_id, id', 't.at'),
    ofItself('webhook_delivery', 'endpoint_id, id', 't.settled_at'),
  ],
  'finished-events': [ofItself('outbox', 'subject_id, id', 't.done_at')],
  'export-records': [ofItself('answer_export', 'id', 't.ordered_at')],
};

/** How much has had its time, and since when the oldest of it is there. */
export interface Due {
  readonly count: number;
  readonly oldest: Date | null;
}

/** What rules of more than one statement are about. */
const COUNTS: Readonly<Partial<Record<RetentionRuleName, string>>> = {
  'identity-links': `
    select count(*)::float8 as count, min(c.closes_at) as oldest
    from response t join invitation i on i.invitation_id = t.invitation_id join campaign c on c.id = t.campaign_id
    where c.closes_at < $1 and i.contact_id is not null`,
  'hand-in-keys': `
    select count(*)::float8 as count, min(t.submitted_at) as oldest
    from response t join campaign c on c.id = t.campaign_id
    where c.closes_at < $1 and c.keys_forgotten_at is null and t.idempotency_key <> ''`,
  'import-files': `
    select count(*)::float8 as count, min(t.expires_at) as oldest from contact_import t
    where t.expires_at < $1 and t.state not in ('applying', 'undoing')
      and (exists (select 1 from contact_import_chunk k where k.import_id = t.import_id) or t.header <> '[]'
           or t.report -> 'preview' <> '[]'
           or exists (select 1 from contact_import_row r where r.import_id = t.import_id))`,
};

export async function dueOf(db: EntityManager, rule: RetentionRuleName, before: Date): Promise<Due> {
  const counts = (RULE_TABLES[rule] ?? []).map(
    ({ from, oldest, where }) =>
      `select count(*)::float8 as count, min(${oldest}) as oldest from ${from} where ${where}`,
  );
  const statement = COUNTS[rule] ?? counts.map((one) => `(${one})`).join(' union all ');
  const found = await rows<{ count: number; oldest: Date | null }>(db, statement, [before]);
  const oldest = found.flatMap((one) => (one.oldest === null ? [] : [new Date(one.oldest)]));
  return {
    count: found.reduce((sum, { count }) => sum + count, 0),
    oldest: oldest.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null,
  };
}

/** Applies a rule to so many rows at most; answers to how many. */
export async function applyTo(tx: EntityManager, rule: RuleTable, before: Date, limit: number): Promise<number> {
  const { table, keys, from, where, set } = rule;
  const own = keys.split(', ').map((key) => `t.${key}`);
  const chosen = `(${keys}) in (select ${own.join(', ')} from ${from} where ${where} limit ${limit})`;
  const act = set === undefined ? `delete from ${table}` : `update ${table} set ${set}`;
  return (await rows(tx, `${act} where ${chosen} returning 1`, [before])).length;
}

/** Campaigns that ended before a moment and whose answers still lead to who gave them. */
export async function linkedCampaigns(db: EntityManager, before: Date): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select id from campaign c where closes_at < $1
       and not exists (select 1 from unlinked_campaign u where u.campaign_id = c.id) order by closes_at`,
    [before],
  );
  return found.map(({ id }) => id);
}

/** Of whoever handed in only the day is known from here on: a time would be a way from one to the other. */
export async function forgetHandInTimes(tx: EntityManager, campaignId: string, limit: number): Promise<number> {
  const changed = await rows(
    tx,
    `update invitation set completed_on = (completed_at at time zone 'UTC')::date, completed_at = null, started_at = null
     where invitation_id in (select invitation_id from invitation
                             where campaign_id = $1 and state = 'completed' and completed_at is not null limit ${limit})
     returning invitation_id`,
    [campaignId],
  );
  return changed.length;
}

/** In random order, so that answers that change together have nothing else in common. */
export async function linkedAnswers(db: EntityManager, campaignId: string, limit: number): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    `select r.invitation_id as id from response r join invitation i on i.invitation_id = r.invitation_id
     where r.campaign_id = $1 order by random() limit ${limit}`,
    [campaignId],
  );
  return found.map(({ id }) => id);
}

export async function markUnlinked(tx: EntityManager, campaignId: string, now: Date): Promise<void> {
  await tx.query('insert into unlinked_campaign (campaign_id, unlinked_at) values ($1, $2) on conflict do nothing', [
    campaignId,
    now,
  ]);
}

export interface RuleRun {
  readonly rule: string;
  readonly ranAt: Date;
  readonly removed: number;
  readonly total: number;
}

export function ruleRuns(db: EntityManager): Promise<RuleRun[]> {
  return rows(
    db,
    'select rule, ran_at as "ranAt", removed::float8 as removed, total::float8 as total from retention_run',
  );
}

export async function recordRun(db: EntityManager, rule: string, removed: number, now: Date): Promise<void> {
  await db.query(
    `insert into retention_run (rule, ran_at, removed, total) values ($1, $2, $3, $3)
     on conflict (rule) do update set ran_at = excluded.ran_at, removed = excluded.removed,
       total = retention_run.total + excluded.removed`,
    [rule, now, removed],
  );
}
