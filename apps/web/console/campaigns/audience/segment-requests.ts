import { useQuery } from '@tanstack/react-query';
import type { SegmentRule } from '#distribution/core';
import { allOf } from '../../api/catalogue.js';
import { request } from '../../api/request.js';

export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly rule: SegmentRule;
  readonly version: number;
}

export interface SegmentCount {
  readonly people: number;
  readonly suppressed: number;
  readonly vendors: readonly { readonly vendorId: string; readonly people: number }[];
  readonly sources: readonly { readonly source: string; readonly people: number }[];
}

export interface ContactValues {
  readonly tags: readonly { readonly value: string }[];
  readonly roles: readonly { readonly value: string }[];
  readonly organisations: readonly { readonly value: string }[];
}

export const segmentsKey = (studyId: string) => ['segments', studyId] as const;

export function useSegments(studyId: string, isWanted: boolean) {
  return useQuery({
    queryKey: segmentsKey(studyId),
    queryFn: ({ signal }) => allOf<Segment>(`/v1/admin/segments?studyId=${studyId}`, signal),
    enabled: isWanted,
  });
}

export async function addSegment(studyId: string, name: string, rule: SegmentRule): Promise<Segment> {
  return (await request<Segment>('/v1/admin/segments', { method: 'POST', body: { studyId, name, rule } })).body;
}

/** How many a rule means at this moment; asked again for each rule. */
export function useSegmentCount(studyId: string, rule: SegmentRule | undefined, isWanted: boolean) {
  return useQuery({
    queryKey: [...segmentsKey(studyId), 'count', rule],
    queryFn: async ({ signal }) =>
      (await request<SegmentCount>('/v1/admin/segments/count', { method: 'POST', body: { studyId, rule }, signal }))
        .body,
    enabled: isWanted && rule !== undefined,
    placeholderData: (before) => before,
    staleTime: 15_000,
  });
}

/** What contacts have, to choose from. */
export function useContactValues(studyId: string, isWanted: boolean) {
  return useQuery({
    queryKey: [...segmentsKey(studyId), 'values'],
    queryFn: async ({ signal }) =>
      (await request<ContactValues>(`/v1/admin/contacts/values?studyId=${studyId}`, { signal })).body,
    enabled: isWanted,
    staleTime: 60_000,
  });
}
