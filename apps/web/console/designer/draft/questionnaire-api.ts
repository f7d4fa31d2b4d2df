import type { QueryClient } from '@tanstack/react-query';
import type { Rubric } from '#scoring';
import { request } from '../../api/request.js';
import { draftPath, type QuestionnaireHead } from './draft-api.js';

export interface RubricVersion {
  readonly id: string;
  readonly number: number;
}

export async function readHead(id: string): Promise<QuestionnaireHead> {
  return (await request<QuestionnaireHead>(draftPath(id))).body;
}

/** The versions of the study's rubric, newest first. */
export async function readRubrics(studyId: string): Promise<readonly RubricVersion[]> {
  return (await request<{ data: readonly RubricVersion[] }>(`/v1/admin/studies/${studyId}/rubrics`)).body.data;
}

/** A version of a rubric never changes; what was read once is known. */
export const rubricQuery = (id: string | null) => ({
  queryKey: ['rubric-version', id],
  queryFn: async () => (await request<{ readonly rubric: Rubric }>(`/v1/admin/rubrics/${id}`)).body.rubric,
  enabled: id !== null,
  staleTime: Infinity,
});

export async function readRubric(queries: QueryClient, id: string | null): Promise<void> {
  if (id !== null) await queries.ensureQueryData(rubricQuery(id));
}
