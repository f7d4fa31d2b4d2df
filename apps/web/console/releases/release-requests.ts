import { useQuery } from '@tanstack/react-query';
import type { LocalizedText } from '#kernel';
import { request } from '../api/request.js';

export type DeskState = 'waiting' | 'failed' | 'ready' | 'approved' | 'published' | 'withdrawn' | 'discarded';
export type Asker = 'team' | 'vendor' | 'respondent' | 'reader';
export const ASKERS: readonly Asker[] = ['team', 'vendor', 'respondent', 'reader'];

export interface DeskWave {
  readonly waveId: string;
  readonly wave: string;
  readonly study: string;
  readonly title: LocalizedText;
  readonly closesAt: string;
  /** Of the newest release, also where it was withdrawn; null before the first. */
  readonly revision: number | null;
  readonly publishedAt: string | null;
  readonly isWithdrawn: boolean;
  readonly openId: string | null;
  readonly openState: DeskState | null;
  readonly publicAt: string | null;
}

interface Colleague {
  readonly id: string;
  readonly name: string;
}

interface Ending {
  readonly by: Colleague;
  readonly at: string;
  readonly reason: string;
}

export interface Standing {
  readonly status: string;
  readonly rankRange: readonly [number, number] | null;
  readonly score: number | null;
}

export interface VendorEffect {
  readonly vendor: string;
  readonly before: Standing | null;
  readonly after: Standing | null;
}

export interface ReleaseEffect {
  readonly since: number;
  readonly ranks: readonly VendorEffect[];
  readonly scores: readonly VendorEffect[];
  readonly unchanged: number;
}

export interface DeskEntry {
  readonly id: string;
  readonly waveId: string;
  readonly state: DeskState;
  readonly version: number;
  readonly revision: number | null;
  readonly reason: string;
  readonly askedBy: Asker | null;
  readonly changed: string;
  readonly embargoUntil: string | null;
  readonly problem: string | null;
  readonly preparedBy: Colleague | null;
  readonly preparedAt: string;
  readonly approvedBy: Colleague | null;
  readonly approvedAt: string | null;
  readonly publicAt: string | null;
  readonly acknowledged: Readonly<Record<string, string>>;
  readonly discarded: Ending | null;
  readonly withdrawn: Ending | null;
  readonly effect: ReleaseEffect | null;
}

export interface GateNote {
  readonly code: string;
  readonly subject: string | null;
  readonly figures: readonly (number | null)[];
}

export interface Gate {
  readonly id: string;
  readonly level: 'pass' | 'warning' | 'blocking';
  readonly notes: readonly GateNote[];
}

export interface PreviewVendor {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly status: 'RANKED' | 'PUBLISHED_UNRANKED' | 'SUPPRESSED';
  readonly reason: string | null;
  readonly orgBand: string;
  readonly rankRange: readonly [number, number] | null;
  readonly score: number | null;
  readonly ci95: readonly [number, number] | null;
}

export interface ReleasePreview extends DeskEntry {
  readonly gates: readonly Gate[];
  readonly vendors: readonly PreviewVendor[];
  /** Whoever looks prepared it. */
  readonly isOwn: boolean;
}

export interface WaveDesk {
  readonly wave: DeskWave;
  readonly data: readonly DeskEntry[];
  readonly next: string | null;
}

export const DESK_KEY = ['releases'] as const;
const SOON = 1_500;
const LATER = 15_000;

const deskOf = (waveId: string): string => `/v1/admin/waves/${encodeURIComponent(waveId)}/releases`;

async function everyPage<Row>(path: string): Promise<readonly Row[]> {
  const { body } = await request<{ data: readonly Row[]; next: string | null }>(path);
  if (body.next === null) return body.data;
  const [address = ''] = path.split('?');
  return [...body.data, ...(await everyPage<Row>(`${address}?cursor=${encodeURIComponent(body.next)}`))];
}

export function useDeskWaves() {
  return useQuery({ queryKey: DESK_KEY, queryFn: () => everyPage<DeskWave>('/v1/admin/releases') });
}

/** Asks again while something is computed, and now and then while an embargo runs. */
const soonerWhile = (state: DeskState | null | undefined) => {
  if (state === 'waiting') return SOON;
  return state === 'approved' ? LATER : false;
};

export function useWaveDesk(waveId: string) {
  return useQuery({
    queryKey: [...DESK_KEY, waveId],
    queryFn: async () => (await request<WaveDesk>(`${deskOf(waveId)}?limit=200`)).body,
    refetchInterval: ({ state }) => soonerWhile(state.data?.wave.openState),
  });
}

export function useReleasePreview(waveId: string, id: string) {
  return useQuery({
    queryKey: [...DESK_KEY, waveId, id],
    queryFn: async () => (await request<ReleasePreview>(`${deskOf(waveId)}/${id}`)).body,
    refetchInterval: ({ state }) => soonerWhile(state.data?.state),
  });
}

export interface ReleaseWish {
  readonly reason: string;
  readonly askedBy: Asker;
  readonly changed: string;
  readonly embargoUntil: string | null;
}

export async function prepareRelease(waveId: string, wish: ReleaseWish): Promise<void> {
  await request(deskOf(waveId), { method: 'POST', body: wish });
}

type Act = 'approve' | 'discard' | 'withdraw';
type Subject = Pick<DeskEntry, 'id' | 'waveId' | 'version'>;

async function act<Body>({ waveId, id, version }: Subject, name: Act, body: object): Promise<Body> {
  const sent = { method: 'POST', body, etag: `"${version}"` } as const;
  return (await request<Body>(`${deskOf(waveId)}/${id}/${name}`, sent)).body;
}

export interface ApprovalWish {
  readonly acknowledged: Readonly<Record<string, string>>;
  /** Another instant than was planned; null: at once; absent: as planned. */
  readonly embargoUntil?: string | null;
}

export const approveRelease = (release: Subject, wish: ApprovalWish): Promise<DeskEntry> =>
  act(release, 'approve', wish);

/** null: it becomes public now. */
export async function moveEmbargo({ waveId, id, version }: Subject, embargoUntil: string | null): Promise<DeskEntry> {
  const sent = { method: 'PUT', body: { embargoUntil }, etag: `"${version}"` } as const;
  return (await request<DeskEntry>(`${deskOf(waveId)}/${id}/embargo`, sent)).body;
}

export const discardRelease = (release: Subject, reason: string): Promise<DeskEntry> =>
  act(release, 'discard', { reason });

export interface RepeatedIn {
  readonly wave: string;
  readonly revision: number;
}

export const withdrawRelease = (
  release: Subject,
  reason: string,
): Promise<{ readonly repeatedIn: readonly RepeatedIn[] }> => act(release, 'withdraw', { reason });
