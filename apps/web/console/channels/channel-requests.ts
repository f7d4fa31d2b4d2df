import { useQuery } from '@tanstack/react-query';
import type { ChannelEvent, RobotKind } from '#distribution/core';
import type { Locale } from '#kernel';
import { allOf } from '../api/catalogue.js';
import { request } from '../api/request.js';

/** A robot of a chat group. Its address and its secret are never told. */
export interface Channel {
  readonly id: string;
  readonly studyId: string;
  readonly kind: RobotKind;
  readonly name: string;
  readonly locale: Locale;
  readonly host: string;
  readonly hasSecret: boolean;
  readonly events: readonly ChannelEvent[];
  /** `09:00`; null: no digest. */
  readonly digestTime: string | null;
  readonly timeZone: string;
  readonly digestedOn: string | null;
  readonly isOn: boolean;
  readonly version: number;
  readonly createdAt: string;
}

export interface ChannelMessage {
  readonly id: string;
  readonly kind: 'test' | 'digest' | 'event' | 'invitation';
  readonly title: string;
  readonly lines: readonly string[];
  readonly state: 'queued' | 'sending' | 'sent' | 'failed';
  readonly reason: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
}

export type ChannelFacts = Pick<Channel, 'name' | 'locale' | 'events' | 'digestTime' | 'timeZone'>;
export type NewChannel = ChannelFacts &
  Pick<Channel, 'studyId' | 'kind'> & { readonly url: string; readonly secret: string | null };
export type ChannelChange = Partial<ChannelFacts> & {
  readonly url?: string;
  readonly secret?: string | null;
  readonly isOn?: boolean;
};

export const CHANNELS_KEY = ['channels'] as const;
export const messagesKey = (id: string) => [...CHANNELS_KEY, id, 'messages'] as const;
const CHANNELS = '/v1/admin/channels';

export function useChannels() {
  return useQuery({ queryKey: CHANNELS_KEY, queryFn: ({ signal }) => allOf<Channel>(CHANNELS, signal) });
}

/** What was said lately; looked at again while something is on its way. */
export function useMessages(id: string | undefined) {
  return useQuery({
    queryKey: messagesKey(id ?? ''),
    queryFn: async () => (await request<{ data: ChannelMessage[] }>(`${CHANNELS}/${id}/messages?limit=20`)).body.data,
    enabled: id !== undefined,
    refetchInterval: ({ state: { data } }) =>
      data?.some(({ state }) => state === 'queued' || state === 'sending') ? 2_000 : false,
  });
}

export async function readChannel(id: string): Promise<Channel> {
  return (await request<Channel>(`${CHANNELS}/${id}`)).body;
}

export async function addChannel(channel: NewChannel): Promise<Channel> {
  return (await request<Channel>(CHANNELS, { method: 'POST', body: channel })).body;
}

export async function changeChannel(id: string, version: number, change: ChannelChange): Promise<Channel> {
  return (await request<Channel>(`${CHANNELS}/${id}`, { method: 'PATCH', body: change, etag: `"${version}"` })).body;
}

export async function removeChannel(id: string): Promise<void> {
  await request(`${CHANNELS}/${id}`, { method: 'DELETE' });
}

export async function testChannel(id: string): Promise<ChannelMessage> {
  return (await request<ChannelMessage>(`${CHANNELS}/${id}/test`, { method: 'POST', body: {} })).body;
}

export async function inviteGroup(id: string, openLinkId: string): Promise<ChannelMessage> {
  return (await request<ChannelMessage>(`${CHANNELS}/${id}/invite`, { method: 'POST', body: { openLinkId } })).body;
}
