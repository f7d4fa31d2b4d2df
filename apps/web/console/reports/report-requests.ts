import { useQuery } from '@tanstack/react-query';
import type { Locale, LocalizedText } from '#kernel';
import { request } from '../api/request.js';

/** A study with the waves of it that the world reads. */
export interface ReportedStudy {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly waves: readonly { readonly slug: string; readonly revision: number; readonly publishedAt: string }[];
}

export interface ReportSection {
  readonly id: string;
  readonly isEditable: boolean;
  readonly generated: string;
  /** An editor's text; null where the generated one stands. */
  readonly text: string | null;
  readonly revision: number;
  readonly editedBy: string | null;
  readonly editedAt: string | null;
}

export interface ReportDraft {
  readonly revision: number;
  readonly sections: readonly ReportSection[];
}

export interface ReportFault {
  readonly code: string;
  /** From 0. */
  readonly paragraph: number;
  readonly words: string;
  readonly reason: string | null;
}

/** Which report it is, and in which language. */
export interface ReportPlace {
  readonly study: string;
  readonly wave: string;
  readonly locale: Locale;
}

export const REPORTS_KEY = ['reports'] as const;

const addressOf = ({ study, wave }: ReportPlace): string =>
  `/v1/admin/reports/${encodeURIComponent(study)}/${encodeURIComponent(wave)}`;

export function useReportedStudies() {
  return useQuery({
    queryKey: REPORTS_KEY,
    queryFn: async () => (await request<{ data: readonly ReportedStudy[] }>('/v1/benchmarks')).body.data,
  });
}

export function useReport(place: ReportPlace) {
  return useQuery({
    queryKey: [...REPORTS_KEY, place.study, place.wave, place.locale],
    queryFn: async () => (await request<ReportDraft>(`${addressOf(place)}?locale=${place.locale}`)).body,
  });
}

export async function checkText(place: ReportPlace, section: string, text: string): Promise<readonly ReportFault[]> {
  const answer = await request<{ faults: readonly ReportFault[] }>(`${addressOf(place)}/${section}/check`, {
    method: 'POST',
    body: { locale: place.locale, text },
  });
  return answer.body.faults;
}

export async function saveText(place: ReportPlace, section: ReportSection, text: string): Promise<void> {
  await request(`${addressOf(place)}/${section.id}`, {
    method: 'PUT',
    body: { locale: place.locale, text },
    etag: `"${section.revision}"`,
  });
}
