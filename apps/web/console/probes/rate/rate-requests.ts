import { useQuery } from '@tanstack/react-query';
import { request } from '../../api/request.js';
import type { NextRating } from '../probe-types.js';

const PATH = '/v1/admin/probe-ratings';
export const NEXT_RATING_KEY = ['probe-ratings', 'next'] as const;

export function useNextRating() {
  return useQuery({
    queryKey: NEXT_RATING_KEY,
    queryFn: async ({ signal }) => (await request<NextRating>(`${PATH}/next`, { signal })).body,
  });
}

export async function sendRating(id: string, ratings: Readonly<Record<string, number | null>>): Promise<void> {
  await request(`${PATH}/${id}`, { method: 'PUT', body: { ratings } });
}
