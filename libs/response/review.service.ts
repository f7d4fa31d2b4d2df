import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { type PublishedVersion, QuestionnaireService } from '#questionnaire';
import type { PlanItem } from '#questionnaire/core';
import { desensitise, isFreeText, responseErrors } from './core/index.js';
import {
  type AnswerFilter,
  answerForReview,
  type AnswerForReview,
  type AnswerSummary,
  listAnswers,
  namesAround,
  type RulingRecord,
  rulingsOf,
} from './review.queries.js';

/** All that is known of one answer to whoever decides whether it counts, but nothing of who gave it. */
export interface ReviewedAnswer extends Omit<AnswerForReview, 'answers' | 'contactId' | 'organisationId'> {
  readonly versionNumber: number;
  readonly questions: readonly AnsweredQuestion[];
  readonly rulings: readonly RulingRecord[];
}

/** In the order of the questionnaire; what was not asked or not answered is not there. */
export interface AnsweredQuestion {
  readonly name: string;
  readonly title: LocalizedText;
  /** As it was given, texts without what could give somebody away unless the original was asked for. */
  readonly value: unknown;
  /** What the questionnaire calls the choices that were made, in their order; null where it names none. */
  readonly labels: readonly LocalizedText[] | null;
  /** The remark beside it, likewise. */
  readonly remark: string | null;
  /** Passages that are masked. */
  readonly masked: number;
}

@Injectable()
export class ReviewService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
  ) {}

  answers(filter: AnswerFilter): Promise<AnswerSummary[]> {
    return listAnswers(this.db.manager, filter);
  }

  /** What an answer is counted by. Throws `not-found`, also for one that was withdrawn: of that nothing is left. */
  async scored(id: string): Promise<AnswerForReview> {
    const stored = await this.#stored(id);
    if (stored.ruling === 'withdraw') throw responseErrors.answerNotFound();
    return stored;
  }

  async #stored(id: string): Promise<AnswerForReview> {
    const stored = await answerForReview(this.db.manager, id);
    if (!stored) throw responseErrors.answerNotFound();
    return stored;
  }

  /** Throws `not-found`. `original` leaves texts as they were written. */
  async answer(id: string, { original }: { readonly original: boolean }): Promise<ReviewedAnswer> {
    const { db } = this;
    const stored = await this.#stored(id);
    const [version, known, rulings] = await Promise.all([
      this.questionnaires.version(stored.versionId),
      namesAround(db.manager, stored),
      rulingsOf(db.manager, id),
    ]);
    const mask = original ? asWritten : (text: string) => desensitise(text, known);
    const { answers, contactId: _person, organisationId: _company, ...shown } = stored;
    return { ...shown, versionNumber: version.number, questions: questionsOf(version, answers, mask), rulings };
  }
}

interface Masked {
  readonly text: string;
  readonly findings: readonly unknown[];
}

const asWritten = (text: string): Masked => ({ text, findings: [] });

function questionsOf(
  { plan }: PublishedVersion,
  answers: AnswerForReview['answers'],
  mask: (text: string) => Masked,
): AnsweredQuestion[] {
  return plan.items.flatMap((item) => {
    const { name, title } = item;
    const [value, remark] = [answers[name], answers[`${name}-Comment`]];
    if (value === undefined && remark === undefined) return [];
    const shown = maskedValue(value, isFreeText(item), mask);
    const beside = typeof remark === 'string' ? mask(remark) : null;
    const masked = shown.masked + (beside?.findings.length ?? 0);
    const labels = labelsOf(item, value);
    return [{ name, title, value: shown.value ?? null, labels, remark: beside?.text ?? null, masked }];
  });
}

function labelsOf({ domain }: PlanItem, value: unknown): readonly LocalizedText[] | null {
  if (domain.kind !== 'one-of' && domain.kind !== 'some-of' && domain.kind !== 'ranking') return null;
  const made: readonly unknown[] = Array.isArray(value) ? value : [value];
  const labels = made.flatMap((one) => domain.choices.find((choice) => choice.value === one)?.text ?? []);
  return labels.length === made.length ? labels : null;
}

/** Texts of a table are free, too; choices are the questionnaire's own words. */
function maskedValue(
  value: unknown,
  isFree: boolean,
  mask: (text: string) => Masked,
): { value: unknown; masked: number } {
  if (!isFree) return { value, masked: 0 };
  if (typeof value === 'string') {
    const { text, findings } = mask(value);
    return { value: text, masked: findings.length };
  }
  if (value === null || typeof value !== 'object') return { value, masked: 0 };
  const parts = Object.entries(value).map(([key, own]) => [key, maskedValue(own, true, mask)] as const);
  const masked = parts.reduce((sum, [, own]) => sum + own.masked, 0);
  const values = parts.map(([key, own]) => [key, own.value] as const);
  return { value: Array.isArray(value) ? values.map(([, own]) => own) : Object.fromEntries(values), masked };
}
