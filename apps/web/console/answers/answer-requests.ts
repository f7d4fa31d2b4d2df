import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { LocalizedText } from '#kernel';
import { request } from '../api/request.js';

export type AnswerState = 'review' | 'excluded' | 'counted' | 'ruled';
export type Decision = 'keep' | 'exclude' | null;

export interface AnswerSummary {
  readonly id: string;
  readonly vendorId: string;
  readonly waveId: string;
  readonly source: string;
  /** How sure it is who gave it. */
  readonly provenance: string | null;
  readonly size: string;
  readonly region: string;
  readonly locale: string;
  readonly overall: number | null;
  readonly minutes: number | null;
  readonly flags: readonly string[];
  /** null: the answer counts. */
  readonly excludedReason: string | null;
  readonly ruling: 'keep' | 'exclude' | 'withdraw' | null;
  /** Decisions so far; a further one names them. */
  readonly decisions: number;
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

/** Who saw what is not open to everybody. */
export interface Look {
  readonly what: 'original' | 'effect';
  readonly lookedBy: string;
  readonly lookedAt: string;
}

export interface Mask {
  readonly kind: string;
  /** In UTF-16 units of the original, `to` exclusive. */
  readonly from: number;
  readonly to: number;
}

export interface MaskRevision {
  readonly place: string;
  readonly masks: readonly Mask[];
  readonly revisedBy: string;
  readonly revisedAt: string;
}

/** A text as it was written, and what of it is masked. */
export interface OriginalText {
  readonly place: string;
  /** The question it answers. */
  readonly name: string;
  readonly text: string;
  readonly masks: readonly Mask[];
  readonly revisions: number;
}

export interface PageTime {
  readonly items: number;
  readonly seconds: number;
}

export interface Answer extends AnswerSummary {
  readonly versionNumber: number;
  readonly pages: readonly PageTime[];
  readonly questions: readonly AnsweredQuestion[];
  readonly rulings: readonly Ruling[];
  readonly looks: readonly Look[];
  readonly revisions: readonly MaskRevision[];
  /** Only of an original. */
  readonly texts?: readonly OriginalText[];
}

export interface ScoreIf {
  readonly score: number | null;
  readonly ci95: readonly [number, number] | null;
}

export interface ScoreEffect {
  readonly counted: ScoreIf;
  readonly leftOut: ScoreIf;
  readonly difference: number | null;
}

/** What decisions about several answers would do to one vendor. */
export interface DecisionEffect {
  readonly waveId: string;
  readonly vendor: string;
  readonly changed: number;
  readonly before: ScoreIf;
  readonly after: ScoreIf;
}

export interface Decided {
  readonly id: string;
  readonly ruling: Decision;
  readonly decisions: number;
}

export interface VendorAudit {
  readonly vendorId: string;
  readonly responses: number;
  readonly excludedResponses: number;
  readonly excluded: readonly { readonly reason: string; readonly count: number }[];
  readonly flagged: readonly { readonly reason: string; readonly count: number }[];
  readonly p: number | null;
  readonly audit: boolean;
}

export interface ExclusionAudit {
  readonly threshold: number;
  readonly vendors: readonly VendorAudit[];
}

/** What is looked for; an empty text asks for nothing. */
export interface AnswerSearch {
  readonly state: string;
  readonly waveId: string;
  readonly vendorId: string;
  readonly flag: string;
  readonly source: string;
  readonly provenance: string;
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
  const queries = useQueryClient();
  return useQuery({
    queryKey: [...ANSWERS_KEY, id, isOriginal],
    queryFn: async ({ signal }) => {
      const { body } = await request<Answer>(`${PATH}/${id}${isOriginal ? '/original' : ''}`, { signal });
      // That somebody looked is part of the answer from now on.
      if (isOriginal) await queries.invalidateQueries({ queryKey: [...ANSWERS_KEY, id, false], refetchType: 'none' });
      return body;
    },
    // Every look is kept: none happens behind anybody's back.
    ...(isOriginal ? { refetchOnWindowFocus: false, refetchOnReconnect: false } : {}),
  });
}

export function useEffectOn(id: string, isWanted: boolean) {
  return useQuery({
    queryKey: [...ANSWERS_KEY, id, 'effect'],
    queryFn: async ({ signal }) => (await request<ScoreEffect>(`${PATH}/${id}/effect`, { signal })).body,
    enabled: isWanted,
  });
}

/** `decisions` is how many there were when this one was made: nobody overwrites another unseen. */
export async function rule(
  { id, decisions }: Pick<AnswerSummary, 'id' | 'decisions'>,
  ruling: Decision,
  reason: string,
): Promise<Answer> {
  const sent = { method: 'PUT', body: { ruling, reason }, etag: `"${decisions}"` } as const;
  return (await request<Answer>(`${PATH}/${id}/ruling`, sent)).body;
}

/** All or none of them. Answers what undoes it. */
export async function ruleAll(answers: readonly Decided[], reason: string): Promise<readonly Decided[]> {
  const sent = { method: 'POST', body: { answers, reason } } as const;
  return (await request<{ readonly data: readonly Decided[] }>(`${PATH}/rulings`, sent)).body.data;
}

export async function effectOfAll(answers: readonly string[], ruling: Decision): Promise<readonly DecisionEffect[]> {
  const sent = { method: 'POST', body: { answers, ruling } } as const;
  return (await request<readonly DecisionEffect[]>(`${PATH}/rulings/effect`, sent)).body;
}

/** All masks of one text anew. */
export async function saveMasks(id: string, text: OriginalText, masks: readonly Mask[]): Promise<void> {
  const sent = { method: 'PUT', body: { place: text.place, masks }, etag: `"${text.revisions}"` } as const;
  await request(`${PATH}/${id}/masks`, sent);
}

export function useExclusions(waveId: string) {
  return useQuery({
    queryKey: [...ANSWERS_KEY, 'exclusions', waveId],
    queryFn: async ({ signal }) =>
      (await request<ExclusionAudit>(`/v1/admin/waves/${waveId}/exclusions`, { signal })).body,
    enabled: waveId !== '',
  });
}
