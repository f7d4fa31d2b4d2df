import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#kernel';
import type { AnswerMode, Answers } from '#questionnaire/core';
import type { CompanySize, Region, Source } from '#distribution/core';
import type { ExclusionReason, QualityFacts, QualityFlag, Ruling } from './core/index.js';

/**
 * One answered invitation. Its key is the invitation's, so there is never a second; an anonymous answer has a random
 * one, and its single use is kept by the invitation alone.
 */
@Entity('response')
export class ResponseEntity {
  @PrimaryColumn('uuid', { name: 'invitation_id' }) invitationId!: string;
  @Column('uuid', { name: 'campaign_id' }) campaignId!: string;
  @Column('uuid', { name: 'wave_id' }) waveId!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'version_id' }) versionId!: string;
  @Column('text') source!: Source;
  @Column('text') size!: CompanySize;
  @Column('text') region!: Region;
  @Column('text') locale!: Locale;
  @Column('jsonb') answers!: Answers;
  /** Are the texts in `answers` those that may be read? The first fold after the hand-in sees to it. */
  @Column('boolean', { name: 'is_masked', default: false }) isMasked!: boolean;
  /** In rubric order, 2520 = 100 points; null = not scored. */
  @Column('smallint', { name: 'criterion_score', array: true }) criterionScore!: (number | null)[];
  /** 0–100 in rubric order; null = too few criteria. */
  @Column('float8', { name: 'dimension_score', array: true }) dimensionScore!: (number | null)[];
  @Column('float8', { name: 'overall_score', nullable: true }) overallScore!: number | null;
  @Column('jsonb') quality!: QualityFacts;
  @Column('text', { name: 'excluded_reason', nullable: true }) excludedReason!: ExclusionReason | null;
  @Column('text', { array: true }) flags!: QualityFlag[];
  /** Found in the free texts; what the totals hold of this answer. */
  @Column('text', { array: true }) terms!: string[];
  /** What a person decided. */
  @Column('text', { nullable: true }) ruling!: Ruling | null;
  /** Null of answers that lead to nobody. */
  @Column('text', { name: 'idempotency_key', nullable: true }) idempotencyKey!: string | null;
  @Column('bytea', { nullable: true }) fingerprint!: Buffer | null;
  @Column('bytea', { name: 'receipt_hash' }) receiptHash!: Buffer;
  /** Whoever gave it came by an open link. */
  @Column('boolean', { name: 'came_by_open_link' }) cameByOpenLink!: boolean;
  /** Under which promise it was given: where a strict survey was answered without a ticket, it is `anonymous`. */
  @Column('text') mode!: AnswerMode;
  @Column('text', { name: 'consent_hash', nullable: true }) consentHash!: string | null;
  /** Fewer than ten were mixed in all. */
  @Column('boolean', { name: 'is_small_batch' }) isSmallBatch!: boolean;
  /** Its author agreed to be quoted, without a name. */
  @Column('boolean', { name: 'may_quote' }) mayQuote!: boolean;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt!: Date;
}
