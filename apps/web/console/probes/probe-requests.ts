import { useQuery } from '@tanstack/react-query';
import { allOf } from '../api/catalogue.js';
import { request } from '../api/request.js';
import type {
  Agreement,
  CatalogueScenario,
  Dispute,
  Planner,
  Probe,
  ProbeSummary,
  Round,
  RoundDesign,
  RoundSummary,
  ScenarioWords,
  Sla,
  SlaBy,
  VendorConsent,
} from './probe-types.js';

export interface RoundKey {
  readonly waveId: string;
  readonly roundId: string;
}

export const PROBES_KEY = ['probes'] as const;

const ofWave = (waveId: string): string => `/v1/admin/waves/${encodeURIComponent(waveId)}`;
const ofRound = ({ waveId, roundId }: RoundKey): string =>
  `${ofWave(waveId)}/probe-rounds/${encodeURIComponent(roundId)}`;

/** Everything of a wave is read anew together. */
export const waveKey = (waveId: string) => [...PROBES_KEY, waveId] as const;
const roundKey = ({ waveId, roundId }: RoundKey) => [...waveKey(waveId), roundId] as const;

async function read<Body>(path: string, signal?: AbortSignal): Promise<Body> {
  return (await request<Body>(path, signal ? { signal } : {})).body;
}

async function readData<Row>(path: string, signal?: AbortSignal): Promise<readonly Row[]> {
  return (await read<{ readonly data: readonly Row[] }>(path, signal)).data;
}

export function useRounds(waveId: string) {
  return useQuery({
    queryKey: [...waveKey(waveId), 'rounds'],
    queryFn: ({ signal }) => allOf<RoundSummary>(`${ofWave(waveId)}/probe-rounds?limit=200`, signal),
    enabled: waveId !== '',
  });
}

export function useScenarios(waveId: string) {
  return useQuery({
    queryKey: [...waveKey(waveId), 'scenarios'],
    queryFn: ({ signal }) => readData<CatalogueScenario>(`${ofWave(waveId)}/probe-scenarios`, signal),
    enabled: waveId !== '',
  });
}

export function usePlanner(waveId: string) {
  return useQuery({
    queryKey: [...waveKey(waveId), 'planner'],
    queryFn: ({ signal }) => read<Planner>(`${ofWave(waveId)}/probe-planner`, signal),
    enabled: waveId !== '',
  });
}

export async function addScenario(waveId: string, key: string, words: ScenarioWords): Promise<void> {
  await request(`${ofWave(waveId)}/probe-scenarios`, { method: 'POST', body: { key, ...words } });
}

/** The next version of a scenario, which builds on the one that was seen. */
export async function reviseScenario(
  waveId: string,
  { key, version }: Pick<CatalogueScenario, 'key' | 'version'>,
  words: ScenarioWords,
): Promise<void> {
  const sent = { method: 'POST', body: words, etag: `"${version}"` } as const;
  await request(`${ofWave(waveId)}/probe-scenarios/${key}/versions`, sent);
}

export interface NewRound {
  /** Made by the client: sent twice, it is one round. */
  readonly id: string;
  readonly name: string;
  readonly seed: string;
  readonly design: RoundDesign;
}

export async function createRound(waveId: string, round: NewRound): Promise<Round> {
  return (await request<Round>(`${ofWave(waveId)}/probe-rounds`, { method: 'POST', body: round })).body;
}

const EVERY_MS = 30_000;

export function useRound(key: RoundKey) {
  return useQuery({
    queryKey: [...roundKey(key), 'round'],
    queryFn: ({ signal }) => read<Round>(ofRound(key), signal),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? EVERY_MS : false),
  });
}

export interface VendorFacts {
  readonly locale: string;
  readonly supportAddress: string | null;
  readonly consent: VendorConsent | null;
}

export async function setVendor(key: RoundKey, slug: string, facts: VendorFacts): Promise<void> {
  await request(`${ofRound(key)}/vendors/${slug}`, { method: 'PUT', body: facts });
}

type PlainAct = 'start' | 'close';
type ReasonedAct = 'cancel' | 'rate-anew';

export async function actOnRound(key: RoundKey, act: PlainAct): Promise<void> {
  await request(`${ofRound(key)}/${act}`, { method: 'POST', body: {} });
}

export async function actWithReason(key: RoundKey, act: ReasonedAct, reason: string): Promise<void> {
  await request(`${ofRound(key)}/${act}`, { method: 'POST', body: { reason } });
}

/** All probes of a round; there are a few hundred. */
export function useProbes(key: RoundKey) {
  return useQuery({
    queryKey: [...roundKey(key), 'probes'],
    queryFn: ({ signal }) => allOf<ProbeSummary>(`${ofRound(key)}/probes?limit=200`, signal),
  });
}

export function useProbe(key: RoundKey, id: string) {
  return useQuery({
    queryKey: [...roundKey(key), 'probe', id],
    queryFn: ({ signal }) => read<Probe>(`${ofRound(key)}/probes/${id}`, signal),
    enabled: id !== '',
  });
}

export function useSla(key: RoundKey, by: SlaBy) {
  return useQuery({
    queryKey: [...roundKey(key), 'sla', by],
    queryFn: ({ signal }) => read<Sla>(`${ofRound(key)}/sla?by=${by}`, signal),
  });
}

export function useAgreement(key: RoundKey) {
  return useQuery({
    queryKey: [...roundKey(key), 'agreement'],
    queryFn: ({ signal }) => read<Agreement>(`${ofRound(key)}/agreement`, signal),
  });
}

export function useDisputes(key: RoundKey) {
  return useQuery({
    queryKey: [...roundKey(key), 'disputes'],
    queryFn: ({ signal }) => readData<Dispute>(`${ofRound(key)}/disputes`, signal),
  });
}

export interface Decision {
  readonly item: string;
  readonly value: number | null;
  readonly reason: string;
}

export async function decide(key: RoundKey, probeId: string, decision: Decision): Promise<void> {
  await request(`${ofRound(key)}/probes/${probeId}/decisions`, { method: 'POST', body: decision });
}

export const exportPath = (key: RoundKey): string => `${ofRound(key)}/export.csv`;
