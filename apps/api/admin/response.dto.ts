import { ApiProperty } from '@nestjs/swagger';
import { IsIn, Matches, ValidateIf } from 'class-validator';
import type { ScoreEffect } from '#benchmark/core';
import type { LocalizedText } from '#kernel';
import type { AnsweredQuestion, AnswerSummary, ReviewedAnswer, RulingRecord } from '#response';
import { LocalizedTextDto } from './label.dto.js';

/** A respondent withdraws; the team only counts or leaves out, and may change its mind. */
const DECISIONS = ['keep', 'exclude'] as const;
/** One sentence and more, for whoever asks in a year. */
const REASON = /^(?=[^]*\S[^]*\S[^]*\S)(?:\n|[^\p{Cc}\u202a-\u202e\u2066-\u2069]){3,1000}$/u;

export class RulingDto {
  @ApiProperty({ enum: DECISIONS, nullable: true, description: 'null: the rules decide again.' })
  @ValidateIf(({ ruling }: RulingDto) => ruling !== null)
  @IsIn(DECISIONS)
  ruling!: (typeof DECISIONS)[number] | null;

  @ApiProperty({ minLength: 3, maxLength: 1_000 })
  @Matches(REASON)
  reason!: string;
}

export class AnswerSummaryView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ format: 'uuid' }) waveId!: string;
  @ApiProperty() source!: string;
  @ApiProperty() size!: string;
  @ApiProperty() region!: string;
  @ApiProperty() locale!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Score 0–100.' }) overall!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'From start to hand-in.' }) minutes!: number | null;
  @ApiProperty({ type: [String] }) flags!: readonly string[];
  @ApiProperty({ type: String, nullable: true, description: 'null: the answer counts.' }) excludedReason!:
    string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What a person decided.' }) ruling!: string | null;
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

export class AnswerView extends AnswerSummaryView {
  @ApiProperty() versionNumber!: number;
  @ApiProperty({ type: [Number], description: 'Rubric order, 0–100; null: too little was answered.' })
  dimensionScore!: readonly (number | null)[];
  @ApiProperty({ type: [PageTimeView] }) pages!: readonly PageTimeView[];
  @ApiProperty({ type: [AnsweredQuestionView] }) questions!: readonly AnsweredQuestionView[];
  @ApiProperty({ type: [RulingView] }) rulings!: readonly RulingView[];
}

export class ScoreIfView {
  @ApiProperty({ type: Number, nullable: true }) score!: number | null;
  @ApiProperty({ type: [Number], nullable: true }) ci95!: readonly [number, number] | null;
}

export class ScoreEffectView {
  @ApiProperty({ type: ScoreIfView }) counted!: ScoreIfView;
  @ApiProperty({ type: ScoreIfView }) leftOut!: ScoreIfView;
  @ApiProperty({ type: Number, nullable: true, description: 'Points by which the answer raises the score.' })
  difference!: number | null;
}

export const summaryView = (answer: AnswerSummary): AnswerSummaryView => summaryOf(answer);

function summaryOf(answer: AnswerSummary) {
  const { id, vendorId, waveId, source, size, region, locale, overall, minutes } = answer;
  const { flags, excludedReason, ruling, submittedAt } = answer;
  return {
    id,
    vendorId,
    waveId,
    source,
    size,
    region,
    locale,
    overall,
    minutes,
    flags,
    excludedReason,
    ruling,
    submittedAt,
  };
}

export function answerView(answer: ReviewedAnswer): AnswerView {
  return {
    ...summaryOf(answer),
    versionNumber: answer.versionNumber,
    dimensionScore: answer.dimensionScore,
    pages: answer.quality.pages ?? [],
    questions: answer.questions.map(questionView),
    rulings: answer.rulings.map(rulingView),
  };
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

export const effectView = ({ counted, leftOut, difference }: ScoreEffect): ScoreEffectView => ({
  counted,
  leftOut,
  difference,
});
