import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, Violation } from '#kernel';
import { announce, CLOCK, Keyring, rows, uuidV7 } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { StudyService } from '#study';
import { AT_ONCE, distributionErrors } from '../core/index.js';
import { invitationIdOf } from '../identity.js';
import { mailQueued } from '../mail/mail.events.js';
import { CampaignEntity } from './campaign.entity.js';

export interface NewCampaign {
  readonly waveId: string;
  readonly versionId: string;
  readonly name: string;
  readonly closesAt: Date;
}

interface Recipient {
  readonly contactId: string;
  readonly vendorId: string;
  readonly organisationId: string;
  readonly source: string;
  readonly size: string;
  readonly region: string;
  readonly locale: string;
}

@Injectable()
export class CampaignService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
  ) {}

  /** Adds a campaign whose answers can be counted in its wave: the version is of the same study and rubric. */
  async add(campaign: NewCampaign): Promise<CampaignEntity> {
    await this.#checkFit(campaign);
    const createdAt = this.clock.now();
    const row: CampaignEntity = {
      id: uuidV7(createdAt),
      ...campaign,
      state: 'draft',
      audience: { segmentId: null, rule: null },
      content: null,
      timing: AT_ONCE,
      revision: 1,
      startsAt: null,
      launchedBy: null,
      launchedAt: null,
      pausedAt: null,
      closedAt: null,
      createdAt,
    };
    await this.db.manager.insert(CampaignEntity, row);
    return row;
  }

  campaigns(): Promise<CampaignEntity[]> {
    return this.db.manager.find(CampaignEntity, { order: { createdAt: 'ASC' } });
  }

  /**
   * Invites every contact of the study who is not suppressed, once for each vendor they use; invitations and the
   * mails to come are one transaction. Launched twice at the same time, the second finds no draft.
   */
  async launch(campaignId: string): Promise<{ invited: number }> {
    const now = this.clock.now();
    return this.db.transaction(async (tx) => {
      const campaign = await this.#takeDraft(tx, campaignId, now);
      const recipients = await this.#recipients(tx, campaign.waveId);
      const ids = recipients.map(({ contactId, vendorId }) =>
        invitationIdOf(this.keyring, campaignId, contactId, vendorId),
      );
      await this.#invite(tx, campaign, recipients, ids);
      await queueMails(tx, campaign, recipients, ids, now);
      return { invited: ids.length };
    });
  }

  async #takeDraft(tx: EntityManager, campaignId: string, now: Date): Promise<CampaignEntity> {
    const { affected } = await tx.update(
      CampaignEntity,
      { id: campaignId, state: 'draft' },
      { state: 'running', launchedAt: now, startsAt: now },
    );
    const campaign = await tx.findOneBy(CampaignEntity, { id: campaignId });
    if (!campaign) throw distributionErrors.campaignNotFound();
    if (affected !== 1) throw distributionErrors.campaignNotDraft();
    return campaign;
  }

  async #checkFit({ waveId, versionId, closesAt }: NewCampaign): Promise<void> {
    const wave = await this.studies.waveById(waveId);
    const version = await this.questionnaires.originOf(versionId);
    const violations: Violation[] = [];
    if (version.studyId !== wave.studyId) violations.push({ pointer: '/versionId', code: 'other-study' });
    else if (version.rubricVersionId !== wave.rubricVersionId)
      violations.push({ pointer: '/versionId', code: 'other-rubric' });
    if (closesAt <= wave.opensAt) violations.push({ pointer: '/closesAt', code: 'before-the-wave' });
    if (violations.length > 0) throw distributionErrors.campaignInvalid(violations);
  }

  #recipients(tx: EntityManager, waveId: string): Promise<Recipient[]> {
    return rows<Recipient>(
      tx,
      `select c.contact_id as "contactId", v.vendor_id as "vendorId", o.organisation_id as "organisationId",
              v.source, o.size, o.region, c.locale
       from contact c
       join contact_vendor v on v.contact_id = c.contact_id
       join wave w on w.study_id = v.study_id and w.id = $1
       join organisation o on o.organisation_id = c.organisation_id
       where not exists (select 1 from suppression s where s.contact_id = c.contact_id)
       order by c.contact_id, v.vendor_id`,
      [waveId],
    );
  }

  async #invite(
    tx: EntityManager,
    campaign: CampaignEntity,
    recipients: readonly Recipient[],
    ids: readonly string[],
  ): Promise<void> {
    const column = (key: keyof Recipient) => recipients.map((recipient) => recipient[key]);
    await tx.query(
      `insert into invitation (invitation_id, contact_id, vendor_id, organisation_id, source, size, region, locale,
                               campaign_id, wave_id, version_id, state, expires_at, created_at)
       select i.*, $9::uuid, $10::uuid, $11::uuid, 'created', $12::timestamptz, $13::timestamptz
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[]) as i
       on conflict (invitation_id) do nothing`,
      [
        ids,
        column('contactId'),
        column('vendorId'),
        column('organisationId'),
        column('source'),
        column('size'),
        column('region'),
        column('locale'),
        campaign.id,
        campaign.waveId,
        campaign.versionId,
        campaign.closesAt,
        this.clock.now(),
      ],
    );
  }
}

async function queueMails(
  tx: EntityManager,
  { id: campaignId, waveId }: CampaignEntity,
  recipients: readonly Recipient[],
  ids: readonly string[],
  now: Date,
): Promise<void> {
  const contactIds = [...new Set(recipients.map(({ contactId }) => contactId))];
  await tx.query(
    `insert into recipient (contact_id, campaign_id, wave_id, vendor_ids, state, due_at, invitation_ids, created_at, invited_at)
     select i.contact_id, $1::uuid, $2::uuid, array_agg(i.vendor_id order by i.id), 'invited', $3::timestamptz,
            array_agg(i.id order by i.id), $3, $3
     from unnest($4::uuid[], $5::uuid[], $6::uuid[]) as i (contact_id, vendor_id, id) group by i.contact_id`,
    [
      campaignId,
      waveId,
      now,
      recipients.map(({ contactId }) => contactId),
      recipients.map(({ vendorId }) => vendorId),
      ids,
    ],
  );
  await tx.query(
    `insert into mail_attempt (contact_id, campaign_id, kind, sequence, state, created_at)
     select id, $2::uuid, 'invitation', 0, 'queued', $3::timestamptz from unnest($1::uuid[]) as i (id)
     on conflict do nothing`,
    [contactIds, campaignId, now],
  );
  await announce(
    tx,
    contactIds.map((contactId) => mailQueued({ contactId, campaignId, kind: 'invitation', sequence: 0 })),
    now,
  );
}
