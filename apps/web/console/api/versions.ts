import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Locale } from '#kernel';
import type { AnswerMode } from '#questionnaire/core';
import type { Definition } from '#questionnaire/core/design';
import { questionnairePath, QUESTIONNAIRES_KEY } from './questionnaires.js';
import { request } from './request.js';

/** What a change does to the trend of the results. */
export type ChangeLabel = 'cosmetic' | 'additive' | 'breaking';

/** One difference between two versions. */
export interface Change {
  /** The same in every comparison of the two; a bridge note refers to it. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly label: ChangeLabel;
  readonly pointerBefore?: string;
  readonly pointerAfter?: string;
  readonly question?: string;
  readonly criterion?: string;
  readonly property?: string;
  readonly locale?: Locale;
  readonly before?: unknown;
  readonly after?: unknown;
  /** A note may say that the meaning is the same. */
  readonly bridgeable: boolean;
  /** The note that says so. */
  readonly bridge?: string;
}

export type ChangeKind =
  | 'question-added'
  | 'question-removed'
  | 'question-renamed'
  | 'question-moved'
  | 'type-changed'
  | 'wording-changed'
  | 'translation-added'
  | 'translation-removed'
  | 'choice-added'
  | 'choice-removed'
  | 'choices-reordered'
  | 'row-added'
  | 'row-removed'
  | 'scale-changed'
  | 'recode-changed'
  | 'criterion-changed'
  | 'role-changed'
  | 'measure-changed'
  | 'duty-changed'
  | 'condition-changed'
  | 'limits-changed'
  | 'computation-changed'
  | 'remark-changed'
  | 'sum-changed'
  | 'screens-changed'
  | 'weight-changed'
  | 'criterion-added'
  | 'criterion-removed'
  | 'criterion-moved'
  | 'dimension-added'
  | 'dimension-removed'
  | 'rubric-wording-changed'
  | 'mode-changed';

export interface Version {
  readonly id: string;
  readonly number: number;
  /** Versions of one series may stand on one trend line. */
  readonly series: number;
  readonly rubricVersionId: string;
  readonly changeNote: string;
  readonly changes: readonly Change[];
  readonly bridges: readonly unknown[];
  readonly contentHash: string;
  readonly mode: AnswerMode;
  readonly publishedAt: string;
  readonly publishedBy: string | null;
}

export interface VersionContent extends Version {
  readonly definition: Definition;
}

export interface Comparison {
  readonly changes: readonly Change[];
  readonly breaksTrend: boolean;
}

export interface Revision {
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
}

export interface RevisionContent extends Revision {
  readonly definition: Definition;
  readonly rubricVersionId: string | null;
  readonly scenarios: readonly object[];
}

const keyOf = (id: string | undefined, ...rest: readonly unknown[]) => [...QUESTIONNAIRES_KEY, id, ...rest];

/** Published versions, newest first. */
export function useVersions(id: string | undefined) {
  return useQuery({
    queryKey: keyOf(id, 'versions'),
    queryFn: async ({ signal }) =>
      (await request<{ data: readonly Version[] }>(questionnairePath(id ?? '', '/versions'), { signal })).body.data,
    enabled: id !== undefined,
  });
}

/** One version with its content, which never changes. */
export function useVersion(id: string | undefined, number: number | undefined) {
  return useQuery({
    queryKey: keyOf(id, 'version', number),
    queryFn: async ({ signal }) =>
      (await request<VersionContent>(questionnairePath(id ?? '', `/versions/${number}`), { signal })).body,
    enabled: id !== undefined && number !== undefined,
    staleTime: Infinity,
  });
}

/** Saved revisions of the draft, newest first; asked for again when the draft has another one. */
export function useRevisions(id: string, newest: number) {
  return useQuery({
    queryKey: keyOf(id, 'revisions', newest),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) =>
      (await request<{ data: readonly Revision[] }>(questionnairePath(id, '/draft/revisions'), { signal })).body.data,
  });
}

export function useRevision(id: string, revision: number | undefined) {
  return useQuery({
    queryKey: keyOf(id, 'revision', revision),
    queryFn: async ({ signal }) =>
      (await request<RevisionContent>(questionnairePath(id, `/draft/revisions/${revision}`), { signal })).body,
    enabled: revision !== undefined,
    staleTime: Infinity,
  });
}

/** A version by its number, or the draft as the api has it. */
export type Side = number | 'draft';

/** What changed from one side to the other. `state` names the draft's content, so that it is asked for again. */
export function useComparison(id: string, from: Side | undefined, to: Side, state?: unknown) {
  return useQuery({
    queryKey: keyOf(id, 'compare', from, to, state),
    queryFn: async ({ signal }) =>
      (await request<Comparison>(questionnairePath(id, `/compare?from=${from}&to=${to}`), { signal })).body,
    enabled: from !== undefined,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
