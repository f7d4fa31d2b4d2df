import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#kernel';
import type { CompanySize, InvitationState, Region, Source } from './core/index.js';

@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') name!: string;
  @Column('text') size!: CompanySize;
  @Column('text') region!: Region;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** Only a vendor said so: the next list of the team replaces it. */
  @Column('boolean', { name: 'is_reported' }) isReported!: boolean;
  /** Of the staff; null: it is as a list said. */
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy!: string | null;
  @Column('timestamptz', { name: 'changed_at', nullable: true }) changedAt!: Date | null;
}

@Entity('contact')
export class ContactEntity {
  @PrimaryColumn('uuid', { name: 'contact_id' }) contactId!: string;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column('text') locale!: Locale;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  /** What they do there, in their own words; null: unknown. */
  @Column('text', { nullable: true }) role!: string | null;
  /** IANA name; null: unknown. */
  @Column('text', { name: 'time_zone', nullable: true }) timeZone!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** Its id follows from campaign, contact and vendor. Nothing of its link is stored. */
@Entity('invitation')
export class InvitationEntity {
  @PrimaryColumn('uuid', { name: 'invitation_id' }) invitationId!: string;
  @Column('uuid', { name: 'campaign_id' }) campaignId!: string;
  @Column('uuid', { name: 'wave_id' }) waveId!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('uuid', { name: 'contact_id' }) contactId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') source!: Source;
  @Column('text') size!: CompanySize;
  @Column('text') region!: Region;
  @Column('text') locale!: Locale;
  @Column('int') epoch!: number;
  @Column('text') state!: InvitationState;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt!: Date | null;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'completed_at', nullable: true }) completedAt!: Date | null;
  /** The day on which an anonymous one was used up, UTC. */
  @Column('date', { name: 'completed_on', nullable: true }) completedOn!: string | null;
  /** Tells for a day whether the same act is repeated; of anonymous ones only. */
  @Column('bytea', { name: 'repeat_mac', nullable: true }) repeatMac!: Buffer | null;
  /** A sitting that a ticket opened: nobody knows whose. */
  @Column('boolean', { name: 'is_ticketed', default: false }) isTicketed!: boolean;
  /** Which open link it came by; null: its person was invited. */
  @Column('uuid', { name: 'open_link_id', nullable: true }) openLinkId!: string | null;
  /** Whether its device worked for an open link; null: it was invited, or came before links asked for it. */
  @Column('text', { nullable: true }) proof!: 'work' | 'missing' | null;
  /** What was noticed when it was begun; says nothing of who it is. */
  @Column('text', { name: 'entry_flags', array: true }) entryFlags!: string[];
}
