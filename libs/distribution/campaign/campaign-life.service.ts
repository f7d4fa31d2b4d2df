import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { type AuditAction, CLOCK, noteAct, queryErrors, rows } from '#platform';
import { type CampaignAct, stateAfter } from '../core/campaign/campaign-state.js';
import { changeReminders, type ReminderChange } from '../core/campaign/change-reminders.js';
import { faultsOfReminders } from '../core/campaign/check-campaign.js';
import { type CampaignState, distributionErrors } from '../core/index.js';
import {
  announceWaiting,
  endMails,
  extendSittings,
  planAgain,
  saveReminders,
  saveState,
} from './campaign-life.queries.js';
import { type CampaignPlan, holdCampaign } from './campaign-plan.queries.js';
import { refuseFaults } from './refuse-faults.js';
import { planReminders } from './reminder-plan.queries.js';

const AUDITED: Readonly<Partial<Record<CampaignAct, AuditAction>>> = {
  pause: 'campaign.paused',
  resume: 'campaign.resumed',
  close: 'campaign.ended',
};

/** What people, and the time, do to a campaign after its launch. Each act is one transaction that holds the campaign. */
@Injectable()
export class CampaignLifeService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** No mail leaves from now on, but for those that are on their way this second. */
  async pause(id: string): Promise<void> {
    await this.#act(id, 'pause', async (tx, plan, state, now) => saveState(tx, plan.id, { state, pausedAt: now }));
  }

  /** Mails that waited leave; what was due during the pause is due at the next good hour. */
  async resume(id: string): Promise<void> {
    await this.#act(id, 'resume', async (tx, plan, state, now) => {
      await saveState(tx, plan.id, { state });
      await planAgain(tx, plan, now);
      await announceWaiting(tx, plan.id, now);
    });
  }

  /** Moves the end, forwards or back, but not into the past. Personal links move with it. */
  async extend(id: string, closesAt: Date): Promise<void> {
    await this.#act(id, 'extend', async (tx, plan, state, now) => {
      if (closesAt <= now) throw distributionErrors.campaignInvalid([{ pointer: '/closesAt', code: 'past' }]);
      await saveState(tx, plan.id, { state, closesAt });
      await extendSittings(tx, plan.id, plan.closesAt, closesAt);
    });
  }

  /**
   * Changes the reminders that are still ahead: on which days, whom, and in which words. What was sent stays as it was.
   * Done to the campaign that was read, which `revision` names.
   */
  async changeReminders(id: string, revision: number, change: ReminderChange): Promise<void> {
    await this.#act(id, 'remind', async (tx, plan, _, now) => {
      const { timing, content } = changeReminders(plan, change, now);
      refuseFaults(faultsOfReminders(timing, content, now));
      if (!(await saveReminders(tx, { id, revision }, timing, content))) throw queryErrors.changedSince();
      await planReminders(tx, { ...plan, timing }, plan.timing.reminderDays.length, now);
    });
  }

  /** The end: nobody is written to any more, and links lead to a page that says so. */
  async close(id: string): Promise<void> {
    await this.#act(id, 'close', (tx, plan, state, now) => close(tx, plan, state, now));
  }

  /** Starts what has come to its day and ends what has come to its end. Answers which campaigns are running then. */
  async followTime(): Promise<string[]> {
    const now = this.clock.now();
    await this.db.query(
      `update campaign set state = 'running', revision = revision + 1 where state = 'scheduled' and starts_at <= $1`,
      [now],
    );
    const over = await rows<{ id: string }>(
      this.db.manager,
      `select id from campaign where state in ('scheduled', 'running', 'paused') and closes_at <= $1`,
      [now],
    );
    for (const { id } of over) await this.#expire(id);
    const running = await rows<{ id: string }>(
      this.db.manager,
      `select id from campaign where state = 'running' order by launched_at, id`,
    );
    return running.map(({ id }) => id);
  }

  /** Somebody may have extended or closed it meanwhile. */
  async #expire(id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const plan = await holdCampaign(tx, id);
      const now = this.clock.now();
      const state = plan && plan.closesAt <= now ? stateAfter(plan.state, 'close') : undefined;
      if (!plan || !state) return;
      await close(tx, plan, state, now);
      const entry = { action: 'campaign.ended', object: `campaign:${id}`, details: { act: 'expire' } } as const;
      await noteAct(tx, entry, now);
    });
  }

  async #act(
    id: string,
    act: CampaignAct,
    work: (tx: EntityManager, plan: CampaignPlan, state: CampaignState, now: Date) => Promise<void>,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const plan = await holdCampaign(tx, id);
      if (!plan) throw distributionErrors.campaignNotFound();
      const state = stateAfter(plan.state, act);
      if (state === undefined) throw distributionErrors.campaignState(plan.state);
      const now = this.clock.now();
      await work(tx, plan, state, now);
      const entry = { action: AUDITED[act] ?? 'campaign.changed', object: `campaign:${id}` } as const;
      await noteAct(tx, { ...entry, details: { act } }, now);
    });
  }
}

async function close(tx: EntityManager, plan: CampaignPlan, state: CampaignState, now: Date): Promise<void> {
  const closesAt = plan.closesAt < now ? plan.closesAt : now;
  await saveState(tx, plan.id, { state, closedAt: now, closesAt });
  await endMails(tx, plan.id);
}
