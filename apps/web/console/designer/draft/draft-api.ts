import type { Locale, LocalizedText } from '#kernel';
import type { Coverage, Definition, Operation } from '#questionnaire/core/design';
import { type Answer, request } from '../../api/request.js';
import type { DraftContent } from './draft-content.js';

export interface QuestionnaireHead {
  readonly id: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly studyId: string;
  readonly latest: { readonly id: string; readonly number: number; readonly publishedAt: string } | null;
}

/** Who is editing; a courtesy to others, saving looks at revisions alone. */
export interface DraftLock {
  readonly holder: string;
  readonly since: string;
  readonly expiresAt: string;
  readonly mine: boolean;
}

export interface SavedDraft extends DraftContent {
  readonly revision: number;
  readonly basedOn: number | null;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
  readonly lock: DraftLock | null;
}

export interface ReviewFinding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly pointer: string;
  readonly question?: string | null;
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly fix?: ReviewFix;
}

/** One click: operations that take the finding away from the definition that was checked. */
export interface ReviewFix {
  readonly code: string;
  /** What one click would do, in words. */
  readonly label: string;
  readonly operations: readonly Operation[];
}

/** What the api says about a draft. */
export interface Review {
  readonly findings: readonly ReviewFinding[];
  /** Null, like the others, while the draft cannot be read as a questionnaire. */
  readonly translations: { readonly percent: number; readonly missing: number } | null;
  readonly coverage: Coverage | null;
  readonly minutes: number | null;
  readonly publishable: boolean;
}

export const draftPath = (id: string, rest = ''): string => `/v1/admin/questionnaires/${id}${rest}`;

export async function readDraft(id: string): Promise<SavedDraft> {
  return (await request<SavedDraft>(draftPath(id, '/draft'))).body;
}

export function putDraft(
  id: string,
  content: DraftContent,
  revision: number,
): Promise<Answer<{ readonly revision: number; readonly updatedAt: string }>> {
  return request(draftPath(id, '/draft'), { method: 'PUT', body: content, etag: `"r${revision}"` });
}

/** Takes the lock or keeps it for two more minutes; a Problem `draft-locked` names who has it. */
export async function takeLock(id: string, takeover = false): Promise<DraftLock> {
  return (await request<DraftLock>(draftPath(id, '/draft/lock'), { method: 'POST', body: { takeover } })).body;
}

export async function giveLockBack(id: string): Promise<void> {
  await request(draftPath(id, '/draft/lock'), { method: 'DELETE' });
}

export interface CheckBody {
  readonly definition: Definition;
  readonly rubricVersionId: string | null;
  readonly locale: Locale;
}

export async function checkDraft(id: string, body: CheckBody, signal: AbortSignal): Promise<Review> {
  const { definition, rubricVersionId, locale } = body;
  const sent = { definition, rubricVersionId, locale };
  return (await request<Review>(draftPath(id, '/check'), { method: 'POST', body: sent, locale, signal })).body;
}
