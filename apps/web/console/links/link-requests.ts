import { useQuery } from '@tanstack/react-query';
import type { OpenLinkState } from '#distribution/core';
import type { LocalizedText } from '#kernel';
import { allOf } from '../api/catalogue.js';
import { request } from '../api/request.js';

/** A link that anybody may open. */
export interface OpenLink {
  readonly id: string;
  readonly campaignId: string;
  readonly vendorId: string;
  readonly vendor: LocalizedText;
  readonly name: string;
  readonly url: string;
  readonly state: OpenLinkState;
  readonly isOn: boolean;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly quota: number;
  readonly organisationQuota: number;
  /** Places that are taken, of sittings under way among them. */
  readonly taken: number;
  readonly started: number;
  readonly completed: number;
  readonly organisations: number;
  readonly origins: readonly string[];
  readonly embedCode: string | null;
  readonly chatText: LocalizedText;
  readonly version: number;
  readonly createdAt: string;
}

export type OpenLinkFacts = Pick<OpenLink, 'name' | 'opensAt' | 'closesAt' | 'quota' | 'organisationQuota' | 'origins'>;

/** Where one person's link stands. */
export interface PersonalLink {
  readonly invitationId: string;
  readonly state: 'created' | 'sent' | 'started' | 'completed' | 'revoked' | 'bounced';
  readonly admission: 'open' | 'not-yet' | 'answered' | 'revoked' | 'expired' | 'closed';
  readonly renewals: number;
  readonly expiresAt: string;
  readonly hasRecipient: boolean;
  readonly acts: readonly LinkAct[];
}

export interface LinkAct {
  readonly kind: 'read' | 'renewed' | 'revoked' | 'expiry';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export const LINKS_KEY = ['open-links'] as const;
export const linksKey = (campaignId: string) => [...LINKS_KEY, campaignId] as const;
export const personalLinkKey = (id: string) => ['personal-link', id] as const;

export const openLinkPath = (id: string, rest = '') => `/v1/admin/open-links/${id}${rest}`;
const ofCampaign = (id: string) => `/v1/admin/campaigns/${id}/open-links`;
const personal = (id: string, rest = '') => `/v1/admin/invitations/${id}${rest}`;

export function useOpenLinks(campaignId: string) {
  return useQuery({
    queryKey: linksKey(campaignId),
    queryFn: ({ signal }) => allOf<OpenLink>(ofCampaign(campaignId), signal),
    enabled: campaignId !== '',
  });
}

export async function readOpenLink(id: string): Promise<OpenLink> {
  return (await request<OpenLink>(openLinkPath(id))).body;
}

export async function addOpenLink(campaignId: string, vendorId: string, facts: OpenLinkFacts): Promise<OpenLink> {
  return (await request<OpenLink>(ofCampaign(campaignId), { method: 'POST', body: { ...facts, vendorId } })).body;
}

export async function changeOpenLink(
  id: string,
  version: number,
  change: Partial<OpenLinkFacts> & { readonly isOn?: boolean },
): Promise<OpenLink> {
  return (await request<OpenLink>(openLinkPath(id), { method: 'PATCH', body: change, etag: `"${version}"` })).body;
}

export function usePersonalLink(id: string | undefined) {
  return useQuery({
    queryKey: personalLinkKey(id ?? ''),
    queryFn: async () => (await request<PersonalLink>(personal(id ?? ''))).body,
    enabled: id !== undefined,
  });
}

export interface FoundLink {
  readonly invitationId: string;
  readonly vendorId: string;
  readonly state: PersonalLink['state'];
}

/** What one person was asked; the address goes in the body, where no log keeps it. */
export async function findLinks(campaignId: string, email: string): Promise<readonly FoundLink[]> {
  const path = `/v1/admin/campaigns/${campaignId}/invitations/find`;
  return (await request<{ data: FoundLink[] }>(path, { method: 'POST', body: { email } })).body.data;
}

/** The link itself: shown once, and written down who has seen it. */
export async function readLink(id: string, reason: string): Promise<string | null> {
  return (await request<{ url: string | null }>(personal(id, '/link'), { method: 'POST', body: { reason } })).body.url;
}

export interface Renewal {
  readonly reason: string;
  readonly deliver: 'mail' | 'copy';
  readonly days?: number;
}

/** A new link; null: it is on its way by mail. */
export async function renewLink(id: string, renewal: Renewal): Promise<string | null> {
  return (await request<{ url: string | null }>(personal(id, '/renew'), { method: 'POST', body: renewal })).body.url;
}

export async function revokeLink(id: string, reason: string): Promise<void> {
  await request(personal(id, '/revoke'), { method: 'POST', body: { reason } });
}

export async function setLinkExpiry(id: string, days: number, reason: string): Promise<void> {
  await request(personal(id, '/expiry'), { method: 'PUT', body: { days, reason } });
}
