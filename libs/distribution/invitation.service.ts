import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, DomainError, Locale } from '#kernel';
import { CLOCK, Gatherer, Keyring, namedQuery } from '#platform';
import { wallTime } from '#study/core';
import {
  admit,
  type Admission,
  type CompanySize,
  distributionErrors,
  type EntryFlag,
  type InvitationState,
  type Region,
  type Source,
} from './core/index.js';
import { endReminders } from './campaign/due-reminder.queries.js';
import { COUNTS_TOWARDS } from './quota/quota.queries.js';
import { QuotaService } from './quota/quota.service.js';
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
  /** The wave's beginning and zone. */
  readonly opensAt: Date;
  readonly timeZone: string;
  readonly closesAt: Date;
  readonly startedAt: Date | null;
  /** A ticket opened it; nobody knows whose. */
  readonly isTicketed: boolean;
  /** null: its person was invited. */
  readonly openLinkId: string | null;
  readonly proof: 'work' | 'missing' | null;
  readonly entryFlags: readonly EntryFlag[];
  /** Quotas that its answer would count towards. */
  readonly quotaIds: readonly string[];
}

const BY_KEYS = `
  select i.invitation_id as id, i.campaign_id as "campaignId", i.wave_id as "waveId", i.version_id as "versionId",
         i.vendor_id as "vendorId", i.organisation_id as "organisationId", i.source, i.size, i.region, i.locale,
         i.epoch, i.state, i.expires_at as "expiresAt", c.closes_at as "closesAt", i.started_at as "startedAt",
         i.is_ticketed as "isTicketed", w.opens_at as "opensAt", w.time_zone as "timeZone", i.open_link_id as "openLinkId", i.proof,
         i.entry_flags as "entryFlags",
         array(select q.id from quota q where ${COUNTS_TOWARDS} order by q.id) as "quotaIds"
  from invitation i join campaign c on c.id = i.campaign_id join wave w on w.id = i.wave_id
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
    @Inject(QuotaService) private readonly quotas: QuotaService,
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

  /** Why nothing may be done with the invitation now; throws nothing by itself. */
  refusal(invitation: Invitation, admission: Exclude<Admission, 'open'>): DomainError {
    const moments = { 'not-yet': invitation.opensAt, closed: invitation.closesAt, expired: invitation.expiresAt };
    const at = admission in moments ? moments[admission as keyof typeof moments] : undefined;
    const shown = at && `${wallTime(at, invitation.timeZone).replace('T', ' ')} ${invitation.timeZone}`;
    return distributionErrors.notAdmitted(admission, shown);
  }

  token(purpose: LinkPurpose, invitation: { readonly id: string; readonly epoch: number }): string {
    return surveyToken(this.keyring, purpose, invitation.id, invitation.epoch);
  }

  /** The link of an invitation as it is now, for whoever has proven another way that it is theirs. */
  async currentLink(id: string): Promise<string> {
    const invitation = await this.#byId.get(id);
    if (!invitation) throw distributionErrors.linkNotFound();
    return this.token('invitation', invitation);
  }

  /**
   * Marks the first human act on the link, by which its person agrees, and holds the places it needs. A moment that
   * retention has forgotten is set anew. Throws `quota-full`.
   */
  async start({ id, quotaIds }: Pick<Invitation, 'id' | 'quotaIds'>): Promise<void> {
    await this.quotas.hold(id, quotaIds);
    await this.db.query(
      `update invitation set state = 'started', started_at = $2
       where invitation_id = $1 and (state in ('created', 'sent', 'bounced') or (state = 'started' and started_at is null))`,
      [id, this.clock.now()],
    );
  }

  /** Whoever began and has not handed in takes that back: as if the link had not been followed yet, but no mail reminds. */
  async takeBackWithin(tx: EntityManager, id: string): Promise<void> {
    await endReminders(tx, id);
    await tx.query(
      `update invitation set state = case when sent_at is null then 'created' else 'sent' end, started_at = null
       where invitation_id = $1 and state = 'started'`,
      [id],
    );
  }
}
