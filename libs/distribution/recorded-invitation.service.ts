import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, Locale } from '#kernel';
import { CLOCK, Keyring, rows, uuidV8 } from '#platform';
import { type CompanySize, distributionErrors, type Region, type Source } from './core/index.js';
import { CampaignEntity } from './campaign/campaign.entity.js';
import { organisationIdOf } from './identity.js';

/** Somebody who was asked by other means than our mails, such as the survey behind a dataset. */
export interface RecordedInvitation {
  /** Names the person within the campaign; recorded twice, it is one invitation. Nothing of it is stored. */
  readonly key: string;
  readonly vendorId: string;
  readonly organisation: string;
  readonly source: Source;
  readonly size: CompanySize;
  readonly region: Region;
  readonly locale: Locale;
  readonly sentAt: Date;
  readonly startedAt: Date | null;
}

/** An invitation that may still be answered. */
export interface OpenInvitation {
  readonly id: string;
  readonly epoch: number;
  readonly locale: Locale;
}

const INSERT_INVITATIONS = `
  insert into invitation (invitation_id, contact_id, vendor_id, organisation_id, source, size, region, locale, sent_at,
                          started_at, state, campaign_id, wave_id, version_id, expires_at, created_at)
  select i.*, case when i.started_at is null then 'sent' else 'started' end,
         $11::uuid, $12::uuid, $13::uuid, $14::timestamptz, $15::timestamptz
  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[],
              $9::timestamptz[], $10::timestamptz[])
       as i (id, contact_id, vendor_id, organisation_id, source, size, region, locale, sent_at, started_at)
  on conflict (invitation_id) do nothing`;

@Injectable()
export class RecordedInvitationService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /**
   * Adds the invitations to the campaign in one transaction, without contacts and without mails, and answers
   * their ids in the same order. The campaign counts as launched, so that nobody launches it at the contacts.
   */
  async record(campaignId: string, recorded: readonly RecordedInvitation[]): Promise<string[]> {
    return this.db.transaction(async (tx) => {
      const campaign = await tx.findOneBy(CampaignEntity, { id: campaignId });
      if (!campaign) throw distributionErrors.campaignNotFound();
      const launchedAt = campaign.launchedAt ?? this.clock.now();
      await tx.update(CampaignEntity, { id: campaignId }, { state: 'running', launchedAt });
      await this.#saveOrganisations(tx, recorded);
      return this.#saveInvitations(tx, campaign, recorded);
    });
  }

  /** Invitations of the campaign that wait for their answer, in a fixed order. */
  waiting(campaignId: string, limit: number): Promise<OpenInvitation[]> {
    return rows<OpenInvitation>(
      this.db.manager,
      `select invitation_id as id, epoch, locale from invitation
       where campaign_id = $1 and state in ('created', 'sent', 'started') and expires_at > $2
       order by invitation_id limit $3`,
      [campaignId, this.clock.now(), limit],
    );
  }

  async #saveOrganisations(tx: EntityManager, recorded: readonly RecordedInvitation[]): Promise<void> {
    const byId = new Map(recorded.map((row) => [organisationIdOf(this.keyring, row.organisation), row]));
    const column = (key: 'organisation' | 'size' | 'region') => [...byId.values()].map((row) => row[key]);
    await tx.query(
      `insert into organisation (organisation_id, name, size, region, created_at)
       select o.*, $5::timestamptz from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as o
       on conflict (organisation_id) do nothing`,
      [[...byId.keys()], column('organisation'), column('size'), column('region'), this.clock.now()],
    );
  }

  async #saveInvitations(
    tx: EntityManager,
    campaign: CampaignEntity,
    recorded: readonly RecordedInvitation[],
  ): Promise<string[]> {
    const column = (key: keyof RecordedInvitation) => recorded.map((row) => row[key]);
    const ids = recorded.map(({ key, vendorId }) => this.#derive('recorded invitation', campaign.id, key, vendorId));
    await tx.query(INSERT_INVITATIONS, [
      ids,
      recorded.map(({ key }) => this.#derive('recorded person', campaign.id, key)),
      column('vendorId'),
      recorded.map(({ organisation }) => organisationIdOf(this.keyring, organisation)),
      column('source'),
      column('size'),
      column('region'),
      column('locale'),
      column('sentAt'),
      column('startedAt'),
      campaign.id,
      campaign.waveId,
      campaign.versionId,
      campaign.closesAt,
      this.clock.now(),
    ]);
    return ids;
  }

  #derive(...parts: readonly string[]): string {
    return uuidV8(this.keyring.mac('identity', parts.join('\u001f')));
  }
}
