import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { QuestionnaireService } from '#questionnaire';
import { AnswerTextService } from '../answer-text.service.js';
import { type StoredText, storedTexts } from '../answer-text.queries.js';
import { textPlaces, withTexts } from '../core/index.js';
import type { ExportedAnswer } from './answer-export.queries.js';

/** Stands for a text that nobody has looked for names in yet; the worker does so within moments. */
const PENDING = '[pending]';

/** Answers with their texts as whoever takes them away may read them. */
@Injectable()
export class ShownAnswers {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(AnswerTextService) private readonly texts: AnswerTextService,
  ) {}

  async of(page: readonly ExportedAnswer[], { originals }: { readonly originals: boolean }): Promise<ExportedAnswer[]> {
    if (originals) return this.#asWritten(page);
    return Promise.all(page.map((answer) => this.#withoutPending(answer)));
  }

  async #asWritten(page: readonly ExportedAnswer[]): Promise<ExportedAnswer[]> {
    const ids = page.map(({ id }) => id);
    const byAnswer = new Map<string, StoredText[]>(ids.map((id) => [id, []]));
    for (const text of await storedTexts(this.db.manager, ids)) byAnswer.get(text.id)?.push(text);
    return page.map((answer) => {
      const own = byAnswer.get(answer.id) ?? [];
      const originals = new Map(own.map((text) => [text.place, this.texts.unsealed(text)]));
      return { ...answer, answers: withTexts(answer.answers, originals) };
    });
  }

  async #withoutPending(answer: ExportedAnswer): Promise<ExportedAnswer> {
    if (answer.isMasked) return answer;
    const { plan } = await this.questionnaires.version(answer.versionId);
    const places = textPlaces(plan, answer.answers).map(({ place }) => [place, PENDING] as const);
    return { ...answer, answers: withTexts(answer.answers, new Map(places)) };
  }
}
