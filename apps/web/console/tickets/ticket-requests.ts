import { useQuery } from '@tanstack/react-query';
import type { TicketReason } from '#distribution/core';
import { allOf } from '../api/catalogue.js';
import { request } from '../api/request.js';
import type { Participant } from '../studies/study-requests.js';

export interface TicketCount {
  readonly state: 'planned' | 'asked' | 'skipped';
  readonly reason: TicketReason | null;
  readonly tickets: number;
}

/** How tickets that one vendor reports closed lead to questions, and what became of those of the last 30 days. */
export interface TicketRule {
  readonly vendorId: string;
  readonly campaignId: string;
  readonly isOn: boolean;
  readonly delayMinutes: number;
  readonly ratePerMille: number;
  readonly dailyQuota: number;
  readonly version: number;
  readonly updatedAt: string;
  readonly counts: readonly TicketCount[];
}

/** A vendor of the study with its rule, if it has one. */
export interface VendorRule {
  readonly vendor: Participant;
  readonly rule: TicketRule | undefined;
}

export type TicketSettings = Pick<TicketRule, 'campaignId' | 'isOn' | 'delayMinutes' | 'ratePerMille' | 'dailyQuota'>;

const path = (studyId: string, rest = '') => `/v1/admin/studies/${studyId}/ticket-rules${rest}`;

export const ticketsKey = (studyId: string) => ['tickets', studyId] as const;

export function useTicketRules(studyId: string) {
  return useQuery({
    queryKey: ticketsKey(studyId),
    queryFn: ({ signal }) => allOf<TicketRule>(path(studyId), signal),
    enabled: studyId !== '',
  });
}

/** Version 0: there is no rule yet. */
export async function setTicketRule(
  studyId: string,
  { vendorId, version }: Pick<TicketRule, 'vendorId' | 'version'>,
  { campaignId, isOn, delayMinutes, ratePerMille, dailyQuota }: TicketSettings,
): Promise<TicketRule> {
  const { body } = await request<TicketRule>(path(studyId, `/${vendorId}`), {
    method: 'PUT',
    body: { campaignId, isOn, delayMinutes, ratePerMille, dailyQuota },
    ...(version === 0 ? {} : { etag: `"${version}"` }),
  });
  return body;
}

export async function readTicketRule(studyId: string, vendorId: string): Promise<TicketRule> {
  const rules = await allOf<TicketRule>(path(studyId));
  const rule = rules.find((one) => one.vendorId === vendorId);
  if (!rule) throw new Error('the rule is gone');
  return rule;
}

/** What the vendor signs with; `renew` makes a new one, and the one before void at once. */
export async function ticketSecret(studyId: string, vendorId: string, act: 'read' | 'renew'): Promise<string> {
  const rest = `/${vendorId}/secret${act === 'renew' ? '/renew' : ''}`;
  return (await request<{ secret: string }>(path(studyId, rest), { method: 'POST', body: {} })).body.secret;
}
