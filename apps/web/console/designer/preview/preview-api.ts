import type { Locale } from '#kernel';
import type { Definition } from '#questionnaire/core/design';
import { request } from '../../api/request.js';
import { draftPath } from '../draft/draft-api.js';

export type Fields = Readonly<Record<string, readonly string[]>>;
export type Unchecked = Readonly<Record<string, unknown>>;

/** What happens before the screen is shown; `fill` answers everything that is asked. */
export type PreviewAction = 'show' | 'forward' | 'back' | 'submit' | 'fill';

export interface PreviewBody {
  readonly definition: Definition;
  readonly rubricVersionId: string | null;
  readonly answers: Unchecked;
  /** 0 is the beginning, then the steps, then the last look at all answers. */
  readonly step: number;
  readonly question?: string;
  readonly locale: Locale;
  readonly vendor?: string;
  readonly action: PreviewAction;
  readonly fields?: Fields;
  readonly seed?: number;
}

export interface Score {
  readonly id: string;
  /** 0–100; null: not scored. */
  readonly score: number | null;
}

export interface PreviewPage {
  readonly html: string;
  readonly screen: 'intro' | 'step' | 'check' | 'thanks' | 'nothing';
  readonly step: number;
  readonly stepCount: number;
  /** Steps that the answers lead through. */
  readonly path: readonly number[];
  /** Names of what this screen asks. */
  readonly asked: readonly string[];
  readonly ended: boolean;
  readonly answers: Unchecked;
  readonly scores: { readonly dimensions: readonly Score[]; readonly overall: number | null } | null;
}

export async function readPreview(id: string, body: PreviewBody, signal: AbortSignal): Promise<PreviewPage> {
  return (await request<PreviewPage>(draftPath(id, '/preview'), { method: 'POST', body, signal })).body;
}
