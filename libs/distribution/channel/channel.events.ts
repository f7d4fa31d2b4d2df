import type { OutboxEvent } from '#platform';

export const CHANNEL_MESSAGE = 'channel.message';

/** A message waits to be said in a group. */
export const messageQueued = (channelId: string, messageId: string): OutboxEvent => ({
  topic: CHANNEL_MESSAGE,
  subjectId: channelId,
  payload: { messageId },
});
