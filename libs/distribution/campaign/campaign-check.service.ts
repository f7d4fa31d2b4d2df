import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, LocalizedText, Violation } from '#kernel';
import { CLOCK, rows } from '#platform';
import { type CampaignFacts, checkCampaign, faultsOfPlan, type Finding } from '../core/campaign/check-campaign.js';
import { type Expected, expectedAnswers } from '../core/campaign/expected-answers.js';
import { ORGANISATIONS_NEEDED } from '../core/campaign/ranking-threshold.js';
import { distributionErrors } from '../core/index.js';
import { ForecastService } from '../progress/forecast.service.js';
import { dryRun, type Forecast, type ReasonCount, type VendorReach } from './audience.queries.js';
import { AudienceService } from './audience.service.js';
import { type CampaignPlan, readPlan } from './campaign-plan.queries.js';
import { isOfOtherMode } from './wave-mode.queries.js';

export interface VendorCheck {
  readonly vendorId: string;
  readonly name: LocalizedText;
  /** Sittings, and the organisations their people are of. */
  readonly planned: number;
  readonly organisations: number;
  readonly expected: Expected;
  /** Organisations needed to be ranked. */
  readonly threshold: number;
}

export interface CampaignCheck {
  readonly findings: readonly Finding[];
  readonly audience: {
    readonly people: number;
    readonly willSend: number;
    readonly skipped: readonly { readonly reason: string; readonly people: number }[];
    /** When the first and the last invitation would leave; null: none would. */
    readonly firstAt: Date | null;
    readonly lastAt: Date | null;
  };
  readonly vendors: readonly VendorCheck[];
}

const HOUR = 3_600_000;

/** Says before a launch what it would do. */
@Injectable()
export class CampaignCheckService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(AudienceService) private readonly audiences: AudienceService,
    @Inject(ForecastService) private readonly forecasts: ForecastService,
  ) {}

  /** Everything that speaks against a launch, who would be written to, and what answers are to be expected. */
  async check(campaignId: string): Promise<CampaignCheck> {
    const db = this.db.manager;
    const plan = await readPlan(db, campaignId);
    if (!plan) throw distributionErrors.campaignNotFound();
    const faults = await this.faults(db, plan);
    const errors = faults.map((fault) => ({ level: 'error' as const, ...fault }));
    const hasAudience = !faults.some(({ pointer }) => pointer.startsWith('/audience') || pointer.startsWith('/timing'));
    const forecast = hasAudience ? await this.#dryRun(plan) : NOBODY;
    const vendors = await this.#vendors(plan, forecast.vendors);
    const audience = audienceOf(forecast);
    const facts: CampaignFacts = { ...audience, vendors, now: this.clock.now() };
    return { findings: [...errors, ...checkCampaign(plan, facts)], audience, vendors };
  }

  /** What makes a launch impossible. */
  async faults(db: EntityManager, plan: CampaignPlan): Promise<Violation[]> {
    const audience = await this.audiences.faultsOf(db, plan.studyId, plan.audience);
    const mode = (await isOfOtherMode(db, plan)) ? [{ pointer: '/versionId', code: 'other-mode' }] : [];
    return [...mode, ...audience, ...faultsOfPlan(plan, this.clock.now())];
  }

  async #dryRun(plan: CampaignPlan): Promise<Forecast> {
    const query = await this.audiences.queryOf(this.db.manager, plan.studyId, plan.audience);
    return dryRun(this.db.manager, plan, query, this.clock.now());
  }

  async #vendors(plan: CampaignPlan, reached: readonly VendorReach[]): Promise<VendorCheck[]> {
    const names = await this.#vendorsOf(
      plan.studyId,
      reached.map(({ vendorId }) => vendorId),
    );
    const { curves } = await this.forecasts.learnt(plan.studyId);
    const within = (plan.closesAt.getTime() - this.clock.now().getTime()) / HOUR;
    return names.map(({ vendorId, name }) => {
      const reach = reached.find((one) => one.vendorId === vendorId) ?? { sittings: 0, organisations: 0 };
      return {
        vendorId,
        name,
        planned: reach.sittings,
        organisations: reach.organisations,
        expected: expectedAnswers(reach, curves, plan.timing.reminderDays, within),
        threshold: ORGANISATIONS_NEEDED.ranked,
      };
    });
  }

  /** Those of the study, and whomever else people of it are asked about. */
  #vendorsOf(studyId: string, planned: readonly string[]): Promise<{ vendorId: string; name: LocalizedText }[]> {
    return rows(
      this.db.manager,
      `select v.id as "vendorId", v.name from vendor v
       where v.id = any($2::uuid[]) or exists (select 1 from study_vendor p where p.study_id = $1 and p.vendor_id = v.id)
       order by v.slug`,
      [studyId, planned],
    );
  }
}

const NOBODY: Forecast = { counts: [], vendors: [], firstDue: null, lastDue: null };
const isSkipped = (count: ReasonCount): count is ReasonCount & { readonly reason: string } => count.reason !== null;

function audienceOf({ counts, firstDue, lastDue }: Forecast): CampaignCheck['audience'] {
  return {
    people: counts.reduce((sum, { people }) => sum + people, 0),
    willSend: counts.find(({ reason }) => reason === null)?.people ?? 0,
    skipped: counts.filter(isSkipped),
    firstAt: firstDue,
    lastAt: lastDue,
  };
}
