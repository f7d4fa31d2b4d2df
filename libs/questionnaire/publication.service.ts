import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { canonicalJson, type Clock, type Locale } from '#kernel';
import { CLOCK, crashPoint, noteAct, sha256Hex, uuidV7 } from '#platform';
import type { Rubric } from '#scoring';
import { StudyService } from '#study';
import { AnalysisService } from './analysis.service.js';
import type { Change } from './core/design/diff/change.js';
import { modeChange } from './core/design/diff/mode-change.js';
import type { Definition } from './core/design/index.js';
import { type AnswerMode, consentFor, DEFAULT_ANSWER_MODE, type Plan } from './core/index.js';
import { describeFinding } from './describe-finding.js';
import { DesignService } from './design.service.js';
import { type Draft, DraftService, type Edit } from './draft.service.js';
import { definitionInvalid, draftChanged, notPublishable, questionnaireNotFound, versionConflict } from './errors.js';
import { QuestionnaireEntity, QuestionnaireVersionEntity } from './questionnaire.entity.js';
import { latestVersion } from './questionnaire.queries.js';

/** Why the author says that a change leaves the meaning as it was; `change` is its id in the comparison. */
export interface Bridge {
  readonly change: string;
  readonly note: string;
}

export interface Announcement {
  /** What changed and why, for whoever reads the list of versions. */
  readonly note: string;
  readonly bridges: readonly Bridge[];
  /** What answers will be tied to; as in the version before when nothing is said. */
  readonly mode?: AnswerMode | undefined;
  /** The language in which a refusal is explained. */
  readonly locale: Locale;
}

export interface Publication {
  readonly id: string;
  readonly number: number;
  readonly plan: Plan;
  readonly rubric: Rubric;
  readonly mode: AnswerMode;
  readonly changes: readonly Change[];
  readonly breaksTrend: boolean;
  readonly series: number;
}

/** What becomes a version, made ready outside of the transaction. */
interface Prepared {
  readonly questionnaireId: string;
  readonly definition: object;
  readonly rubricVersionId: string;
  readonly rubric: Rubric;
  readonly plan: Plan;
  readonly mode: AnswerMode;
  readonly scenarios: readonly object[];
  readonly publishedBy: string | null;
  readonly changeNote: string;
  readonly bridges: readonly Bridge[];
  /** The version it was compared with. */
  readonly before: QuestionnaireVersionEntity | null;
  readonly changes: readonly Change[];
  readonly breaksTrend: boolean;
}

/** The same before it is known what it follows. */
type Content = Omit<Prepared, 'mode' | 'before' | 'changes' | 'breaksTrend'> & {
  readonly mode: AnswerMode | undefined;
};

@Injectable()
export class PublicationService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(AnalysisService) private readonly analysis: AnalysisService,
    @Inject(DesignService) private readonly design: DesignService,
    @Inject(DraftService) private readonly drafts: DraftService,
  ) {}

  /** Publishes a definition that its author stands for; what compiles is taken. */
  async publish(
    questionnaireId: string,
    definition: object,
    rubricVersionId: string,
    { by: publishedBy, mode }: { readonly by: string | null; readonly mode?: AnswerMode | undefined },
  ): Promise<Publication> {
    const rubric = await this.#ownRubric(questionnaireId, rubricVersionId);
    const compiled = await this.analysis.run('compile', { definition, rubric });
    if (!compiled.ok) throw definitionInvalid(compiled.violations);
    const { plan } = compiled;
    const content = { questionnaireId, definition, rubricVersionId, rubric, plan, mode, scenarios: [] };
    const prepared = await this.#compared({ ...content, publishedBy, changeNote: '', bridges: [] });
    return this.#committed(async (tx) => this.#insert(tx, prepared));
  }

  /** Publishes the draft at the revision that was read, when nothing stands against it. The draft goes on from there. */
  async publishDraft(questionnaireId: string, edit: Edit, { note, bridges, mode, locale }: Announcement) {
    const draft = await this.drafts.read(questionnaireId);
    if (draft.revision !== edit.revision) throw draftChanged({ ...draft, updatedBy: draft.updatedBy ?? '' });
    const { plan, rubricVersionId } = await this.#gate(draft, locale);
    const rubric = await this.#ownRubric(questionnaireId, rubricVersionId);
    const { definition, scenarios } = draft;
    const content = { questionnaireId, definition, rubricVersionId, rubric, plan, mode, scenarios };
    const prepared = await this.#compared({ ...content, publishedBy: edit.by, changeNote: note, bridges });
    return this.#committed(async (tx) => {
      // Locks the questionnaire first, so that of two who publish at once the second sees the first one's revision.
      const published = await this.#insert(tx, prepared);
      const next = { definition, rubricVersionId, scenarios, basedOn: published.number };
      const { revision } = await this.drafts.saveIn(tx, questionnaireId, edit, next);
      return { ...published, revision };
    });
  }

  async #committed<T extends Publication>(publish: (tx: EntityManager) => Promise<T>): Promise<T> {
    const published = await this.db.transaction(async (tx) => {
      const done = await publish(tx);
      await this.#note(tx, done);
      crashPoint('publish.before-commit');
      return done;
    });
    crashPoint('publish.after-commit');
    return published;
  }

  #note(tx: EntityManager, { id, number, mode, breaksTrend }: Publication): Promise<void> {
    const details = { number, mode, breaksTrend };
    const entry = { action: 'questionnaire.published', object: `questionnaire-version:${id}`, details } as const;
    return noteAct(tx, entry, this.clock.now());
  }

  /** All that keeps a draft from being a version, in words; nothing of it is a matter of taste. */
  async #gate(draft: Draft, locale: Locale): Promise<{ readonly plan: Plan; readonly rubricVersionId: string }> {
    const { rubricVersionId } = draft;
    const { findings, plan } = await this.design.check(draft);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0 || plan === null || rubricVersionId === null)
      throw notPublishable(
        errors.map((error) => ({ pointer: error.pointer, code: error.code, message: describeFinding(error, locale) })),
      );
    return { plan, rubricVersionId };
  }

  async #ownRubric(questionnaireId: string, rubricVersionId: string): Promise<Rubric> {
    const questionnaire = await this.db.manager.findOneBy(QuestionnaireEntity, { id: questionnaireId });
    if (!questionnaire) throw questionnaireNotFound();
    const { rubric, studyId } = await this.studies.rubricVersion(rubricVersionId);
    if (studyId !== questionnaire.studyId)
      throw definitionInvalid([{ pointer: '/rubricVersionId', code: 'other-study' }]);
    return rubric;
  }

  /** What is not said of the mode is as in the version before. */
  async #compared({ mode: asked, ...content }: Content): Promise<Prepared> {
    const before = await latestVersion(this.db.manager, content.questionnaireId);
    const mode = asked ?? before?.mode ?? DEFAULT_ANSWER_MODE;
    if (!before) return { ...content, mode, before, changes: [], breaksTrend: false };
    const rubric = await this.studies.rubric(before.rubricVersionId);
    const bridges = Object.fromEntries(content.bridges.map(({ change, note }) => [change, note]));
    const compared = await this.analysis.run('compare', {
      before: { definition: before.definition as Definition, rubric },
      after: { definition: content.definition as Definition, rubric: content.rubric },
      bridges,
    });
    const changes = [...compared.changes, ...modeChange(before.mode, mode, bridges)];
    return { ...content, mode, before, changes, breaksTrend: changes.some(({ label }) => label === 'breaking') };
  }

  async #insert(tx: EntityManager, prepared: Prepared): Promise<Publication> {
    const { before, breaksTrend, rubric, plan, changes, questionnaireId, ...content } = prepared;
    // Lets others save drafts meanwhile.
    await tx.findOne(QuestionnaireEntity, { where: { id: questionnaireId }, lock: { mode: 'for_no_key_update' } });
    const latest = (await tx.maximum(QuestionnaireVersionEntity, 'number', { questionnaireId })) ?? 0;
    if (latest !== (before?.number ?? 0)) throw versionConflict();
    const publishedAt = this.clock.now();
    const series = (before?.series ?? 1) + (breaksTrend ? 1 : 0);
    const id = uuidV7(publishedAt);
    const { mode } = content;
    const consent = consentFor(mode);
    await tx.insert(QuestionnaireVersionEntity, {
      ...content,
      id,
      questionnaireId,
      number: latest + 1,
      plan,
      consent,
      consentHash: sha256Hex(canonicalJson(consent)),
      contentHash: sha256Hex(canonicalJson({ definition: content.definition, rubric, mode })),
      publishedAt,
      series,
      changes: [...changes],
    });
    return { id, number: latest + 1, plan, rubric, mode, changes, breaksTrend, series };
  }
}
