import type { EntityManager } from 'typeorm';
import { rows, sqlState } from '#platform';
import { type Audience, type CampaignState, distributionErrors, type Timing } from '../core/index.js';
import type { MailTemplates } from '../core/mail/check-template.js';
import { rhythmOf, zoneFor } from '../core/campaign/campaign-plan.js';
import type { Holiday } from '../core/schedule/holidays.js';
import type { Rhythm } from '../core/schedule/occurrence.js';

/** What planning the mails of a campaign needs to know of it. */
export interface CampaignPlan {
  readonly id: string;
  readonly state: CampaignState;
  readonly waveId: string;
  readonly versionId: string;
  readonly studyId: string;
  readonly closesAt: Date;
  readonly audience: Audience;
  /** Null: the built-in words. */
  readonly content: MailTemplates | null;
  readonly timing: Timing;
  readonly rhythm: Rhythm;
  readonly zoneFor: (own: string | null) => string;
}

type StoredPlan = Omit<CampaignPlan, 'rhythm' | 'zoneFor'>;

const PLAN = `
  select c.id, c.state, c.wave_id as "waveId", c.version_id as "versionId", w.study_id as "studyId",
         c.closes_at as "closesAt", c.audience, c.content, c.timing
  from campaign c join wave w on w.id = c.wave_id where c.id = $1`;

/** How a reader of the campaign treats whoever holds it: waits for them, or leaves it to them. */
export type Hold = 'wait' | 'leave';

const HOLD: Readonly<Record<Hold, string>> = {
  wait: 'for no key update of c',
  leave: 'for no key update of c skip locked',
};

/**
 * Reads the plan and holds the campaign until the transaction ends, so that nobody else changes its state or plans its
 * mails meanwhile. Undefined when there is no such campaign, or when it is held and is to be left. Whoever waited for
 * longer than a lock may take is told that somebody else is at it: the database itself is well.
 */
export async function holdCampaign(
  tx: EntityManager,
  id: string,
  hold: Hold = 'wait',
): Promise<CampaignPlan | undefined> {
  const [stored] = await rows<StoredPlan>(tx, `${PLAN} ${HOLD[hold]}`, [id]).catch(refuseIfHeld);
  return stored && planned(tx, stored);
}

const LOCK_NOT_AVAILABLE = '55P03';

function refuseIfHeld(error: unknown): never {
  throw sqlState(error) === LOCK_NOT_AVAILABLE ? distributionErrors.campaignBusy() : error;
}

export async function readPlan(db: EntityManager, id: string): Promise<CampaignPlan | undefined> {
  const [stored] = await rows<StoredPlan>(db, PLAN, [id]);
  return stored && planned(db, stored);
}

async function planned(db: EntityManager, stored: StoredPlan): Promise<CampaignPlan> {
  const own = await ownHolidays(db);
  return {
    ...stored,
    rhythm: rhythmOf(stored.timing, own),
    zoneFor: (zone) => zoneFor(stored.timing, zone),
  };
}

/** The days that this installation has set for itself. */
export function ownHolidays(db: EntityManager): Promise<Holiday[]> {
  return rows<Holiday>(
    db,
    `select calendar, to_char(day, 'YYYY-MM-DD') as day, kind from holiday order by calendar, day`,
  );
}
