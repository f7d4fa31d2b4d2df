import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { canonicalJson, type Clock, type LocalizedText } from '#kernel';
import { CLOCK, sha256Hex, uuidV7 } from '#platform';
import type { Rubric } from '#scoring';
import { RubricVersionEntity } from '#study';
import { type Checker, compilePlan, type Plan, prepareChecker } from './core/index.js';
import { definitionInvalid, questionnaireNotFound } from './errors.js';
import { QuestionnaireEntity, QuestionnaireVersionEntity } from './questionnaire.entity.js';

/** A published version, ready to run: read and compiled once, then kept, because it never changes. */
export interface PublishedVersion {
  readonly id: string;
  readonly number: number;
  readonly plan: Plan;
  readonly checker: Checker;
  readonly rubric: Rubric;
}

/** How many versions stay in memory; a study runs on a handful. */
const KEPT_VERSIONS = 200;

@Injectable()
export class QuestionnaireService {
  readonly #published = new Map<string, Promise<PublishedVersion>>();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async add(studyId: string, slug: string, title: LocalizedText): Promise<QuestionnaireEntity> {
    const createdAt = this.clock.now();
    const row = { id: uuidV7(createdAt), studyId, slug, title, createdAt };
    await this.db.manager.insert(QuestionnaireEntity, row);
    return row;
  }

  /** Compiles the definition against its rubric and keeps both for good as the next version. */
  async publish(questionnaireId: string, definition: object, rubricVersionId: string): Promise<PublishedVersion> {
    const { rubric } = await this.db.manager.findOneByOrFail(RubricVersionEntity, { id: rubricVersionId });
    const compiled = compilePlan(definition, rubric);
    if (!compiled.ok) throw definitionInvalid(compiled.violations);
    const { plan } = compiled;
    const publishedAt = this.clock.now();
    const id = uuidV7(publishedAt);
    const contentHash = sha256Hex(canonicalJson({ definition, rubric }));
    const number = await this.db.transaction(async (tx) => {
      const questionnaire = await tx.findOne(QuestionnaireEntity, {
        where: { id: questionnaireId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!questionnaire) throw questionnaireNotFound();
      const latest = (await tx.maximum(QuestionnaireVersionEntity, 'number', { questionnaireId })) ?? 0;
      const version = {
        id,
        questionnaireId,
        number: latest + 1,
        rubricVersionId,
        definition,
        plan,
        contentHash,
        publishedAt,
      };
      await tx.insert(QuestionnaireVersionEntity, version);
      return version.number;
    });
    return { id, number, plan, checker: prepareChecker(plan), rubric };
  }

  /** The version a respondent answers. Costs a query the first time, nothing after. */
  version(id: string): Promise<PublishedVersion> {
    let version = this.#published.get(id);
    if (!version) {
      version = this.#load(id);
      this.#published.set(id, version);
      version.catch(() => this.#published.delete(id));
      this.#forgetOldest();
    }
    return version;
  }

  async #load(id: string): Promise<PublishedVersion> {
    const row = await this.db.manager.findOneByOrFail(QuestionnaireVersionEntity, { id });
    const { rubric } = await this.db.manager.findOneByOrFail(RubricVersionEntity, { id: row.rubricVersionId });
    return { id, number: row.number, plan: row.plan, checker: prepareChecker(row.plan), rubric };
  }

  #forgetOldest(): void {
    const [oldest] = this.#published.keys();
    if (oldest !== undefined && this.#published.size > KEPT_VERSIONS) this.#published.delete(oldest);
  }
}
