import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, crashPoint, noteAct } from '#platform';
import { stateAfter } from '../core/campaign/campaign-state.js';
import { type CampaignState, distributionErrors } from '../core/index.js';
import { createRecipients } from './audience.queries.js';
import { AudienceService } from './audience.service.js';
import { CampaignCheckService } from './campaign-check.service.js';
import { countRecipients, type RecipientCounts, saveStart, saveState } from './campaign-life.queries.js';
import { holdCampaign } from './campaign-plan.queries.js';
import { INVITE_BATCH, InviterService } from './inviter.service.js';
import { refuseFaults } from './refuse-faults.js';

/** Mails queued by whoever launches; a larger campaign is continued by the worker, so that nobody waits for it. */
const AT_ONCE_BATCHES = 20;

export interface Launched extends RecipientCounts {
  readonly state: CampaignState;
}

/** Makes a draft a campaign. */
@Injectable()
export class LaunchService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AudienceService) private readonly audiences: AudienceService,
    @Inject(CampaignCheckService) private readonly checks: CampaignCheckService,
    @Inject(InviterService) private readonly inviter: InviterService,
  ) {}

  /**
   * Decides about everybody of the audience, once: launched twice at the same time, the second finds no draft. What is
   * due at once is queued before this returns, as far as it is not too much.
   */
  async launch(campaignId: string, by: string | null): Promise<Launched> {
    const state = await this.#plan(campaignId, by);
    crashPoint('launch.after-commit');
    if (state === 'running') await this.#inviteFirst(campaignId);
    return { state, ...(await countRecipients(this.db.manager, campaignId)) };
  }

  #plan(campaignId: string, by: string | null): Promise<CampaignState> {
    return this.db.transaction(async (tx) => {
      const plan = await holdCampaign(tx, campaignId);
      if (!plan) throw distributionErrors.campaignNotFound();
      if (stateAfter(plan.state, 'launch') === undefined) throw distributionErrors.campaignNotDraft();
      const now = this.clock.now();
      refuseFaults(await this.checks.faults(tx, plan));
      await createRecipients(tx, plan, await this.audiences.queryOf(tx, plan.studyId, plan.audience), now);
      const startsAt = await saveStart(tx, campaignId, now);
      const state = stateAfter(plan.state, startsAt > now ? 'schedule' : 'launch')!;
      await saveState(tx, campaignId, { state, launchedAt: now, launchedBy: by });
      await noteAct(tx, { action: 'campaign.launched', object: `campaign:${campaignId}`, details: { state } }, now);
      crashPoint('launch.before-commit');
      return state;
    });
  }

  async #inviteFirst(campaignId: string): Promise<void> {
    for (let batch = 0; batch < AT_ONCE_BATCHES; batch += 1) {
      const { handled } = await this.inviter.inviteBatch(campaignId, 'wait');
      if (handled < INVITE_BATCH) return;
    }
  }
}
