/** What an endpoint may want to be told. */
export const EVENT_TYPES = [
  'release.published',
  'release.revised',
  'release.withdrawn',
  'correction.answered',
  'reply.removed',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** What a vendor asks for to see whether its receiver works; no endpoint can want it or not. */
export const PING = 'ping';
export type MessageType = EventType | typeof PING;

export const MESSAGE_TYPES: readonly MessageType[] = [...EVENT_TYPES, PING];
