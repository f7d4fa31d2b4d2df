import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock, LocalizedText } from '#kernel';
import { CLOCK, noteAct, uuidV7 } from '#platform';
import { type PublishedVersion, QuestionnaireService } from '#questionnaire';
import type { Answers, PlanItem } from '#questionnaire/core';
import { type Finding, responseErrors, withTexts } from './core/index.js';
import {
  type Look,
  type LookedAt,
  looksAt,
  recordLook,
  type RevisedMasks,
  revisionsOf,
  storedTexts,
} from './answer-text.queries.js';
import { AnswerTextService } from './answer-text.service.js';
import {
  type AnswerFilter,
  answerForReview,
  type AnswerForReview,
  answersForReview,
  type AnswerSummary,
  listAnswers,
  type RulingRecord,
  rulingsOf,
} from './review.queries.js';

/** All that is known of one answer to whoever decides whether it counts, but nothing of who gave it. */
export interface ReviewedAnswer extends Omit<AnswerForReview, 'answers' | 'contactId' | 'organisationId'> {
  readonly versionNumber: number;
  readonly questions: readonly AnsweredQuestion[];
  readonly rulings: readonly RulingRecord[];
  /** Who looked at the original or at the effect on the score, newest first. */
  readonly looks: readonly Look[];
  /** Changes of masks by people, newest first. */
  readonly revisions: readonly RevisedMasks[];
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

/** A text as it was written, and what of it nobody else reads. */
export interface OriginalText {
  /** JSON pointer into the answers. */
  readonly place: string;
  /** The question it answers. */
  readonly name: string;
  readonly text: string;
  readonly masks: readonly Finding[];
  /** How often people have changed the masks; what a further change must know of. */
  readonly revisions: number;
}

export interface OriginalAnswer extends ReviewedAnswer {
  readonly texts: readonly OriginalText[];
}

@Injectable()
export class ReviewService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(AnswerTextService) private readonly texts: AnswerTextService,
  ) {}

  answers(filter: AnswerFilter): Promise<AnswerSummary[]> {
    return listAnswers(this.db.manager, filter);
  }

  /**
   * What answers are counted by, for somebody who wants to know what they do to a score; that they wanted to is kept.
   * Throws `not-found`, also for one that was withdrawn: of that nothing is left.
   */
  async scored(ids: readonly string[], lookedBy: string): Promise<AnswerForReview[]> {
    const found = await answersForReview(this.db.manager, ids);
    const left = found.filter(({ ruling }) => ruling !== 'withdraw');
    if (left.length < new Set(ids).size) throw responseErrors.answerNotFound();
    for (const { id } of left) await this.#keepLook(id, 'effect', lookedBy);
    return left;
  }

  /** Throws `not-found`. Texts are without what could give somebody away. */
  async answer(id: string): Promise<ReviewedAnswer> {
    const stored = await this.#stored(id);
    const version = await this.questionnaires.version(stored.versionId);
    const { answers, masks } = await this.texts.readable(this.db.manager, stored, version);
    return this.#shown(stored, version, { answers, masks });
  }

  /** The same with texts as they were written; that somebody looked is kept before they see anything. */
  async original(id: string, lookedBy: string): Promise<OriginalAnswer> {
    const stored = await this.#stored(id);
    const version = await this.questionnaires.version(stored.versionId);
    await this.#keepLook(id, 'original', lookedBy);
    const sealed = await storedTexts(this.db.manager, [id]);
    const texts = sealed.map((text) => ({
      place: text.place,
      name: nameOf(text.place),
      text: this.texts.unsealed(text),
      masks: text.masks,
      revisions: text.revisions,
    }));
    const answers = withTexts(stored.answers, new Map(texts.map(({ place, text }) => [place, text])));
    const masks = new Map(texts.map((text) => [text.place, text.masks]));
    return { ...(await this.#shown(stored, version, { answers, masks })), texts };
  }

  async #stored(id: string): Promise<AnswerForReview> {
    const stored = await answerForReview(this.db.manager, id);
    if (!stored) throw responseErrors.answerNotFound();
    return stored;
  }

  async #keepLook(id: string, what: LookedAt, lookedBy: string): Promise<void> {
    const lookedAt = this.clock.now();
    await this.db.transaction(async (tx) => {
      await recordLook(tx, id, uuidV7(lookedAt), { what, lookedBy, lookedAt });
      if (what === 'original') await noteAct(tx, { action: 'original.read', object: `answer:${id}` }, lookedAt);
    });
  }

  async #shown(
    stored: AnswerForReview,
    version: PublishedVersion,
    { answers, masks }: { readonly answers: Answers; readonly masks: ReadonlyMap<string, readonly Finding[]> },
  ): Promise<ReviewedAnswer> {
    const { db } = this;
    const [rulings, looks, revisions] = await Promise.all([
      rulingsOf(db.manager, stored.id),
      looksAt(db.manager, stored.id),
      revisionsOf(db.manager, stored.id),
    ]);
    const { answers: _given, contactId: _person, organisationId: _company, ...shown } = stored;
    const counted = (name: string): number =>
      [...masks].reduce((sum, [place, own]) => sum + (nameOf(place) === name ? own.length : 0), 0);
    const questions = questionsOf(version, answers, counted);
    return { ...shown, versionNumber: version.number, questions, rulings, looks, revisions };
  }
}

const REMARK = '-Comment';

/** The question that a text answers, whether it is the answer, a cell of it or a remark beside it. */
function nameOf(place: string): string {
  const [, key = ''] = place.split('/');
  return key.endsWith(REMARK) ? key.slice(0, -REMARK.length) : key;
}

function questionsOf(
  { plan }: PublishedVersion,
  answers: Answers,
  masked: (name: string) => number,
): AnsweredQuestion[] {
  return plan.items.flatMap((item) => {
    const { name, title } = item;
    const [value, remark] = [answers[name], answers[name + REMARK]];
    if (value === undefined && remark === undefined) return [];
    const beside = typeof remark === 'string' ? remark : null;
    return [{ name, title, value: value ?? null, labels: labelsOf(item, value), remark: beside, masked: masked(name) }];
  });
}

function labelsOf({ domain }: PlanItem, value: unknown): readonly LocalizedText[] | null {
  if (domain.kind !== 'one-of' && domain.kind !== 'some-of' && domain.kind !== 'ranking') return null;
  const made: readonly unknown[] = Array.isArray(value) ? value : [value];
  const labels = made.flatMap((one) => domain.choices.find((choice) => choice.value === one)?.text ?? []);
  return labels.length === made.length ? labels : null;
}
