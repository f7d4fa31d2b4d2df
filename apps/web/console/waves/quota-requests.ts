import { useQuery } from '@tanstack/react-query';
import type { CompanySize, Region, Source } from '#distribution/core';
import { allOf } from '../api/catalogue.js';
import { request } from '../api/request.js';

/** What an answer is told apart by. Of what is null it does not matter. */
export interface QuotaKind {
  readonly campaignId: string | null;
  readonly vendorId: string | null;
  readonly size: CompanySize | null;
  readonly region: Region | null;
  readonly source: Source | null;
}

export interface Quota extends QuotaKind {
  readonly id: string;
  readonly places: number;
  readonly used: number;
  /** Places of people who answer at the moment. */
  readonly held: number;
  readonly version: number;
}

export const quotasKey = (waveId: string) => ['quotas', waveId] as const;
const pathOf = (waveId: string) => `/v1/admin/waves/${waveId}/quotas`;

/** Looked at anew now and then: places are taken while one looks. */
const EVERY_MS = 15_000;

export function useQuotas(waveId: string) {
  return useQuery({
    queryKey: quotasKey(waveId),
    queryFn: ({ signal }) => allOf<Quota>(pathOf(waveId), signal),
    refetchInterval: EVERY_MS,
  });
}

export async function readQuota(waveId: string, id: string): Promise<Quota> {
  const quota = (await allOf<Quota>(pathOf(waveId))).find((one) => one.id === id);
  if (!quota) throw new Error('The quota has ended');
  return quota;
}

export async function addQuota(waveId: string, quota: QuotaKind & { readonly places: number }): Promise<Quota> {
  return (await request<Quota>(pathOf(waveId), { method: 'POST', body: quota })).body;
}

export async function resizeQuota(id: string, version: number, places: number): Promise<Quota> {
  const sent = { method: 'PATCH', body: { places }, etag: `"${version}"` } as const;
  return (await request<Quota>(`/v1/admin/quotas/${id}`, sent)).body;
}

export async function endQuota(id: string): Promise<void> {
  await request(`/v1/admin/quotas/${id}`, { method: 'DELETE' });
}
