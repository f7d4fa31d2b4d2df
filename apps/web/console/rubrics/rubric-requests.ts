import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Rubric, RubricChange } from '#scoring';
import { allOf, STUDIES_KEY } from '../api/catalogue.js';
import { request } from '../api/request.js';

/** A version of a rubric in its history. */
export interface RubricRecord {
  readonly id: string;
  readonly studyId: string;
  readonly number: number;
  readonly createdAt: string;
  readonly createdBy: { readonly id: string; readonly name: string } | null;
  readonly reason: string | null;
  readonly waves: number;
  readonly changes: readonly RubricChange[];
}

export interface RubricVersion {
  readonly id: string;
  readonly number: number;
  readonly rubric: Rubric;
}

export const rubricsKey = (studyId: string) => [...STUDIES_KEY, studyId, 'rubrics'] as const;

/** All versions, newest first, and what the newest says. */
export interface StudyRubric {
  readonly history: readonly RubricRecord[];
  readonly latest: Rubric | undefined;
}

/** History and newest version in one, so that nobody ever sees the one without the other. */
export function useStudyRubric(studyId: string) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: rubricsKey(studyId),
    queryFn: async ({ signal }): Promise<StudyRubric> => {
      const history = await allOf<RubricRecord>(`/v1/admin/studies/${studyId}/rubrics`, signal);
      const [newest] = history;
      return { history, latest: newest && (await versionOf(queries, newest.id)).rubric };
    },
  });
}

/** A published version never changes, so it is asked for once. */
const version = (id: string) => ({
  queryKey: ['rubric', id],
  queryFn: () => readRubric(id),
  staleTime: Number.POSITIVE_INFINITY,
});

const versionOf = (queries: QueryClient, id: string) => queries.fetchQuery(version(id));

export function useRubricVersion(id: string | undefined) {
  return useQuery({ ...version(id ?? ''), enabled: id !== undefined });
}

export async function readRubric(id: string): Promise<RubricVersion> {
  return (await request<RubricVersion>(`/v1/admin/rubrics/${id}`)).body;
}

export interface NewRubric {
  readonly studyId: string;
  readonly rubric: Rubric;
  /** Number of the newest version that was seen, 0 for none. */
  readonly latest: number;
  readonly reason: string;
}

export async function publishRubric({ studyId, rubric, latest, reason }: NewRubric): Promise<RubricVersion> {
  const body = { studyId, rubric, ...(reason === '' ? {} : { reason }) };
  return (await request<RubricVersion>('/v1/admin/rubrics', { method: 'POST', body, etag: `"${latest}"` })).body;
}
