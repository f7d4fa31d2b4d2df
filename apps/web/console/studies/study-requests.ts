import { useQuery } from '@tanstack/react-query';
import type { LocalizedText } from '#kernel';
import { allOf, STUDIES_KEY } from '../api/catalogue.js';
import { request } from '../api/request.js';

/** A study with what hangs on it. */
export interface Study {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly sponsor: LocalizedText;
  readonly description: LocalizedText | null;
  readonly contact: string | null;
  readonly isDemo: boolean;
  readonly version: number;
  readonly createdAt: string;
  readonly waves: number;
  readonly questionnaires: number;
  readonly vendors: number;
  readonly rubric: number;
  readonly release: { readonly wave: string; readonly revision: number; readonly publishedAt: string } | null;
}

/** A vendor that takes part in a study. */
export interface Participant {
  readonly vendorId: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly isArchived: boolean;
  readonly productIds: readonly string[];
  readonly isInUse: boolean;
  readonly createdAt: string;
}

export type StudyChange = Partial<Pick<Study, 'title' | 'sponsor' | 'description' | 'contact'>>;
export type NewStudy = Pick<Study, 'slug' | 'title' | 'sponsor'>;

const path = (id: string) => `/v1/admin/studies/${id}`;

export const studyKey = (id: string) => [...STUDIES_KEY, id] as const;
export const participantsKey = (id: string) => [...STUDIES_KEY, id, 'vendors'] as const;

/** The same list as the palette has, with all that is in it. */
export function useStudyList() {
  return useQuery({ queryKey: STUDIES_KEY, queryFn: ({ signal }) => allOf<Study>('/v1/admin/studies', signal) });
}

export function useStudy(id: string) {
  return useQuery({ queryKey: studyKey(id), queryFn: () => readStudy(id) });
}

export function useParticipants(id: string) {
  return useQuery({
    queryKey: participantsKey(id),
    queryFn: ({ signal }) => allOf<Participant>(`${path(id)}/vendors`, signal),
  });
}

export async function readStudy(id: string): Promise<Study> {
  return (await request<Study>(path(id))).body;
}

export async function addStudy(study: NewStudy): Promise<Study> {
  return (await request<Study>('/v1/admin/studies', { method: 'POST', body: study })).body;
}

export async function changeStudy(id: string, version: number, change: StudyChange): Promise<Study> {
  return (await request<Study>(path(id), { method: 'PATCH', body: change, etag: `"${version}"` })).body;
}

export async function setParticipant(id: string, vendorId: string, productIds: readonly string[]): Promise<void> {
  await request(`${path(id)}/vendors/${vendorId}`, { method: 'PUT', body: { productIds } });
}

export async function removeParticipant(id: string, vendorId: string): Promise<void> {
  await request(`${path(id)}/vendors/${vendorId}`, { method: 'DELETE' });
}
