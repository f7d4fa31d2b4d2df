import type { Rubric } from '#scoring';
import { request } from '../../api/request.js';
import { draftPath, type QuestionnaireHead } from './draft-api.js';

export interface RubricVersion {
  readonly id: string;
  readonly number: number;
  readonly rubric: Rubric;
}

export async function readHead(id: string): Promise<QuestionnaireHead> {
  return (await request<QuestionnaireHead>(draftPath(id))).body;
}

/** The versions of the study's rubric. */
export async function readRubrics(studyId: string): Promise<readonly RubricVersion[]> {
  return (await request<{ data: readonly RubricVersion[] }>(`/v1/admin/studies/${studyId}/rubrics`)).body.data;
}
