import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { LocalizedText } from '#kernel';
import { request } from '../api/request.js';

export type AnswerState = 'review' | 'excluded' | 'counted' | 'ruled';
export type Decision = 'keep' | 'exclude' | null;

export interface AnswerSummary {
  readonly id: string;
  readonly vendorId: string;
  readonly waveId: string;
  readonly source: string;
  readonly size: string;
  readonly region: string;
  readonly locale: string;
  readonly overall: number | null;
  readonly minutes: number | null;
  readonly flags: readonly string[];
  /** null: the answer counts. */
  readonly excludedReason: string | null;
  readonly ruling: 'keep' | 'exclude' | 'withdraw' | null;
  readonly submittedAt: string;
}

export interface AnsweredQuestion {
  readonly name: string;
  readonly title: LocalizedText;
  readonly value: unknown;
  /** Names of the choices that were made. */
  readonly labels: readonly LocalizedText[] | null;
  readonly remark: string | null;
  readonly masked: number;
}

export interface Ruling {
  readonly ruling: Decision;
  readonly reason: string;
  readonly ruledBy: string;
  readonly ruledAt: string;
}

export interface Answer extends AnswerSummary {
  readonly versionNumber: number;
  readonly pages: readonly { readonly items: number; readonly seconds: number }[];
  readonly questions: readonly AnsweredQuestion[];
  readonly rulings: readonly Ruling[];
}

interface ScoreIf {
  readonly score: number | null;
  readonly ci95: readonly [number, number] | null;
}

export interface ScoreEffect {
  readonly counted: ScoreIf;
  readonly leftOut: ScoreIf;
  readonly difference: number | null;
}

/** What is looked for; an empty text asks for nothing. */
export interface AnswerSearch {
  readonly state: string;
  readonly vendorId: string;
  readonly flag: string;
  readonly source: string;
  readonly q: string;
}

interface AnswerPage {
  readonly data: readonly AnswerSummary[];
  readonly next: string | null;
}

export const ANSWERS_KEY = ['answers'] as const;
const PATH = '/v1/admin/responses';

function addressOf(search: AnswerSearch, cursor: string): string {
  const query = new URLSearchParams(Object.entries({ ...search, cursor }).filter(([, value]) => value !== ''));
  return `${PATH}?${query}`;
}

/** Newest first, page by page. */
export function useAnswers(search: AnswerSearch) {
  return useInfiniteQuery({
    queryKey: [...ANSWERS_KEY, 'list', search],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) =>
      (await request<AnswerPage>(addressOf(search, pageParam), { signal })).body,
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

export function useAnswer(id: string, isOriginal: boolean) {
  return useQuery({
    queryKey: [...ANSWERS_KEY, id, isOriginal],
    queryFn: async ({ signal }) =>
      (await request<Answer>(`${PATH}/${id}${isOriginal ? '/original' : ''}`, { signal })).body,
  });
}

export function useEffectOn(id: string, isWanted: boolean) {
  return useQuery({
    queryKey: [...ANSWERS_KEY, id, 'effect'],
    queryFn: async ({ signal }) => (await request<ScoreEffect>(`${PATH}/${id}/effect`, { signal })).body,
    enabled: isWanted,
  });
}

export async function rule(id: string, ruling: Decision, reason: string): Promise<Answer> {
  return (await request<Answer>(`${PATH}/${id}/ruling`, { method: 'PUT', body: { ruling, reason } })).body;
}
