import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalizedText } from '#kernel';
import type { AnswerMode, ConsentText, Plan } from './core/index.js';

@Entity('questionnaire')
export class QuestionnaireEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'study_id' }) studyId!: string;
  @Column('text') slug!: string;
  @Column('jsonb') title!: LocalizedText;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  /** Out of the way, not gone: its versions stay readable and its campaigns run on. */
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
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
  /** Versions of one series measure the same thing; a breaking change begins the next one. */
  @Column('int') series!: number;
  @Column('text', { name: 'change_note' }) changeNote!: string;
  /** E-mail address at that time; null when a program published it. */
  @Column('text', { name: 'published_by', nullable: true }) publishedBy!: string | null;
  /** Walks through the questionnaire that had to pass when it was published. */
  @Column('jsonb') scenarios!: readonly object[];
  /** What changed since the version before, as its publisher was told. */
  @Column('jsonb') changes!: readonly object[];
  /** How answers across a breaking change may be put beside each other, in the publisher's words. */
  @Column('jsonb') bridges!: readonly object[];
  /** What answers to it are tied to. */
  @Column('text') mode!: AnswerMode;
  /** What people are told before they answer, and its SHA-256; null in versions from before it was kept. */
  @Column('jsonb', { nullable: true }) consent!: ConsentText | null;
  @Column('text', { name: 'consent_hash', nullable: true }) consentHash!: string | null;
}

/** Where editing stands. Its content is the revision of that number; the lock is a courtesy, not a right. */
@Entity('questionnaire_draft')
export class QuestionnaireDraftEntity {
  @PrimaryColumn('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @Column('int') revision!: number;
  @Column('text', { name: 'lock_holder', nullable: true }) lockHolder!: string | null;
  @Column('timestamptz', { name: 'lock_since', nullable: true }) lockSince!: Date | null;
  @Column('timestamptz', { name: 'lock_expires_at', nullable: true }) lockExpiresAt!: Date | null;
}

/** What was saved, never changed; old ones are forgotten. */
@Entity('questionnaire_draft_revision')
export class QuestionnaireDraftRevisionEntity {
  @PrimaryColumn('uuid', { name: 'questionnaire_id' }) questionnaireId!: string;
  @PrimaryColumn('int') revision!: number;
  @Column('jsonb') definition!: object;
  /** Null while the study has no rubric. */
  @Column('uuid', { name: 'rubric_version_id', nullable: true }) rubricVersionId!: string | null;
  @Column('jsonb') scenarios!: readonly object[];
  /** Number of the published version it was begun from. */
  @Column('int', { name: 'based_on', nullable: true }) basedOn!: number | null;
  @Column('timestamptz', { name: 'saved_at' }) savedAt!: Date;
  @Column('text', { name: 'saved_by' }) savedBy!: string;
}
