import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience, CampaignState, Timing } from '../core/index.js';
import type { MailTemplates } from '../core/mail/check-template.js';

@Entity('campaign')
export class CampaignEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'wave_id' }) waveId!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @Column('text') name!: string;
  @Column('text') state!: CampaignState;
  @Column('jsonb') audience!: Audience;
  /** Null: the built-in text. */
  @Column('jsonb', { nullable: true }) content!: MailTemplates | null;
  @Column('jsonb') timing!: Timing;
  @Column('int') revision!: number;
  /** When its first mail is due; null until it is launched. */
  @Column('timestamptz', { name: 'starts_at', nullable: true }) startsAt!: Date | null;
  @Column('timestamptz', { name: 'closes_at' }) closesAt!: Date;
  @Column('uuid', { name: 'launched_by', nullable: true }) launchedBy!: string | null;
  @Column('timestamptz', { name: 'launched_at', nullable: true }) launchedAt!: Date | null;
  @Column('timestamptz', { name: 'paused_at', nullable: true }) pausedAt!: Date | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  /** When the keys of its answers were forgotten; null: a hand-in that is repeated is still known. */
  @Column('timestamptz', { name: 'keys_forgotten_at', nullable: true }) keysForgottenAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
