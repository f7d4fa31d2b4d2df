import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { canonicalJson, type Clock, type LocalizedText } from '#kernel';
import { CLOCK, sha256Hex, sqlState, uuidV7 } from '#platform';
import type { Rubric } from '#scoring';
import { StudyService, studyErrors } from '#study';
import {
  type AnswerMode,
  type Checker,
  consentFor,
  type ConsentText,
  type Plan,
  prepareChecker,
} from './core/index.js';
import { questionnaireNotFound, versionNotFound } from './errors.js';
import { PublicationService } from './publication.service.js';
import { QuestionnaireEntity, QuestionnaireVersionEntity } from './questionnaire.entity.js';

/** A published version, ready to run: read and compiled once, then kept, because it never changes. */
export interface PublishedVersion {
  readonly id: string;
  readonly number: number;
  readonly plan: Plan;
  readonly checker: Checker;
  readonly rubric: Rubric;
  readonly mode: AnswerMode;
  /** What people are told before they answer. */
  readonly consent: ConsentText;
  /** SHA-256 of its canonical JSON (RFC 8785), hexadecimal; stands with each answer. */
  readonly consentHash: string;
}

/** Where a published version belongs. */
export interface VersionOrigin {
  readonly studyId: string;
  readonly rubricVersionId: string;
}

const UNIQUE_VIOLATION = '23505';
/** How many versions stay in memory; a study runs on a handful. */
const KEPT_VERSIONS = 200;

@Injectable()
export class QuestionnaireService {
  readonly #published = new Map<string, Promise<PublishedVersion>>();

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(PublicationService) private readonly publications: PublicationService,
  ) {}

  async add(studyId: string, slug: string, title: LocalizedText): Promise<QuestionnaireEntity> {
    const study = await this.studies.studyById(studyId);
    return this.addIn(this.db.manager, study.id, slug, title);
  }

  /** The same within the caller's transaction, so that what it begins with is there at once. The study is known. */
  async addIn(tx: EntityManager, studyId: string, slug: string, title: LocalizedText): Promise<QuestionnaireEntity> {
    const createdAt = this.clock.now();
    const row = { id: uuidV7(createdAt), studyId, slug, title, createdAt, archivedAt: null };
    try {
      await tx.insert(QuestionnaireEntity, row);
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) throw studyErrors.slugTaken('questionnaire');
      throw error;
    }
    return row;
  }

  /** Compiles the definition against its rubric and keeps both for good as the next version. */
  async publish(questionnaireId: string, definition: object, rubricVersionId: string): Promise<PublishedVersion> {
    const published = await this.publications.publish(questionnaireId, definition, rubricVersionId, { by: null });
    return this.version(published.id);
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

  /** The trend series of each version, by its id: versions of different series are never one line. */
  async seriesOf(versionIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const found = await this.db.manager.find(QuestionnaireVersionEntity, {
      select: { id: true, series: true },
      where: { id: In([...versionIds]) },
    });
    return new Map(found.map(({ id, series }) => [id, series]));
  }

  async originOf(versionId: string): Promise<VersionOrigin> {
    const version = await this.db.manager.findOneBy(QuestionnaireVersionEntity, { id: versionId });
    if (!version) throw versionNotFound();
    const { studyId } = await this.#questionnaire(version.questionnaireId);
    return { studyId, rubricVersionId: version.rubricVersionId };
  }

  async #questionnaire(id: string): Promise<QuestionnaireEntity> {
    const questionnaire = await this.db.manager.findOneBy(QuestionnaireEntity, { id });
    if (!questionnaire) throw questionnaireNotFound();
    return questionnaire;
  }

  async #load(id: string): Promise<PublishedVersion> {
    const row = await this.db.manager.findOneByOrFail(QuestionnaireVersionEntity, { id });
    const rubric = await this.studies.rubric(row.rubricVersionId);
    const consent = row.consent ?? consentFor(row.mode);
    const consentHash = row.consentHash ?? sha256Hex(canonicalJson(consent));
    const { number, plan, mode } = row;
    return { id, number, plan, checker: prepareChecker(plan), rubric, mode, consent, consentHash };
  }

  #forgetOldest(): void {
    const [oldest] = this.#published.keys();
    if (oldest !== undefined && this.#published.size > KEPT_VERSIONS) this.#published.delete(oldest);
  }
}
