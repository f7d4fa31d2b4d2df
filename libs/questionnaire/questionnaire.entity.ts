import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#kernel';
import type { Plan } from './core/index.js';

@Entity('questionnaire')
export class QuestionnaireEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'study_id' }) studyId!: string;
  @Column('text') slug!: string;
  @Column('jsonb') title!: LocalizedText;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}

/** Insert-only: what was published is what respondents saw, for good. */
@Entity('questionnaire_version')
export class QuestionnaireVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('int') number!: number;
  @Column('uuid', { name: 'rubric_version_id' }) rubricVersionId!: string;
  /** SurveyJS JSON as its designer wrote it. */
  @Column('jsonb') definition!: object;
  /** What answering runs on: the definition, compiled once. */
  @Column('jsonb') plan!: Plan;
  @Column('text', { name: 'content_hash' }) contentHash!: string;
  @Column('timestamptz', { name: 'published_at' }) publishedAt!: Date;
}
