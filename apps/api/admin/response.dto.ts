import { ApiProperty } from '@nestjs/swagger';
import type { LocalizedText } from '#kernel';
import type { AnsweredQuestion, AnswerSummary, OriginalAnswer, ReviewedAnswer, RulingRecord } from '#response';
import { PROVENANCES, SENSITIVE_KINDS } from '#response/core';
import { LocalizedTextDto } from './label.dto.js';

export class AnswerSummaryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ format: 'uuid' }) waveId!: string;
  @ApiProperty() source!: string;
  @ApiProperty({ enum: PROVENANCES, nullable: true, description: 'How sure it is who gave it.' })
  provenance!: string | null;
  @ApiProperty() size!: string;
  @ApiProperty() region!: string;
  @ApiProperty() locale!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Score 0–100.' }) overall!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'From start to hand-in.' }) minutes!: number | null;
  @ApiProperty({ type: [String] }) flags!: readonly string[];
  @ApiProperty({ type: String, nullable: true, description: 'null: the answer counts.' }) excludedReason!:
    string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What a person decided.' }) ruling!: string | null;
  @ApiProperty({ description: 'Decisions so far; a further one names them.' }) decisions!: number;
  @ApiProperty({ format: 'date-time' }) submittedAt!: Date;
}

export class AnswersView {
  @ApiProperty({ type: [AnswerSummaryView] }) data!: readonly AnswerSummaryView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export class AnsweredQuestionView {
  @ApiProperty() name!: string;
  @ApiProperty({ type: LocalizedTextDto }) title!: LocalizedText;
  @ApiProperty({ type: Object, nullable: true }) value!: unknown;
  @ApiProperty({ type: [LocalizedTextDto], nullable: true, description: 'Names of the choices that were made.' })
  labels!: readonly LocalizedText[] | null;
  @ApiProperty({ type: String, nullable: true }) remark!: string | null;
  @ApiProperty({ description: 'Passages that are masked.' }) masked!: number;
}

export class RulingView {
  @ApiProperty({ type: String, nullable: true }) ruling!: string | null;
  @ApiProperty() reason!: string;
  @ApiProperty() ruledBy!: string;
  @ApiProperty({ format: 'date-time' }) ruledAt!: Date;
}

export class PageTimeView {
  @ApiProperty() items!: number;
  @ApiProperty() seconds!: number;
}

export class LookView {
  @ApiProperty({ enum: ['original', 'effect'] }) what!: string;
  @ApiProperty() lookedBy!: string;
  @ApiProperty({ format: 'date-time' }) lookedAt!: Date;
}

export class MaskView {
  @ApiProperty({ enum: SENSITIVE_KINDS }) kind!: string;
  @ApiProperty() from!: number;
  @ApiProperty() to!: number;
}

export class MaskRevisionView {
  @ApiProperty() place!: string;
  @ApiProperty({ type: [MaskView], description: 'All masks of the text after the change.' })
  masks!: readonly MaskView[];
  @ApiProperty() revisedBy!: string;
  @ApiProperty({ format: 'date-time' }) revisedAt!: Date;
}

export class AnswerView extends AnswerSummaryView {
  @ApiProperty() versionNumber!: number;
  @ApiProperty({
    type: 'array',
    items: { type: ['number', 'null'] } as never,
    description: 'Rubric order, 0–100; null: too little was answered.',
  })
  dimensionScore!: readonly (number | null)[];
  @ApiProperty({ type: [PageTimeView] }) pages!: readonly PageTimeView[];
  @ApiProperty({ type: [AnsweredQuestionView] }) questions!: readonly AnsweredQuestionView[];
  @ApiProperty({ type: [RulingView] }) rulings!: readonly RulingView[];
  @ApiProperty({ type: [LookView], description: 'Who saw the original or the effect on the score.' })
  looks!: readonly LookView[];
  @ApiProperty({ type: [MaskRevisionView], description: 'Changes of masks by people.' })
  revisions!: readonly MaskRevisionView[];
}

export class OriginalTextView {
  @ApiProperty({ description: 'JSON pointer into the answers.' }) place!: string;
  @ApiProperty({ description: 'The question it answers.' }) name!: string;
  @ApiProperty() text!: string;
  @ApiProperty({ type: [MaskView] }) masks!: readonly MaskView[];
  @ApiProperty({ description: 'Changes so far; a further one names them.' }) revisions!: number;
}

export class OriginalAnswerView extends AnswerView {
  @ApiProperty({ type: [OriginalTextView] }) texts!: readonly OriginalTextView[];
}

export const summaryView = (answer: AnswerSummary): AnswerSummaryView => summaryOf(answer);

function summaryOf(answer: AnswerSummary) {
  const { id, vendorId, waveId, source, provenance, size, region, locale, overall, minutes } = answer;
  const { flags, excludedReason, ruling, decisions, submittedAt } = answer;
  return {
    id,
    vendorId,
    waveId,
    source,
    provenance,
    size,
    region,
    locale,
    overall,
    minutes,
    flags,
    excludedReason,
    ruling,
    decisions,
    submittedAt,
  };
}

export const answerView = (answer: ReviewedAnswer): AnswerView => shownOf(answer);

function shownOf(answer: ReviewedAnswer) {
  return {
    ...summaryOf(answer),
    versionNumber: answer.versionNumber,
    dimensionScore: answer.dimensionScore,
    pages: answer.quality.pages ?? [],
    questions: answer.questions.map(questionView),
    rulings: answer.rulings.map(rulingView),
    looks: answer.looks,
    revisions: answer.revisions,
  };
}

export function originalView(answer: OriginalAnswer): OriginalAnswerView {
  return { ...shownOf(answer), texts: answer.texts };
}

const questionView = ({ name, title, value, labels, remark, masked }: AnsweredQuestion): AnsweredQuestionView => ({
  name,
  title,
  value,
  labels,
  remark,
  masked,
});

const rulingView = ({ ruling, reason, ruledBy, ruledAt }: RulingRecord): RulingView => ({
  ruling,
  reason,
  ruledBy,
  ruledAt,
});
