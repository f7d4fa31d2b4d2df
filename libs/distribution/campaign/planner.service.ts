import { Inject, Injectable } from '@nestjs/common';
import { LOG, type Log } from '#platform';
import { CampaignLifeService } from './campaign-life.service.js';
import { type Batch, INVITE_BATCH, InviterService } from './inviter.service.js';
import { REMIND_BATCH, ReminderService } from './reminder.service.js';

/** What one round did. */
export interface Round {
  readonly invitations: number;
  readonly reminders: number;
}

/** Batches of one campaign in one round; the others are not to wait for a large one. */
const BATCHES = 20;

/** Lets time pass for campaigns: they start and end, invitations and reminders that are due are decided and queued. */
@Injectable()
export class PlannerService {
  constructor(
    @Inject(LOG) private readonly log: Log,
    @Inject(CampaignLifeService) private readonly life: CampaignLifeService,
    @Inject(InviterService) private readonly inviter: InviterService,
    @Inject(ReminderService) private readonly reminders: ReminderService,
  ) {}

  /** One round over all campaigns. What another planner holds at this moment is left to it. */
  async round(): Promise<Round> {
    let round: Round = { invitations: 0, reminders: 0 };
    for (const id of await this.life.followTime()) {
      const invitations = await this.#all(id, INVITE_BATCH, () => this.inviter.inviteBatch(id, 'leave'));
      const reminders = await this.#all(id, REMIND_BATCH, () => this.reminders.remindBatch(id, 'leave'));
      round = { invitations: round.invitations + invitations, reminders: round.reminders + reminders };
    }
    return round;
  }

  async #all(campaign: string, size: number, next: () => Promise<Batch>): Promise<number> {
    let handled = 0;
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const done = await next();
      handled += done.handled;
      if (done.missed > 0)
        this.log.error({ campaign, missed: done.missed }, 'mails were due more than a day ago and are missed');
      if (done.handled < size) break;
    }
    return handled;
  }
}
