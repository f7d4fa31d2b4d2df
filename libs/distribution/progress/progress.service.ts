import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { distributionErrors, ORGANISATIONS_NEEDED } from '../core/index.js';
import {
  type CampaignProgress,
  dropOff,
  type Funnel,
  funnelOf,
  NO_SITTINGS,
  type ScreenLoss,
} from '../core/progress/index.js';
import { flowPoints } from './flow-points.js';
import { ForecastService } from './forecast.service.js';
import { Kept } from './kept.js';
import {
  completedBy,
  countsOf,
  daysLeft,
  funnelIn,
  hoursLeft,
  openLinkCounts,
  overallForecast,
  segmentsOf,
  stretchOf,
  sum,
  vendorOf,
  vendorsIn,
} from './progress-view.js';
import {
  type CampaignFrame,
  campaignFrame,
  type CampaignFunnel,
  campaignFunnels,
  flow,
  groupCounts,
  mailCounts,
  plannedSittings,
  recipientCounts,
  stopCounts,
  vendorNames,
} from './progress.queries.js';

const SECOND = 1_000;
/** A list of all campaigns is no live view. */
const LIST_FOR = 5_000;
/** Organisations a vendor needs to be ranked. */
const { ranked: THRESHOLD } = ORGANISATIONS_NEEDED;
/** Who sent a screen since then may still be writing. */
const WRITING_FOR = 20 * 60_000;

/** How a campaign goes. Everybody who looks at it within a second sees what was read once. */
@Injectable()
export class ProgressService {
  readonly #kept = new Kept<CampaignProgress>(SECOND);
  readonly #funnels = new Kept<CampaignFunnel[]>(LIST_FOR);

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(ForecastService) private readonly forecasts: ForecastService,
  ) {}

  /** The funnel of every campaign that has sent something, in the least there is to tell. */
  async funnels(): Promise<(Pick<Funnel, 'sent' | 'delivered' | 'started' | 'completed'> & { campaignId: string })[]> {
    const found = await this.#funnels.get('all', () => campaignFunnels(this.db.manager));
    return found.map(({ campaignId, ...counts }) => {
      const { sent, delivered, started, completed } = funnelOf({ ...NO_SITTINGS, ...counts });
      return { campaignId, sent, delivered, started, completed };
    });
  }

  progress(campaignId: string): Promise<CampaignProgress> {
    return this.#kept.get(campaignId, () => this.#read(campaignId));
  }

  async #read(campaignId: string): Promise<CampaignProgress> {
    const db = this.db.manager;
    const frame = await campaignFrame(db, campaignId);
    if (!frame) throw distributionErrors.campaignNotFound();
    const now = this.clock.now();
    const width = stretchOf(frame, now);
    const [groups, planned, recipients, mails, names, flowRows, losses] = await Promise.all([
      groupCounts(db, frame),
      plannedSittings(db, campaignId),
      recipientCounts(db, campaignId),
      mailCounts(db, campaignId),
      vendorNames(db),
      flow(db, campaignId, width),
      this.#losses(frame, now),
    ]);
    const completed = completedBy(groups);
    const { learnt, standings } = await this.#forecast(frame, vendorsIn(groups, planned, names), completed);
    const forecastFrame = { curves: learnt.curves, within: hoursLeft(frame, now), threshold: THRESHOLD };
    const nameOf = new Map(names.map(({ id, name }) => [id, name]));
    const mailed = groups.filter(({ isOpenLink }) => !isOpenLink);
    const view = {
      campaignId,
      state: frame.state,
      closesAt: frame.closesAt.toISOString(),
      funnel: funnelIn(mailed, planned),
      byOpenLink: openLinkCounts(groups),
      vendors: standings.map((standing) => ({
        ...vendorOf(standing, forecastFrame, daysLeft(frame)),
        ...countsOf(standing.vendorId, groups, planned),
        name: nameOf.get(standing.vendorId) ?? { 'zh-CN': '', en: '' },
      })),
      segments: segmentsOf(mailed),
      dropOff: losses(sum(groups, 'completed')),
      recipients,
      mails,
      flow: { widthSeconds: width, points: flowPoints(flowRows, width) },
    };
    const overall = overallForecast(standings, forecastFrame, now);
    const tag = tagOf({ ...view, answers: overall.answers });
    return { ...view, tag, at: now.toISOString(), forecast: { ...overall, basis: learnt.basis } };
  }

  async #forecast(frame: CampaignFrame, vendorIds: readonly string[], completed: ReadonlyMap<string, number>) {
    const [learnt, standings] = await Promise.all([
      this.forecasts.learnt(frame.studyId),
      this.forecasts.standings(frame, vendorIds, completed),
    ]);
    return { learnt, standings };
  }

  /** Where people leave, as soon as it is known how many handed in. */
  async #losses(frame: CampaignFrame, now: Date): Promise<(completed: number) => ScreenLoss[]> {
    const [{ plan }, stops] = await Promise.all([
      this.questionnaires.version(frame.versionId),
      stopCounts(this.db.manager, frame.id, new Date(now.getTime() - WRITING_FOR)),
    ]);
    const questions = plan.steps.map(({ items }) =>
      items.flatMap((index) => {
        const item = plan.items[index];
        return item ? [{ name: item.name, title: item.title }] : [];
      }),
    );
    return (completed) =>
      dropOff(plan.steps.length, stops, completed).map((loss) => ({
        ...loss,
        questions: questions[loss.step - 1] ?? [],
      }));
  }
}

function tagOf(view: object): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22);
}
