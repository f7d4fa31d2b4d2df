import { useQuery } from '@tanstack/react-query';
import type { LocalizedText } from '#kernel';
import type { Definition } from '#questionnaire/core/design';
import { allOf } from './catalogue.js';
import { request } from './request.js';

export interface DraftSummary {
  readonly revision: number;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
  readonly basedOn: number | null;
}

export interface VersionSummary {
  readonly id: string;
  readonly number: number;
  readonly publishedAt: string;
}

/** A questionnaire as the list shows it. */
export interface QuestionnaireSummary {
  readonly id: string;
  readonly studyId: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly draft: DraftSummary | null;
  readonly latest: VersionSummary | null;
  readonly createdAt: string;
  readonly archivedAt: string | null;
}

/** Who holds a draft; a courtesy to others. */
export interface HeldLock {
  readonly holder: string;
  readonly expiresAt: string;
  readonly mine: boolean;
}

export interface StoredDraft {
  readonly definition: Definition;
  readonly rubricVersionId: string | null;
  readonly revision: number;
  readonly lock: HeldLock | null;
}

export function questionnairePath(id: string, rest = ''): string {
  return `/v1/admin/questionnaires/${id}${rest}`;
}

export const QUESTIONNAIRES_KEY = ['questionnaires'] as const;

export function useQuestionnaires(isWanted = true) {
  return useQuery({
    queryKey: QUESTIONNAIRES_KEY,
    queryFn: ({ signal }) => allOf<QuestionnaireSummary>('/v1/admin/questionnaires?limit=100', signal),
    enabled: isWanted,
  });
}

/** The draft of a questionnaire, for those who only look at it. */
export function useStoredDraft(id: string, isWanted = true) {
  return useQuery({
    queryKey: [...QUESTIONNAIRES_KEY, id, 'draft'],
    queryFn: async ({ signal }) => (await request<StoredDraft>(questionnairePath(id, '/draft'), { signal })).body,
    enabled: isWanted,
    staleTime: 30_000,
  });
}

export interface QuestionnaireChange {
  readonly title?: LocalizedText;
  readonly archived?: boolean;
}

export async function changeQuestionnaire(id: string, change: QuestionnaireChange): Promise<void> {
  await request(questionnairePath(id), { method: 'PATCH', body: change });
}
