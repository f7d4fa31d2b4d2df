import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, Violation } from '#kernel';
import { CLOCK, rows } from '#platform';
import { type Audience, checkSegmentRule, distributionErrors, EVERYBODY, type SegmentRule } from '../core/index.js';
import {
  type AudienceQuery,
  listDryRun,
  listRecipients,
  type RecipientFilter,
  type RecipientRow,
} from './audience.queries.js';
import { readPlan } from './campaign-plan.queries.js';

/** Whom a campaign is for. */
@Injectable()
export class AudienceService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is wrong with an audience of the study, with pointers below `/audience`. */
  async faultsOf(db: EntityManager, studyId: string, { segmentId, rule }: Audience): Promise<Violation[]> {
    if (segmentId !== null && rule !== null) return [{ pointer: '/audience/rule', code: 'segment-or-rule' }];
    if (rule !== null) return [...checkSegmentRule(rule, '/audience/rule')];
    if (segmentId === null || (await segmentRule(db, studyId, segmentId))) return [];
    return [{ pointer: '/audience/segmentId', code: 'unknown-segment' }];
  }

  /** The audience as it is looked for: a segment that was changed since counts as it is now. */
  async queryOf(
    db: EntityManager,
    studyId: string,
    { segmentId, rule, requireConsent }: Audience,
  ): Promise<AudienceQuery> {
    const saved = segmentId === null ? undefined : await segmentRule(db, studyId, segmentId);
    return { rule: rule ?? saved ?? EVERYBODY, requireConsent };
  }

  /** Recipients of a campaign in the order of their ids; of a draft those it would have, if it were launched now. */
  async recipients(campaignId: string, filter: RecipientFilter): Promise<RecipientRow[]> {
    const db = this.db.manager;
    const plan = await readPlan(db, campaignId);
    if (!plan) throw distributionErrors.campaignNotFound();
    if (plan.state !== 'draft') return listRecipients(db, campaignId, filter);
    return listDryRun(db, plan, await this.queryOf(db, plan.studyId, plan.audience), filter, this.clock.now());
  }
}

async function segmentRule(db: EntityManager, studyId: string, id: string): Promise<SegmentRule | undefined> {
  const [segment] = await rows<{ rule: SegmentRule }>(db, 'select rule from segment where id = $1 and study_id = $2', [
    id,
    studyId,
  ]);
  return segment?.rule;
}
