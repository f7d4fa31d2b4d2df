import { useQuery } from '@tanstack/react-query';
import type { WaveState } from '#study/core';
import { allOf, STUDIES_KEY } from '../api/catalogue.js';
import { request } from '../api/request.js';

export interface Wave {
  readonly id: string;
  readonly studyId: string;
  readonly slug: string;
  readonly rubricVersionId: string;
  readonly rubricNumber: number;
  /** With the offset of its zone. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly timeZone: string;
  readonly state: WaveState;
  readonly campaigns: number;
  readonly launchedAt: string | null;
  readonly revision: number;
  readonly version: number;
}

export type WaveFacts = Pick<Wave, 'rubricVersionId' | 'opensAt' | 'closesAt' | 'timeZone'>;

export const wavesKey = (studyId: string) => [...STUDIES_KEY, studyId, 'waves'] as const;

export function useWaves(studyId: string, isWanted = true) {
  return useQuery({
    queryKey: wavesKey(studyId),
    queryFn: ({ signal }) => allOf<Wave>(`/v1/admin/studies/${studyId}/waves`, signal),
    enabled: isWanted,
  });
}

export function useWave(id: string) {
  return useQuery({
    queryKey: ['waves', id],
    queryFn: async ({ signal }) => (await request<Wave>(`/v1/admin/waves/${id}`, { signal })).body,
  });
}

export async function readWave(id: string): Promise<Wave> {
  return (await request<Wave>(`/v1/admin/waves/${id}`)).body;
}

export async function addWave(studyId: string, slug: string, facts: WaveFacts): Promise<Wave> {
  return (await request<Wave>('/v1/admin/waves', { method: 'POST', body: { studyId, slug, ...facts } })).body;
}

export async function changeWave(id: string, version: number, facts: WaveFacts): Promise<Wave> {
  return (await request<Wave>(`/v1/admin/waves/${id}`, { method: 'PATCH', body: facts, etag: `"${version}"` })).body;
}
