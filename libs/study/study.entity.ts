import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#kernel';
import type { Rubric } from '#scoring';
import type { Platform, ProductKind } from './core/index.js';

@Entity('vendor')
export class VendorEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('jsonb') name!: LocalizedText;
  /** Raised by each change; a change names the number it was made to. */
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** What a study, a key or an answer refers to is put away, not deleted. */
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
}

@Entity('product')
export class ProductEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('text') slug!: string;
  @Column('jsonb') name!: LocalizedText;
  @Column('text') kind!: ProductKind;
  @Column('text', { array: true }) platforms!: Platform[];
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
}

@Entity('study')
export class StudyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('jsonb') title!: LocalizedText;
  /** Who asks and who pays; printed on every page a respondent or a reader sees. */
  @Column('jsonb') sponsor!: LocalizedText;
  @Column('jsonb', { nullable: true }) description!: LocalizedText | null;
  /** An address that answers questions about the study. */
  @Column('text', { nullable: true }) contact!: string | null;
  @Column('boolean', { name: 'is_demo' }) isDemo!: boolean;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** A vendor takes part in a study. */
@Entity('study_vendor')
export class StudyVendorEntity {
  @PrimaryColumn('uuid', { name: 'study_id' }) studyId!: string;
  @PrimaryColumn('uuid', { name: 'vendor_id' }) vendorId!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** A product people are asked about in a study. */
@Entity('study_product')
export class StudyProductEntity {
  @PrimaryColumn('uuid', { name: 'study_id' }) studyId!: string;
  @PrimaryColumn('uuid', { name: 'product_id' }) productId!: string;
}

/** Insert-only: scores keep the rubric they were made with. */
@Entity('rubric_version')
export class RubricVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'study_id' }) studyId!: string;
  @Column('int') number!: number;
  @Column('jsonb') rubric!: Rubric;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  /** Why it replaces the one before; null of a first one. */
  @Column('text', { nullable: true }) reason!: string | null;
  /** Who published it; null where a program did. */
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

@Entity('wave')
export class WaveEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'study_id' }) studyId!: string;
  @Column('text') slug!: string;
  @Column('uuid', { name: 'rubric_version_id' }) rubricVersionId!: string;
  @Column('timestamptz', { name: 'opens_at' }) opensAt!: Date;
  @Column('timestamptz', { name: 'closes_at' }) closesAt!: Date;
  /** IANA name of the zone in which its dates are read. */
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('int') version!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
