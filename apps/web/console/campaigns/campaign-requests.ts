import { useQuery } from '@tanstack/react-query';
import type { LocalizedText } from '#kernel';
import type { Audience, Band, BilingualTemplate, CampaignState, MailTemplates, Timing } from '#distribution/core';
import { allOf } from '../api/catalogue.js';
import { request } from '../api/request.js';

/** A campaign as the api keeps it. */
export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly studyId: string;
  readonly waveId: string;
  readonly versionId: string;
  readonly state: CampaignState;
  readonly revision: number;
  readonly audience: Audience;
  /** Null: the built-in words. */
  readonly content: MailTemplates | null;
  readonly timing: Timing & { readonly closesAt: string };
  readonly createdAt: string;
  /** When its first mail is due; null until it is launched. */
  readonly startsAt: string | null;
  readonly launchedAt: string | null;
  readonly pausedAt: string | null;
  readonly closedAt: string | null;
  readonly delivery: 'running' | 'paused';
}

/** What is edited of a campaign before it is launched. */
export type CampaignPlan = Pick<Campaign, 'waveId' | 'versionId' | 'name' | 'audience' | 'content' | 'timing'>;

export interface CampaignFunnel {
  readonly campaignId: string;
  readonly sent: number;
  readonly delivered: number;
  readonly started: number;
  readonly completed: number;
}

export const CAMPAIGNS_KEY = ['campaigns'] as const;
export const campaignKey = (id: string) => [...CAMPAIGNS_KEY, id] as const;
export const campaignPath = (id: string, rest = '') => `/v1/admin/campaigns/${id}${rest}`;

export function useCampaigns() {
  return useQuery({
    queryKey: CAMPAIGNS_KEY,
    queryFn: ({ signal }) => allOf<Campaign>('/v1/admin/campaigns', signal),
  });
}

/** The small funnels beside a list; a list without them is still a list. */
export function useFunnels() {
  return useQuery({
    queryKey: [...CAMPAIGNS_KEY, 'funnels'],
    queryFn: ({ signal }) => allOf<CampaignFunnel>('/v1/admin/campaigns/funnels', signal),
    refetchInterval: 15_000,
  });
}

export async function readCampaign(id: string): Promise<Campaign> {
  return (await request<Campaign>(campaignPath(id))).body;
}

export function useCampaign(id: string) {
  return useQuery({ queryKey: campaignKey(id), queryFn: () => readCampaign(id) });
}

export interface NewCampaign {
  readonly waveId: string;
  readonly versionId: string;
  readonly name: string;
  readonly closesAt: string;
}

export async function addCampaign(campaign: NewCampaign): Promise<Campaign> {
  return (await request<Campaign>('/v1/admin/campaigns', { method: 'POST', body: campaign })).body;
}

export async function saveCampaign(id: string, revision: number, plan: CampaignPlan): Promise<Campaign> {
  return (await request<Campaign>(campaignPath(id), { method: 'PUT', body: plan, etag: `"${revision}"` })).body;
}

export type CampaignAct = 'launch' | 'pause' | 'resume' | 'close';

/** Answers the state that the campaign is in afterwards, where the api says so. */
export async function actOn(id: string, act: CampaignAct): Promise<CampaignState | undefined> {
  const { body } = await request<{ state?: CampaignState } | undefined>(campaignPath(id, `/${act}`), {
    method: 'POST',
    body: {},
  });
  return body?.state;
}

export async function extendCampaign(id: string, closesAt: string): Promise<void> {
  await request(campaignPath(id, '/extend'), { method: 'POST', body: { closesAt } });
}

/** What may still be decided about reminders; `words` null: the built-in ones. */
export interface ReminderChange extends Pick<Timing, 'reminderDays' | 'reminderFor'> {
  readonly words: BilingualTemplate | null;
}

export async function changeReminders(id: string, revision: number, change: ReminderChange): Promise<void> {
  await request(campaignPath(id, '/reminders'), { method: 'PUT', body: change, etag: `"${revision}"` });
}

/** Whether mails leave the installation, and why not. */
export interface Delivery {
  readonly delivery: 'running' | 'paused';
  readonly reason: 'complaint-rate' | 'bounce-rate' | 'by-hand' | 'relay-unreachable' | null;
  /** 0…1: the share that was too large. */
  readonly share: number | null;
  readonly failures: number;
  readonly probeAt: string | null;
}

export const DELIVERY_KEY = ['delivery'] as const;

export async function readDelivery(): Promise<Delivery> {
  return (await request<Delivery>('/v1/admin/delivery')).body;
}

export async function resumeDelivery(): Promise<void> {
  await request('/v1/admin/delivery/resume', { method: 'POST', body: {} });
}

export interface CampaignFinding {
  readonly level: 'error' | 'warning';
  readonly code: string;
  readonly pointer: string;
}

export interface CampaignCheck {
  readonly findings: readonly CampaignFinding[];
  readonly audience: {
    readonly people: number;
    readonly willSend: number;
    readonly skipped: readonly { readonly reason: string; readonly people: number }[];
    /** When the first and the last invitation would leave; null: none would. */
    readonly firstAt: string | null;
    readonly lastAt: string | null;
  };
  readonly vendors: readonly {
    readonly vendorId: string;
    readonly name: LocalizedText;
    readonly planned: number;
    readonly organisations: number;
    readonly expected: Band;
    readonly expectedOrganisations: Band;
    /** Organisations needed to be ranked. */
    readonly threshold: number;
  }[];
}

export async function checkCampaign(id: string): Promise<CampaignCheck> {
  return (await request<CampaignCheck>(campaignPath(id, '/check'), { method: 'POST', body: {} })).body;
}

/** Asked again whenever another state of the campaign was saved. */
export function useCheck(id: string, revision: number, isWanted = true) {
  return useQuery({
    queryKey: [...campaignKey(id), 'check', revision],
    queryFn: () => checkCampaign(id),
    enabled: isWanted,
    staleTime: 15_000,
    placeholderData: (before) => before,
  });
}

/** Somebody of a campaign, without their address. */
export interface Recipient {
  readonly contactId: string;
  readonly to: string;
  readonly organisation: string;
  readonly vendorIds: readonly string[];
  readonly state: 'planned' | 'invited' | 'skipped';
  readonly reason: string | null;
  readonly dueAt: string | null;
  readonly reminders: number;
  readonly nextReminderAt: string | null;
}

export interface RecipientPage {
  readonly data: readonly Recipient[];
  readonly next: string | null;
}

export type RecipientFilter = Partial<Pick<Recipient, 'state'>> & { readonly reason?: string | undefined };

export async function readRecipients(id: string, filter: RecipientFilter, cursor: string): Promise<RecipientPage> {
  const query = new URLSearchParams({ limit: '25' });
  if (filter.state) query.set('state', filter.state);
  if (filter.reason !== undefined) query.set('reason', filter.reason);
  if (cursor !== '') query.set('cursor', cursor);
  return (await request<RecipientPage>(campaignPath(id, `/recipients?${query.toString()}`))).body;
}
