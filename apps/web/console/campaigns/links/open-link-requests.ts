import { useQuery } from '@tanstack/react-query';
import type { OpenLinkState } from '#distribution/core';
import type { LocalizedText } from '#kernel';
import { allOf } from '../../api/catalogue.js';
import { request } from '../../api/request.js';
import { campaignKey, campaignPath } from '../campaign-requests.js';

/** A link that anybody may open, with what came of it. */
export interface OpenLink {
  readonly id: string;
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
  readonly taken: number;
  readonly started: number;
  readonly completed: number;
  readonly organisations: number;
  readonly origins: readonly string[];
  readonly embedCode: string | null;
  readonly chatText: LocalizedText;
  readonly version: number;
}

export type NewOpenLink = Pick<
  OpenLink,
  'vendorId' | 'name' | 'opensAt' | 'closesAt' | 'quota' | 'organisationQuota' | 'origins'
>;

export const openLinksKey = (campaignId: string) => [...campaignKey(campaignId), 'open-links'] as const;
const path = (id: string, rest = '') => `/v1/admin/open-links/${id}${rest}`;
export const qrPath = (id: string, form: 'svg' | 'png') => path(id, `/qr.${form}`);

export function useOpenLinks(campaignId: string) {
  return useQuery({
    queryKey: openLinksKey(campaignId),
    queryFn: ({ signal }) => allOf<OpenLink>(campaignPath(campaignId, '/open-links'), signal),
    refetchInterval: 15_000,
  });
}

export async function addOpenLink(campaignId: string, link: NewOpenLink): Promise<OpenLink> {
  return (await request<OpenLink>(campaignPath(campaignId, '/open-links'), { method: 'POST', body: link })).body;
}

export async function switchOpenLink({ id, version }: OpenLink, isOn: boolean): Promise<OpenLink> {
  return (await request<OpenLink>(path(id), { method: 'PATCH', body: { isOn }, etag: `"${version}"` })).body;
}
