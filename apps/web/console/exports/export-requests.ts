import { useQuery } from '@tanstack/react-query';
import type { Locale } from '#kernel';
import { request } from '../api/request.js';

export const FORMATS = ['xlsx', 'csv', 'parquet', 'spss'] as const;
export type ExportFormat = (typeof FORMATS)[number];
export type ExportState = 'waiting' | 'running' | 'done' | 'failed';

/** What is to be taken away. */
export interface ExportRequest {
  readonly format: ExportFormat;
  readonly layout: 'wide' | 'long';
  readonly values: 'codes' | 'labels';
  readonly locale: Locale;
  /** Left out: all versions. */
  readonly versionIds?: readonly string[];
  readonly withExcluded: boolean;
  readonly originals: boolean;
  readonly bom: boolean;
}

export interface ExportRecord {
  readonly id: string;
  readonly waveId: string;
  readonly request: ExportRequest;
  readonly orderedBy: string;
  readonly orderedAt: string;
  readonly state: ExportState;
  readonly total: number;
  readonly written: number;
  readonly bytes: number | null;
  readonly digest: string | null;
}

export interface AnsweredVersion {
  readonly id: string;
  readonly questionnaire: string;
  readonly number: number;
  readonly counted: number;
  readonly excluded: number;
}

export const EXPORTS_KEY = ['exports'] as const;
const waveKey = (waveId: string) => [...EXPORTS_KEY, 'of', waveId] as const;
const ofWave = (waveId: string, what: string) => `/v1/admin/waves/${waveId}/${what}`;

export function useAnsweredVersions(waveId: string | undefined) {
  return useQuery({
    queryKey: [...EXPORTS_KEY, 'versions', waveId],
    queryFn: async ({ signal }) =>
      (await request<{ data: readonly AnsweredVersion[] }>(ofWave(waveId ?? '', 'answered-versions'), { signal })).body
        .data,
    enabled: waveId !== undefined,
  });
}

const RECENT = 5;

/** The last few exports of a wave, whoever made them. */
export function useRecentExports(waveId: string | undefined) {
  return useQuery({
    queryKey: waveKey(waveId ?? ''),
    queryFn: async ({ signal }) =>
      (await request<{ data: readonly ExportRecord[] }>(ofWave(waveId ?? '', `exports?limit=${RECENT}`), { signal }))
        .body.data,
    enabled: waveId !== undefined,
  });
}

const OFTEN = 700;
export const isOver = (state: ExportState): boolean => state === 'done' || state === 'failed';

/** How far an export is, until it is over. */
export function useExport(first: ExportRecord) {
  return useQuery({
    queryKey: [...EXPORTS_KEY, first.id],
    queryFn: async ({ signal }) => (await request<ExportRecord>(`/v1/admin/exports/${first.id}`, { signal })).body,
    initialData: first,
    refetchInterval: ({ state }) => (state.data && isOver(state.data.state) ? false : OFTEN),
  });
}

export async function orderExport(waveId: string, wanted: ExportRequest): Promise<ExportRecord> {
  return (await request<ExportRecord>(ofWave(waveId, 'exports'), { method: 'POST', body: wanted })).body;
}

/** The browser fetches the file by itself, so that it need not fit into the page's memory. */
export function download(path: string): void {
  const link = document.createElement('a');
  link.href = path;
  link.download = '';
  link.click();
}

export const filePath = (id: string): string => `/v1/admin/exports/${id}/file`;

export const codebookPath = (waveId: string, format: 'html' | 'csv' | 'json', locale: Locale): string =>
  ofWave(waveId, `codebook?${new URLSearchParams({ format, locale, ...(format === 'csv' ? { bom: '1' } : {}) })}`);
