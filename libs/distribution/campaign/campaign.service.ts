import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock, Violation } from '#kernel';
import { CLOCK, noteAct, queryErrors, rows, uuidV7 } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { StudyService } from '#study';
import { AT_ONCE, type Audience, EVERYBODY_IN_STUDY, type Timing } from '../core/campaign/campaign-plan.js';
import { faultsOfPlan } from '../core/campaign/check-campaign.js';
import { stateAfter } from '../core/campaign/campaign-state.js';
import { distributionErrors } from '../core/index.js';
import type { MailTemplates } from '../core/mail/check-template.js';
import { AudienceService } from './audience.service.js';
import { CampaignEntity } from './campaign.entity.js';
import { refuseFaults } from './refuse-faults.js';

/** What people decide about a campaign. */
export interface CampaignDraft {
  readonly waveId: string;
  readonly versionId: string;
  readonly name: string;
  readonly closesAt: Date;
  readonly audience: Audience;
  /** Null: the built-in words. */
  readonly content: MailTemplates | null;
  readonly timing: Timing;
}

/** What is left out is as it is at first: everybody in the study, the built-in words, at once. */
export type NewCampaign = Pick<CampaignDraft, 'waveId' | 'versionId' | 'name' | 'closesAt'> & Partial<CampaignDraft>;

export interface Campaign extends CampaignEntity {
  readonly studyId: string;
}

const LISTED = `
  select c.id, c.wave_id as "waveId", c.version_id as "versionId", c.name, c.state, c.audience, c.content, c.timing,
         c.revision, c.starts_at as "startsAt", c.closes_at as "closesAt", c.launched_by as "launchedBy",
         c.launched_at as "launchedAt", c.paused_at as "pausedAt", c.closed_at as "closedAt", c.created_at as "createdAt",
         w.study_id as "studyId"
  from campaign c join wave w on w.id = c.wave_id`;

@Injectable()
export class CampaignService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(AudienceService) private readonly audiences: AudienceService,
  ) {}

  /** Adds a campaign whose answers can be counted in its wave: the version is of the same study and rubric. */
  async add(campaign: NewCampaign): Promise<Campaign> {
    const draft = await this.#draftOf(campaign);
    await this.#checkFit(draft);
    await this.#checkPlan(draft);
    return this.#insert(draft);
  }

  /** Adds a campaign of other means than ours, whose end may lie in the past: nothing of it will be sent. */
  async addRecorded(campaign: NewCampaign): Promise<Campaign> {
    const draft = await this.#draftOf(campaign);
    await this.#checkFit(draft);
    return this.#insert(draft);
  }

  async #draftOf(campaign: NewCampaign): Promise<CampaignDraft> {
    const { timeZone } = await this.studies.waveById(campaign.waveId);
    const timing = { ...AT_ONCE, fallbackZone: timeZone };
    return { audience: EVERYBODY_IN_STUDY, content: null, timing, ...campaign };
  }

  async #insert(draft: CampaignDraft): Promise<Campaign> {
    const createdAt = this.clock.now();
    const id = uuidV7(createdAt);
    await this.db.transaction(async (tx) => {
      await tx.insert(CampaignEntity, { ...columnsOf(draft), id, state: 'draft', revision: 1, createdAt });
      const details = { name: draft.name };
      await noteAct(tx, { action: 'campaign.created', object: `campaign:${id}`, details }, createdAt);
    });
    return this.campaign(id);
  }

  /** Oldest first. */
  campaigns(): Promise<Campaign[]> {
    return rows<Campaign>(this.db.manager, `${LISTED} order by c.created_at, c.id`);
  }

  async campaign(id: string): Promise<Campaign> {
    const [campaign] = await rows<Campaign>(this.db.manager, `${LISTED} where c.id = $1`, [id]);
    if (!campaign) throw distributionErrors.campaignNotFound();
    return campaign;
  }

  /** Replaces a draft, if it is still the one that was read. What people have heard of stays as it is. */
  async change(id: string, revision: number, draft: CampaignDraft): Promise<Campaign> {
    await this.campaign(id);
    await this.#checkFit(draft);
    await this.#checkPlan(draft);
    await this.db.transaction(async (tx) => {
      const held = await tx.findOne(CampaignEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
      if (!held) throw distributionErrors.campaignNotFound();
      if (held.revision !== revision) throw queryErrors.changedSince();
      if (stateAfter(held.state, 'edit') === undefined) throw distributionErrors.campaignNotDraft();
      await tx.update(CampaignEntity, { id }, { ...columnsOf(draft), revision: revision + 1 });
      const details = { act: 'edit', name: draft.name };
      await noteAct(tx, { action: 'campaign.changed', object: `campaign:${id}`, details }, this.clock.now());
    });
    return this.campaign(id);
  }

  /** Refuses a campaign whose answers could not be counted in its wave. */
  async #checkFit({ waveId, versionId, closesAt }: CampaignDraft): Promise<void> {
    const wave = await this.studies.waveById(waveId);
    const version = await this.questionnaires.originOf(versionId);
    const violations: Violation[] = [];
    if (version.studyId !== wave.studyId) violations.push({ pointer: '/versionId', code: 'other-study' });
    else if (version.rubricVersionId !== wave.rubricVersionId)
      violations.push({ pointer: '/versionId', code: 'other-rubric' });
    if (closesAt <= wave.opensAt) violations.push({ pointer: '/closesAt', code: 'before-the-wave' });
    if (violations.length > 0) throw distributionErrors.campaignInvalid(violations);
  }

  async #checkPlan(draft: CampaignDraft): Promise<void> {
    const { studyId } = await this.studies.waveById(draft.waveId);
    const audience = await this.audiences.faultsOf(this.db.manager, studyId, draft.audience);
    refuseFaults([...audience, ...faultsOfPlan(draft, this.clock.now())]);
  }
}

const columnsOf = ({ waveId, versionId, name, closesAt, audience, content, timing }: CampaignDraft) => ({
  waveId,
  versionId,
  name,
  closesAt,
  audience,
  content,
  timing,
});
