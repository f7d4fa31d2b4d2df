import type { ChannelEvent, RobotKind } from '#distribution/core';
import type { Locale } from '#kernel';
import type { Channel, ChannelChange, ChannelFacts, NewChannel } from './channel-requests.js';

export const KINDS = ['feishu', 'dingtalk', 'wecom', 'slack'] as const satisfies readonly RobotKind[];
export const EVENTS = [
  'campaign-launched',
  'campaign-paused',
  'campaign-resumed',
  'campaign-closed',
  'delivery-paused',
  'delivery-resumed',
] as const satisfies readonly ChannelEvent[];
/** Whose robots have a secret that signs. */
export const SIGNS: Readonly<Record<RobotKind, boolean>> = { feishu: true, dingtalk: true, wecom: false, slack: false };

/** What stands in the fields. */
export interface TypedChannel {
  readonly studyId: string;
  readonly kind: RobotKind;
  readonly name: string;
  readonly locale: Locale;
  readonly url: string;
  readonly secret: string;
  readonly events: readonly string[];
  readonly hasDigest: boolean;
  readonly digestTime: string;
  readonly timeZone: string;
}

export const emptyChannel = (studyId: string, locale: Locale, timeZone: string): TypedChannel => ({
  studyId,
  kind: locale === 'zh-CN' ? 'feishu' : 'slack',
  name: '',
  locale,
  url: '',
  secret: '',
  events: ['campaign-launched', 'campaign-closed', 'delivery-paused'],
  hasDigest: true,
  digestTime: '09:00',
  timeZone,
});

export const typedChannel = (channel: Channel): TypedChannel => ({
  ...channel,
  url: '',
  secret: '',
  hasDigest: channel.digestTime !== null,
  digestTime: channel.digestTime ?? '09:00',
});

export const isComplete = (typed: TypedChannel, isNew: boolean): boolean =>
  typed.name.trim() !== '' &&
  (!isNew || (typed.url.trim() !== '' && typed.studyId !== '')) &&
  (!typed.hasDigest || /^([01]\d|2[0-3]):[0-5]\d$/.test(typed.digestTime));

const factsOf = (typed: TypedChannel): ChannelFacts => ({
  name: typed.name.trim(),
  locale: typed.locale,
  events: EVENTS.filter((event) => typed.events.includes(event)),
  digestTime: typed.hasDigest ? typed.digestTime : null,
  timeZone: typed.timeZone.trim(),
});

export function newChannel(typed: TypedChannel): NewChannel {
  const secret = SIGNS[typed.kind] && typed.secret.trim() !== '' ? typed.secret.trim() : null;
  return { ...factsOf(typed), studyId: typed.studyId, kind: typed.kind, url: typed.url.trim(), secret };
}

/** What is left empty of address and secret stays as it is kept. */
export const channelChange = (typed: TypedChannel): ChannelChange => ({
  ...factsOf(typed),
  ...(typed.url.trim() === '' ? {} : { url: typed.url.trim() }),
  ...(typed.secret.trim() === '' ? {} : { secret: typed.secret.trim() }),
});
