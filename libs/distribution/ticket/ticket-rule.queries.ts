import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import type { CampaignState, TicketReason } from '../core/index.js';

/** How tickets that one vendor reports closed lead to questions in one study. */
export interface TicketRule {
  readonly studyId: string;
  readonly vendorId: string;
  readonly campaignId: string;
  readonly isOn: boolean;
  readonly delayMinutes: number;
  readonly ratePerMille: number;
  readonly dailyQuota: number;
  readonly secretEpoch: number;
  readonly version: number;
  readonly updatedAt: Date;
}

export type TicketRuleSettings = Pick<
  TicketRule,
  'campaignId' | 'isOn' | 'delayMinutes' | 'ratePerMille' | 'dailyQuota'
>;

const RULE = `
  select r.study_id as "studyId", r.vendor_id as "vendorId", r.campaign_id as "campaignId", r.is_on as "isOn",
         r.delay_minutes as "delayMinutes", r.rate_per_mille as "ratePerMille", r.daily_quota as "dailyQuota",
         r.secret_epoch as "secretEpoch", r.version, r.updated_at as "updatedAt", c.state as "campaignState"
  from ticket_rule r join campaign c on c.id = r.campaign_id`;

export type TicketRuleNow = TicketRule & { readonly campaignState: CampaignState };

export function ticketRules(db: EntityManager, studyId: string): Promise<TicketRuleNow[]> {
  return rows<TicketRuleNow>(db, `${RULE} where r.study_id = $1 order by r.updated_at, r.vendor_id`, [studyId]);
}

export async function ticketRule(
  db: EntityManager,
  studyId: string,
  vendorId: string,
): Promise<TicketRuleNow | undefined> {
  return (await rows<TicketRuleNow>(db, `${RULE} where r.study_id = $1 and r.vendor_id = $2`, [studyId, vendorId]))[0];
}

/** False when there is one already. */
export async function insertRule(
  db: EntityManager,
  key: Pick<TicketRule, 'studyId' | 'vendorId'>,
  settings: TicketRuleSettings,
  { staffId, now }: { readonly staffId: string; readonly now: Date },
): Promise<boolean> {
  const added = await rows(
    db,
    `insert into ticket_rule (study_id, vendor_id, campaign_id, is_on, delay_minutes, rate_per_mille, daily_quota,
                              secret_epoch, version, updated_by, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, 0, 1, $8, $9) on conflict do nothing returning study_id`,
    [
      key.studyId,
      key.vendorId,
      settings.campaignId,
      settings.isOn,
      settings.delayMinutes,
      settings.ratePerMille,
      settings.dailyQuota,
      staffId,
      now,
    ],
  );
  return added.length > 0;
}

/** False when somebody has changed it since. */
export async function updateRule(
  db: EntityManager,
  { studyId, vendorId, version }: Pick<TicketRule, 'studyId' | 'vendorId' | 'version'>,
  settings: TicketRuleSettings,
  { staffId, now }: { readonly staffId: string; readonly now: Date },
): Promise<boolean> {
  const changed = await rows(
    db,
    `update ticket_rule set campaign_id = $4, is_on = $5, delay_minutes = $6, rate_per_mille = $7, daily_quota = $8,
            updated_by = $9, updated_at = $10, version = version + 1
     where study_id = $1 and vendor_id = $2 and version = $3 returning study_id`,
    [
      studyId,
      vendorId,
      version,
      settings.campaignId,
      settings.isOn,
      settings.delayMinutes,
      settings.ratePerMille,
      settings.dailyQuota,
      staffId,
      now,
    ],
  );
  return changed.length > 0;
}

/** Makes the vendor's secret void; the next one follows from the number that is answered. */
export async function raiseSecret(db: EntityManager, studyId: string, vendorId: string): Promise<number | undefined> {
  const [raised] = await rows<{ epoch: number }>(
    db,
    `update ticket_rule set secret_epoch = secret_epoch + 1, version = version + 1
     where study_id = $1 and vendor_id = $2 returning secret_epoch as epoch`,
    [studyId, vendorId],
  );
  return raised?.epoch;
}

export interface TicketCount {
  readonly vendorId: string;
  readonly state: 'planned' | 'asked' | 'skipped';
  readonly reason: TicketReason | null;
  readonly tickets: number;
}

export function countTickets(db: EntityManager, studyId: string, since: Date): Promise<TicketCount[]> {
  return rows<TicketCount>(
    db,
    `select vendor_id as "vendorId", state, reason, count(*)::int as tickets from ticket_event
     where study_id = $1 and received_at >= $2 group by vendor_id, state, reason order by vendor_id, state, reason`,
    [studyId, since],
  );
}
