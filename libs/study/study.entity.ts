import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#kernel';
import type { Rubric } from '#scoring';

@Entity('vendor')
export class VendorEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('jsonb') name!: LocalizedText;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

@Entity('study')
export class StudyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('jsonb') title!: LocalizedText;
  /** Who asks and who pays; printed on every page a respondent or a reader sees. */
  @Column('jsonb') sponsor!: LocalizedText;
  @Column('boolean', { name: 'is_demo' }) isDemo!: boolean;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** Insert-only: scores keep the rubric they were made with. */
@Entity('rubric_version')
export class RubricVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'study_id' }) studyId!: string;
  @Column('int') number!: number;
  @Column('jsonb') rubric!: Rubric;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
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
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
