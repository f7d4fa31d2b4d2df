import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock, Locale } from '#kernel';
import { CLOCK, Gatherer, Keyring, namedQuery } from '#platform';
import {
  admit,
  type Admission,
  type CompanySize,
  distributionErrors,
  type InvitationState,
  type Region,
  type Source,
} from './core/index.js';
import { type LinkPurpose, readToken, surveyToken } from './link/survey-link.js';

/** Everything about an invitation that answering needs, read in one look-up by key. */
export interface Invitation {
  readonly id: string;
  readonly campaignId: string;
  readonly waveId: string;
  readonly versionId: string;
  readonly vendorId: string;
  readonly organisationId: string;
  readonly source: Source;
  readonly size: CompanySize;
  readonly region: Region;
  readonly locale: Locale;
  readonly epoch: number;
  readonly state: InvitationState;
  readonly expiresAt: Date;
  readonly closesAt: Date;
  readonly startedAt: Date | null;
}

const BY_KEYS = `
  select i.invitation_id as id, i.campaign_id as "campaignId", i.wave_id as "waveId", i.version_id as "versionId",
         i.vendor_id as "vendorId", i.organisation_id as "organisationId", i.source, i.size, i.region, i.locale,
         i.epoch, i.state, i.expires_at as "expiresAt", c.closes_at as "closesAt", i.started_at as "startedAt"
  from invitation i join campaign c on c.id = i.campaign_id
  where i.invitation_id = any($1::uuid[])`;

@Injectable()
export class InvitationService {
  /** Look-ups that arrive together share one round trip. */
  readonly #byId = new Gatherer<string, Invitation>({
    keyOf: (id) => id,
    maxBatch: 64,
    run: (ids) => namedQuery<Invitation>(this.db, { name: 'invitation-by-keys', text: BY_KEYS, values: [ids] }),
    resultKeyOf: (invitation) => invitation.id,
  });

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /** The invitation a link proves to be meant, whatever its state. */
  async identify(purpose: LinkPurpose, token: string): Promise<Invitation> {
    const claim = readToken(this.keyring, purpose, token);
    const invitation = claim && (await this.#byId.get(claim.invitationId));
    if (!invitation) throw distributionErrors.linkNotFound();
    if (claim.isGenuine(purpose === 'unsubscribe' ? 0 : invitation.epoch)) return invitation;
    for (let epoch = 0; epoch < invitation.epoch; epoch += 1)
      if (claim.isGenuine(epoch)) throw distributionErrors.notAdmitted('revoked');
    throw distributionErrors.linkNotFound();
  }

  admission(invitation: Invitation): Admission {
    return admit(invitation, this.clock.now());
  }

  token(purpose: LinkPurpose, invitation: { readonly id: string; readonly epoch: number }): string {
    return surveyToken(this.keyring, purpose, invitation.id, invitation.epoch);
  }

  /** Marks the first human act on the link. Starting again changes nothing. */
  async start(id: string): Promise<void> {
    await this.db.query(
      `update invitation set state = 'started', started_at = $2
       where invitation_id = $1 and state in ('created', 'sent', 'bounced')`,
      [id, this.clock.now()],
    );
  }
}
