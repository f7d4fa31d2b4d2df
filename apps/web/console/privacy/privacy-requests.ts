import { useQuery } from '@tanstack/react-query';
import { allOf } from '../api/catalogue.js';
import { answerOf, request } from '../api/request.js';
import { saveBlob } from '../parts/save-file.js';

export type AnswerChoice = 'erase' | 'unlink';
export type Fate = 'delete' | 'unlink' | 'reduce' | 'keep';

export interface HeldSection {
  readonly name: string;
  readonly count: number;
  readonly fate: Fate;
}

/** What is held of somebody, in numbers. */
export interface PersonOverview {
  readonly subjectId: string;
  readonly sections: readonly HeldSection[];
  /** Hand-ins of which nothing says which answers they are. */
  readonly anonymousHandIns: number;
  readonly releases: readonly { readonly study: string; readonly wave: string; readonly revision: number }[];
  readonly erasedAt: string | null;
}

export interface Erasure {
  readonly subjectId: string;
  readonly answers: AnswerChoice;
  readonly state: 'running' | 'done';
  readonly requestedAt: string;
  readonly finishedAt: string | null;
}

/** A rule of retention and how it stands. */
export interface RuleStanding {
  readonly rule: string;
  readonly keptHours: number;
  readonly from: 'campaign-end' | 'made' | 'last-seen' | 'expiry' | 'finished';
  readonly act: 'delete' | 'unlink' | 'reduce';
  readonly due: number;
  readonly oldest: string | null;
  readonly ranAt: string | null;
  readonly removed: number;
  readonly total: number;
  readonly nextAt: string;
}

const PRIVACY = '/v1/admin/privacy';
export const ERASURES_KEY = ['privacy', 'erasures'] as const;
const RETENTION_KEY = ['privacy', 'retention'] as const;

export async function lookUp(email: string, answers: AnswerChoice): Promise<PersonOverview> {
  const sent = { method: 'POST', body: { email, answers } } as const;
  return (await request<PersonOverview>(`${PRIVACY}/people/preview`, sent)).body;
}

/** Lets the browser keep all that is held of somebody. */
export async function saveArchive(email: string): Promise<void> {
  const answer = await answerOf(`${PRIVACY}/people/archive`, { method: 'POST', body: { email } });
  saveBlob(await answer.blob(), 'person.zip');
}

export async function erase(email: string, answers: AnswerChoice): Promise<Erasure> {
  return (await request<Erasure>(`${PRIVACY}/erasures`, { method: 'POST', body: { email, answers } })).body;
}

export function useErasures() {
  return useQuery({
    queryKey: ERASURES_KEY,
    queryFn: ({ signal }) => allOf<Erasure>(`${PRIVACY}/erasures`, signal),
  });
}

export function useRetention() {
  return useQuery({
    queryKey: RETENTION_KEY,
    queryFn: ({ signal }) => allOf<RuleStanding>(`${PRIVACY}/retention`, signal),
  });
}
