import { randomUUID } from 'node:crypto';
import type { Colleague } from './colleague.js';
import { logIn, type Stage, STAFF, type StaffClient } from './stage.js';

export const SEED = '0123456789abcdef';

export interface ListedProbe {
  readonly id: string;
  readonly scenario: string;
  readonly severity: 'general' | 'business' | 'urgent';
  readonly replicate: number;
  readonly vendor: { readonly slug: string };
  readonly slot: string;
  readonly zone: string;
  readonly phase: string;
  readonly runner: { readonly id: string };
  readonly course: { readonly sentAt: string; readonly firstSubstantiveReply: number | null } | null;
  readonly toJudge: number;
}

export interface OwnProbe extends ListedProbe {
  readonly events: readonly { readonly id: string; readonly kind: string; readonly retractedAt: string | null }[];
  readonly messages: readonly {
    readonly id: string;
    readonly direction: string;
    readonly state: string;
    readonly masked: string;
    readonly original: string | null;
  }[];
}

/** A design that fits into its days; `change` makes it what a test is about. */
export const aDesign = (runners: readonly Colleague[], change: object = {}) => ({
  scenarios: ['audio-video-drift'],
  vendors: ['aurora'],
  runners: runners.map(({ id }) => id),
  replicates: 2,
  slots: [{ key: 'work', zone: 'UTC', weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '18:00' }],
  from: '2026-11-02',
  to: '2026-11-29',
  vendorPerDay: 4,
  runnerPerDay: 20,
  ...change,
});

export async function everyProbe(staff: StaffClient, path: string): Promise<ListedProbe[]> {
  const found: ListedProbe[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { status, body } = await staff.get(`${path}?limit=30${query}`);
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    const page = body as { readonly data: ListedProbe[]; readonly next: string | null };
    found.push(...page.data);
    cursor = page.next;
  }
  return found;
}

export const eventOf = (kind: string, at: Date | string, id: string = randomUUID()) => ({
  id,
  kind,
  at: typeof at === 'string' ? at : at.toISOString(),
});

/** Sessions end while days pass. */
export async function loggedInAgain(stage: Stage, colleague: Colleague): Promise<Colleague> {
  const credentials = { email: colleague.email, password: 'another long password' };
  return { ...colleague, staff: await logIn(() => stage.http, credentials) };
}

export const adminAgain = (stage: Stage): Promise<StaffClient> => logIn(() => stage.http, STAFF);
