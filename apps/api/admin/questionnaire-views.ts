import { ApiProperty } from '@nestjs/swagger';
import { ANSWER_MODES, type AnswerMode, type ConsentText } from '#questionnaire/core';
import { LocalizedTextDto } from './label.dto.js';

const SURVEY_JSON = { type: 'object', additionalProperties: true, description: 'SurveyJS JSON' } as const;
const RECORDS = { type: 'array', items: { type: 'object', additionalProperties: true } } as const;
const INSTANT = { type: String, format: 'date-time' } as const;
const ID = { type: String, format: 'uuid' } as const;

export class DraftSummaryView {
  @ApiProperty() revision!: number;
  @ApiProperty(INSTANT) updatedAt!: string;
  @ApiProperty({ description: 'E-mail address of who saved.' }) updatedBy!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Number of the version it was begun from.' })
  basedOn!: number | null;
}

export class LatestVersionView {
  @ApiProperty(ID) id!: string;
  @ApiProperty() number!: number;
  @ApiProperty(INSTANT) publishedAt!: string;
}

export class QuestionnaireView {
  @ApiProperty(ID) id!: string;
  @ApiProperty(ID) studyId!: string;
  @ApiProperty() slug!: string;
  @ApiProperty({ type: LocalizedTextDto }) title!: LocalizedTextDto;
  @ApiProperty({ type: DraftSummaryView, nullable: true }) draft!: DraftSummaryView | null;
  @ApiProperty({ type: LatestVersionView, nullable: true }) latest!: LatestVersionView | null;
  @ApiProperty(INSTANT) createdAt!: string;
  @ApiProperty({ ...INSTANT, nullable: true }) archivedAt!: string | null;
}

export class QuestionnairesView {
  @ApiProperty({ type: [QuestionnaireView] }) data!: QuestionnaireView[];
  @ApiProperty({ type: String, nullable: true, description: 'The cursor of the next page.' }) next!: string | null;
}

export class VersionView {
  @ApiProperty(ID) id!: string;
  @ApiProperty() number!: number;
  @ApiProperty({ description: 'Versions of one series may stand on one trend line.' }) series!: number;
  @ApiProperty(ID) rubricVersionId!: string;
  @ApiProperty() changeNote!: string;
  @ApiProperty(RECORDS) changes!: object[];
  @ApiProperty(RECORDS) bridges!: object[];
  @ApiProperty({ description: 'SHA-256 of definition, rubric and mode as canonical JSON (RFC 8785), hexadecimal.' })
  contentHash!: string;
  @ApiProperty({ enum: ANSWER_MODES, description: 'What answers are tied to; it never changes.' })
  mode!: AnswerMode;
  @ApiProperty(INSTANT) publishedAt!: string;
  @ApiProperty({ type: String, nullable: true }) publishedBy!: string | null;
}

export class VersionsView {
  @ApiProperty({ type: [VersionView] }) data!: VersionView[];
}

export class VersionContentView extends VersionView {
  @ApiProperty(SURVEY_JSON) definition!: object;
  @ApiProperty(RECORDS) scenarios!: object[];
  @ApiProperty({ type: Object, nullable: true, description: 'What people are told before they answer.' })
  consent!: ConsentText | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'SHA-256 of it as canonical JSON; it stands with answers.',
  })
  consentHash!: string | null;
}

export class QuestionnaireWithVersionsView extends QuestionnaireView {
  @ApiProperty({ type: [VersionView], description: 'Newest first.' }) versions!: VersionView[];
}

export class TemplateView {
  @ApiProperty() id!: string;
  @ApiProperty({ type: LocalizedTextDto }) name!: LocalizedTextDto;
  @ApiProperty({ type: LocalizedTextDto }) description!: LocalizedTextDto;
  @ApiProperty() questions!: number;
  @ApiProperty({ description: 'How long answering takes, roughly.' }) minutes!: number;
  @ApiProperty({ description: 'Whether it scores every criterion of the built-in rubric.' }) scored!: boolean;
}

export class TemplatesView {
  @ApiProperty({ type: [TemplateView] }) data!: TemplateView[];
}

export class LockView {
  @ApiProperty({ description: 'E-mail address.' }) holder!: string;
  @ApiProperty(INSTANT) since!: string;
  @ApiProperty(INSTANT) expiresAt!: string;
  @ApiProperty() mine!: boolean;
}

class DraftContentView {
  @ApiProperty(SURVEY_JSON) definition!: object;
  @ApiProperty({ ...ID, nullable: true }) rubricVersionId!: string | null;
  @ApiProperty(RECORDS) scenarios!: object[];
  @ApiProperty() revision!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Number of the version it was begun from.' })
  basedOn!: number | null;
}

export class DraftView extends DraftContentView {
  @ApiProperty(INSTANT) updatedAt!: string;
  @ApiProperty({ type: String, nullable: true }) updatedBy!: string | null;
  @ApiProperty({ type: LockView, nullable: true }) lock!: LockView | null;
}

export class SavedDraftView {
  @ApiProperty({ description: 'To be named in If-Match by the next save, as "r<revision>".' }) revision!: number;
  @ApiProperty(INSTANT) updatedAt!: string;
}

export class SavedRevisionView {
  @ApiProperty() revision!: number;
  @ApiProperty(INSTANT) savedAt!: string;
  @ApiProperty() savedBy!: string;
}

export class RevisionsView {
  @ApiProperty({ type: [SavedRevisionView] }) data!: SavedRevisionView[];
}

export class RevisionView extends DraftContentView {
  @ApiProperty(INSTANT) savedAt!: string;
  @ApiProperty() savedBy!: string;
}
