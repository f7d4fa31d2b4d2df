import type { EntityManager } from 'typeorm';
import type { LocalizedText } from '#kernel';
import { rows } from '#platform';
import type { AnswerMode } from './core/index.js';
import { QuestionnaireDraftRevisionEntity, QuestionnaireVersionEntity } from './questionnaire.entity.js';
import type { SavedRevision } from './revisions-to-forget.js';

export interface DraftSummary {
  readonly revision: number;
  readonly updatedAt: Date;
  readonly updatedBy: string;
  readonly basedOn: number | null;
}

export interface VersionSummary {
  readonly id: string;
  readonly number: number;
  readonly series: number;
  readonly rubricVersionId: string;
  readonly changeNote: string;
  readonly changes: readonly object[];
  readonly bridges: readonly object[];
  readonly contentHash: string;
  readonly mode: AnswerMode;
  readonly publishedAt: Date;
  readonly publishedBy: string | null;
}

export interface QuestionnaireSummary {
  readonly id: string;
  readonly studyId: string;
  readonly slug: string;
  readonly title: LocalizedText;
  /** Null while nobody has edited. */
  readonly draft: DraftSummary | null;
  readonly latest: Pick<VersionSummary, 'id' | 'number' | 'publishedAt'> | null;
  readonly createdAt: Date;
  readonly archivedAt: Date | null;
}

export interface QuestionnairePage {
  readonly limit: number;
  readonly studyId?: string | undefined;
  readonly id?: string | undefined;
  /** Creation time and id of the last one of the page before. */
  readonly after?: readonly string[] | undefined;
}

interface SummaryRow extends Omit<QuestionnaireSummary, 'draft' | 'latest'> {
  readonly revision: number | null;
  readonly updatedAt: Date;
  readonly updatedBy: string;
  readonly basedOn: number | null;
  readonly versionId: string | null;
  readonly number: number;
  readonly publishedAt: Date;
}

/** Newest first, with where their drafts and versions stand. */
export async function questionnaireSummaries(
  db: EntityManager,
  { limit, studyId, id, after }: QuestionnairePage,
): Promise<readonly QuestionnaireSummary[]> {
  const found = await rows<SummaryRow>(
    db,
    `select q.id, q.study_id as "studyId", q.slug, q.title, q.created_at as "createdAt", q.archived_at as "archivedAt",
            d.revision, r.saved_at as "updatedAt", r.saved_by as "updatedBy", r.based_on as "basedOn",
            v.id as "versionId", v.number, v.published_at as "publishedAt"
     from questionnaire q
     left join questionnaire_draft d on d.questionnaire_id = q.id
     left join questionnaire_draft_revision r on r.questionnaire_id = q.id and r.revision = d.revision
     left join questionnaire_version v on v.questionnaire_id = q.id
       and v.number = (select max(number) from questionnaire_version where questionnaire_id = q.id)
     where ($2::uuid is null or q.study_id = $2) and ($3::uuid is null or q.id = $3)
       and ($4::timestamptz is null or (q.created_at, q.id) < ($4, $5::uuid))
     order by q.created_at desc, q.id desc limit $1`,
    [limit, studyId ?? null, id ?? null, after?.[0] ?? null, after?.[1] ?? null],
  );
  return found.map(summaryOf);
}

function summaryOf(row: SummaryRow): QuestionnaireSummary {
  const { revision, updatedAt, updatedBy, basedOn, versionId, number, publishedAt, ...questionnaire } = row;
  return {
    ...questionnaire,
    draft: revision === null ? null : { revision, updatedAt, updatedBy, basedOn },
    latest: versionId === null ? null : { id: versionId, number, publishedAt },
  };
}

/** Newest first, without what they contain. */
export async function versionSummaries(db: EntityManager, questionnaireId: string): Promise<VersionSummary[]> {
  return rows<VersionSummary>(
    db,
    `select id, number, series, rubric_version_id as "rubricVersionId", change_note as "changeNote", changes, bridges,
            content_hash as "contentHash", mode, published_at as "publishedAt", published_by as "publishedBy"
     from questionnaire_version where questionnaire_id = $1 order by number desc`,
    [questionnaireId],
  );
}

export async function latestVersion(
  db: EntityManager,
  questionnaireId: string,
): Promise<QuestionnaireVersionEntity | null> {
  return db.findOne(QuestionnaireVersionEntity, { where: { questionnaireId }, order: { number: 'DESC' } });
}

/** Newest first. */
export async function savedRevisions(db: EntityManager, questionnaireId: string): Promise<readonly SavedRevision[]> {
  return db.find(QuestionnaireDraftRevisionEntity, {
    select: { revision: true, savedAt: true, savedBy: true, basedOn: true },
    where: { questionnaireId },
    order: { revision: 'DESC' },
  });
}

/** The newest version of the study's rubric; null while it has none. */
export async function latestRubric(db: EntityManager, studyId: string): Promise<string | null> {
  const [latest] = await rows<{ id: string }>(
    db,
    'select id from rubric_version where study_id = $1 order by number desc limit 1',
    [studyId],
  );
  return latest?.id ?? null;
}

/** The newest version of the study's rubric with exactly this content, by its hash. */
export async function rubricOfContent(db: EntityManager, studyId: string, hash: string): Promise<string | undefined> {
  const [same] = await rows<{ id: string }>(
    db,
    'select id from rubric_version where study_id = $1 and content_hash = $2 order by number desc limit 1',
    [studyId, hash],
  );
  return same?.id;
}
