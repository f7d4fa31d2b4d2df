import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK } from '#platform';
import {
  type Batch,
  type Curves,
  type ForecastBasis,
  learnCurves,
  priorsFrom,
  type VendorStanding,
} from '../core/progress/index.js';
import { batchRows, remindersSent, remindersToCome, type ReminderRow } from './batch.queries.js';
import { batchesOf, type StudyBatches } from './batches-of.js';
import { Kept } from './kept.js';
import { type CampaignFrame, openSittings, organisationCounts, plannedSittings } from './progress.queries.js';
import { standingsOf, type StandingRows } from './standings-of.js';

const DAY = 86_400_000;
/** Older campaigns tell little of how people answer now. */
const MEMORY = 400 * DAY;
/** What is learnt from batches changes by the hour, not by the second. */
const CURVES_FOR = 60_000;
const STANDINGS_FOR = 2_000;
/** A mail that has waited longer will not be sent. */
const QUEUED_FOR = 2 * DAY;

export interface Learnt {
  readonly curves: Curves;
  readonly basis: ForecastBasis;
}

type OpenRows = Omit<StandingRows, 'completed'>;

/** What a forecast is made of, read seldom: the curves of a study and who is still open. */
@Injectable()
export class ForecastService {
  readonly #learnt = new Kept<{ readonly learnt: Learnt; readonly reminded: readonly ReminderRow[] }>(CURVES_FOR);
  readonly #open = new Kept<OpenRows>(STANDINGS_FOR);

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async learnt(studyId: string): Promise<Learnt> {
    return (await this.#learn(studyId)).learnt;
  }

  async standings(
    frame: CampaignFrame,
    vendorIds: readonly string[],
    completed: ReadonlyMap<string, number>,
  ): Promise<VendorStanding[]> {
    const open = await this.#open.get(frame.id, () => this.#readOpen(frame));
    return standingsOf(vendorIds, { ...open, completed }, frame.reminderDays, this.clock.now());
  }

  #learn(studyId: string) {
    return this.#learnt.get(studyId, async () => {
      const now = this.clock.now();
      const since = new Date(now.getTime() - MEMORY);
      const [cells, reminded] = await Promise.all([
        batchRows(this.db.manager, studyId, since),
        remindersSent(this.db.manager, since),
      ]);
      return { learnt: learn(batchesOf(cells, reminded, now)), reminded };
    });
  }

  async #readOpen(frame: CampaignFrame): Promise<OpenRows> {
    const db = this.db.manager;
    const [open, planned, organisations, { reminded }, toRemind] = await Promise.all([
      openSittings(db, frame.id, new Date(this.clock.now().getTime() - QUEUED_FOR)),
      plannedSittings(db, frame.id),
      organisationCounts(db, frame),
      this.#learn(frame.studyId),
      remindersToCome(db, frame.id),
    ]);
    const own = reminded.filter(({ campaignId }) => campaignId === frame.id);
    return { open, planned, organisations, reminded: own, toRemind };
  }
}

const told = (batches: readonly Batch[]): number => batches.filter(({ age }) => age > 0).length;

function learn({ own, past }: StudyBatches): Learnt {
  const curves = learnCurves(own, priorsFrom(past));
  return {
    curves,
    basis: {
      ownBatches: told(own),
      pastBatches: told(past),
      halfLifeHours: Math.round((Math.LN2 / curves.invitation.rate) * 10) / 10,
    },
  };
}
