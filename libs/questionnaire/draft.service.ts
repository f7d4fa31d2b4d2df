import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { type AuditEntry, CLOCK, noteAct, rows } from '#platform';
import { checkDraftContent, type DraftContent } from './draft-content.js';
import {
  definitionInvalid,
  draftChanged,
  draftLocked,
  questionnaireNotFound,
  revisionNotFound,
  versionNotFound,
} from './errors.js';
import {
  QuestionnaireDraftEntity,
  QuestionnaireDraftRevisionEntity,
  QuestionnaireEntity,
  QuestionnaireVersionEntity,
} from './questionnaire.entity.js';
import { latestRubric, latestVersion, savedRevisions } from './questionnaire.queries.js';
import { endsWork, revisionsToForget, type SavedRevision } from './revisions-to-forget.js';

export interface DraftLock {
  readonly holder: string;
  readonly since: Date;
  readonly expiresAt: Date;
}

export interface Draft extends DraftContent {
  readonly questionnaireId: string;
  /** 0: nobody has edited yet; the content is that of the latest version. */
  readonly revision: number;
  /** Number of the published version it was begun from. */
  readonly basedOn: number | null;
  readonly updatedAt: Date;
  readonly updatedBy: string | null;
  /** Null when nobody holds it, or no longer. */
  readonly lock: DraftLock | null;
}

export interface SavedDraft {
  readonly revision: number;
  readonly updatedAt: Date;
}

function newer({ revision, updatedAt, updatedBy }: Draft) {
  return { revision, updatedAt, updatedBy: updatedBy ?? '' };
}

/** What a save is: on top of which revision, by whom. */
export interface Edit {
  readonly revision: number;
  readonly by: string;
}

const LOCK_FOR = 120_000;
const EMPTY_DEFINITION = { pages: [{ name: 'page1', elements: [] }] };

@Injectable()
export class DraftService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(questionnaireId: string, db: EntityManager = this.db.manager): Promise<Draft> {
    const draft = await db.findOneBy(QuestionnaireDraftEntity, { questionnaireId });
    if (!draft) return this.#unedited(questionnaireId, db);
    const { savedAt, savedBy, ...saved } = await this.#saved(questionnaireId, draft.revision, db);
    return { ...saved, updatedAt: savedAt, updatedBy: savedBy, lock: this.#lockOf(draft) };
  }

  /** Adds a revision on top of the one that was read; when that is no longer the newest, nothing is stored. */
  async save(questionnaireId: string, { revision, by }: Edit, content: DraftContent): Promise<SavedDraft> {
    const before = await this.#place(questionnaireId, revision);
    const { basedOn } = before;
    return this.db.transaction(async (tx) => {
      const saved = await this.saveIn(tx, questionnaireId, { revision, by }, { ...content, basedOn });
      if (beginsWork(before, { savedAt: saved.updatedAt, savedBy: by }))
        await this.#note(tx, 'draft.taken-up', questionnaireId, { revision: saved.revision });
      return saved;
    });
  }

  /** The same within the caller's transaction, naming the version that the content was begun from. */
  async saveIn(
    tx: EntityManager,
    questionnaireId: string,
    { revision, by }: Edit,
    content: DraftContent & { readonly basedOn: number | null },
  ): Promise<SavedDraft> {
    const violations = checkDraftContent(content);
    if (violations.length > 0) throw definitionInvalid(violations);
    await this.#checkRubric(tx, questionnaireId, content.rubricVersionId);
    if (!(await this.#moveOn(tx, questionnaireId, revision))) throw await this.#changed(tx, questionnaireId);
    const savedAt = this.clock.now();
    const { definition, rubricVersionId, scenarios, basedOn } = content;
    const saved = { questionnaireId, revision: revision + 1, definition, rubricVersionId, scenarios, basedOn };
    await tx.insert(QuestionnaireDraftRevisionEntity, { ...saved, savedAt, savedBy: by });
    await this.#forget(tx, questionnaireId);
    return { revision: revision + 1, updatedAt: savedAt };
  }

  /** Newest first. */
  async revisions(questionnaireId: string): Promise<readonly SavedRevision[]> {
    await this.#exists(questionnaireId);
    return savedRevisions(this.db.manager, questionnaireId);
  }

  async revision(questionnaireId: string, revision: number): Promise<QuestionnaireDraftRevisionEntity> {
    return this.#saved(questionnaireId, revision, this.db.manager);
  }

  /** A published version becomes the next revision of the draft. */
  async restore(questionnaireId: string, edit: Edit, number: number): Promise<SavedDraft> {
    const version = await this.db.manager.findOneBy(QuestionnaireVersionEntity, { questionnaireId, number });
    if (!version) throw versionNotFound();
    const { definition, rubricVersionId, scenarios } = version;
    const content = { definition, rubricVersionId, scenarios, basedOn: number };
    return this.db.transaction(async (tx) => {
      const saved = await this.saveIn(tx, questionnaireId, edit, content);
      await this.#note(tx, 'draft.replaced', questionnaireId, { revision: saved.revision, version: number });
      return saved;
    });
  }

  /**
   * Takes the lock or keeps it for two more minutes. A courtesy to others: saving looks at revisions alone. Taking it
   * from somebody is written down.
   */
  async lock(questionnaireId: string, by: string, takeover: boolean): Promise<DraftLock> {
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + LOCK_FOR);
    await this.#materialise(questionnaireId, by);
    return this.db.transaction(async (tx) => {
      const where = { questionnaireId };
      const draft = await tx.findOneOrFail(QuestionnaireDraftEntity, { where, lock: { mode: 'pessimistic_write' } });
      const held = this.#lockOf(draft);
      if (held && held.holder !== by && !takeover) throw draftLocked(held);
      const since = held?.holder === by ? held.since : now;
      await tx.update(QuestionnaireDraftEntity, where, { lockHolder: by, lockSince: since, lockExpiresAt: expiresAt });
      if (held && held.holder !== by) await this.#note(tx, 'draft.taken-over', questionnaireId, {});
      return { holder: by, since, expiresAt };
    });
  }

  /** Gives the lock back; somebody else's stays. */
  async unlock(questionnaireId: string, by: string): Promise<void> {
    await this.db.manager.update(
      QuestionnaireDraftEntity,
      { questionnaireId, lockHolder: by },
      { lockHolder: null, lockSince: null, lockExpiresAt: null },
    );
  }

  #note(
    tx: EntityManager,
    action: AuditEntry['action'],
    questionnaireId: string,
    details: AuditEntry['details'] & object,
  ): Promise<void> {
    return noteAct(tx, { action, object: `questionnaire:${questionnaireId}`, details }, this.clock.now());
  }

  async #unedited(questionnaireId: string, db: EntityManager): Promise<Draft> {
    const { studyId, createdAt } = await this.#exists(questionnaireId, db);
    const latest = await latestVersion(db, questionnaireId);
    const common = { questionnaireId, revision: 0, lock: null };
    if (!latest) {
      const rubricVersionId = await latestRubric(db, studyId);
      const content = { definition: EMPTY_DEFINITION, rubricVersionId, scenarios: [] };
      return { ...common, ...content, basedOn: null, updatedAt: createdAt, updatedBy: null };
    }
    const { definition, rubricVersionId, scenarios, number, publishedAt, publishedBy } = latest;
    const content = { definition, rubricVersionId, scenarios };
    return { ...common, ...content, basedOn: number, updatedAt: publishedAt, updatedBy: publishedBy };
  }

  /** What only looks like a draft becomes one, so that it can be locked. */
  async #materialise(questionnaireId: string, by: string): Promise<void> {
    const draft = await this.read(questionnaireId);
    if (draft.revision > 0) return;
    try {
      await this.db.transaction(async (tx) => {
        const { revision } = await this.saveIn(tx, questionnaireId, { revision: 0, by }, draft);
        await this.#note(tx, 'draft.taken-up', questionnaireId, { revision });
      });
    } catch (error) {
      if ((await this.read(questionnaireId)).revision === 0) throw error;
    }
  }

  async #place(questionnaireId: string, revision: number): Promise<Draft> {
    const current = await this.read(questionnaireId);
    if (current.revision !== revision) throw draftChanged(newer(current));
    return current;
  }

  /** Whether the draft stood at the revision; it now stands at the next. */
  async #moveOn(tx: EntityManager, questionnaireId: string, revision: number): Promise<boolean> {
    const statement =
      revision === 0
        ? `insert into questionnaire_draft (questionnaire_id, revision) values ($1, $2::int + 1)
           on conflict do nothing returning revision`
        : `update questionnaire_draft set revision = revision + 1
           where questionnaire_id = $1 and revision = $2 returning revision`;
    return (await rows(tx, statement, [questionnaireId, revision])).length > 0;
  }

  async #changed(tx: EntityManager, questionnaireId: string) {
    return draftChanged(newer(await this.read(questionnaireId, tx)));
  }

  async #forget(tx: EntityManager, questionnaireId: string): Promise<void> {
    const old = revisionsToForget(await savedRevisions(tx, questionnaireId));
    if (old.length === 0) return;
    await tx.query('delete from questionnaire_draft_revision where questionnaire_id = $1 and revision = any($2)', [
      questionnaireId,
      old,
    ]);
  }

  async #checkRubric(tx: EntityManager, questionnaireId: string, rubricVersionId: string | null): Promise<void> {
    if (rubricVersionId === null) return;
    const found = await rows(
      tx,
      `select 1 from rubric_version r join questionnaire q on q.study_id = r.study_id where r.id = $1 and q.id = $2`,
      [rubricVersionId, questionnaireId],
    );
    if (found.length === 0) throw definitionInvalid([{ pointer: '/rubricVersionId', code: 'other-study' }]);
  }

  async #exists(id: string, db: EntityManager = this.db.manager): Promise<QuestionnaireEntity> {
    const questionnaire = await db.findOneBy(QuestionnaireEntity, { id });
    if (!questionnaire) throw questionnaireNotFound();
    return questionnaire;
  }

  async #saved(questionnaireId: string, revision: number, db: EntityManager) {
    const saved = await db.findOneBy(QuestionnaireDraftRevisionEntity, { questionnaireId, revision });
    if (!saved) throw revisionNotFound();
    return saved;
  }

  #lockOf({ lockHolder, lockSince, lockExpiresAt }: QuestionnaireDraftEntity): DraftLock | null {
    if (lockHolder === null || lockExpiresAt === null || lockExpiresAt <= this.clock.now()) return null;
    return { holder: lockHolder, since: lockSince ?? lockExpiresAt, expiresAt: lockExpiresAt };
  }
}

/** Whether a save is the first of a piece of work: nobody has edited before, somebody else has, or it was a while ago. */
function beginsWork({ revision, updatedAt, updatedBy }: Draft, saved: Omit<SavedRevision, 'revision'>): boolean {
  return revision === 0 || endsWork({ savedAt: updatedAt, savedBy: updatedBy ?? '' }, saved);
}
