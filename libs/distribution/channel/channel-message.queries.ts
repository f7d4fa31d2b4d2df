import type { EntityManager } from 'typeorm';
import { announce, rows, uuidV7 } from '#platform';
import type { RobotMessage } from '../core/index.js';
import { messageQueued } from './channel.events.js';

export type MessageKind = 'test' | 'digest' | 'event' | 'invitation';
export const MESSAGE_STATES = ['queued', 'sending', 'sent', 'failed'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export interface MessageKey {
  readonly channelId: string;
  readonly id: string;
}

/** What was said in a group, or will be. Its words hold numbers and names of campaigns, and nobody's data. */
export interface ChannelMessage extends MessageKey {
  readonly kind: MessageKind;
  readonly content: RobotMessage;
  readonly state: MessageState;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** Writes messages and their events down, both or neither; answers the ids in the same order. */
export async function queueMessages(
  tx: EntityManager,
  messages: readonly { readonly channelId: string; readonly kind: MessageKind; readonly content: RobotMessage }[],
  { now, dueAt = now }: { readonly now: Date; readonly dueAt?: Date },
): Promise<string[]> {
  const ids = messages.map(() => uuidV7(now));
  await tx.query(
    `insert into channel_message (channel_id, id, kind, content, state, due_at, created_at)
     select m.channel_id, m.id, m.kind, m.content::jsonb, 'queued', $5, $6
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as m (channel_id, id, kind, content)`,
    [
      messages.map(({ channelId }) => channelId),
      ids,
      messages.map(({ kind }) => kind),
      messages.map(({ content }) => JSON.stringify(content)),
      dueAt,
      now,
    ],
  );
  const events = messages.map(({ channelId }, index) => messageQueued(channelId, ids[index] ?? ''));
  await announce(tx, events, now);
  return ids;
}

const MESSAGE = `
  select channel_id as "channelId", id, kind, content, state, reason, created_at as "createdAt", sent_at as "sentAt"
  from channel_message`;

export async function messageOf(db: EntityManager, { channelId, id }: MessageKey): Promise<ChannelMessage | undefined> {
  return (await rows<ChannelMessage>(db, `${MESSAGE} where channel_id = $1 and id = $2`, [channelId, id]))[0];
}

export function latestMessages(
  db: EntityManager,
  channelId: string,
  { limit, after }: { readonly limit: number; readonly after?: readonly string[] | undefined },
): Promise<ChannelMessage[]> {
  const [at = null, id = null] = after ?? [];
  return rows<ChannelMessage>(
    db,
    `${MESSAGE} where channel_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
     order by created_at desc, id desc limit $4`,
    [channelId, at, id, limit],
  );
}

export interface LeasedMessage extends MessageKey {
  readonly content: RobotMessage;
  readonly createdAt: Date;
  readonly dueAt: Date;
  /** Whether its moment was reserved before, so that it needs no other. */
  readonly hasTurn: boolean;
}

/** Takes a message for a minute; undefined when another worker has it or nothing is left to say. */
export async function leaseMessage(
  db: EntityManager,
  { channelId, id }: MessageKey,
  now: Date,
): Promise<LeasedMessage | undefined> {
  const [leased] = await rows<LeasedMessage>(
    db,
    `update channel_message set state = 'sending', lease_until = $3::timestamptz + interval '60 seconds'
     where channel_id = $1 and id = $2
       and (state in ('queued', 'failed') or (state = 'sending' and lease_until < $3))
     returning channel_id as "channelId", id, content, created_at as "createdAt", due_at as "dueAt",
               has_turn as "hasTurn"`,
    [channelId, id, now],
  );
  return leased;
}

/** Gives a message back that is to be said at `dueAt`. */
export async function postponeMessage(
  db: EntityManager,
  { channelId, id }: MessageKey,
  { dueAt, hasTurn, reason }: { readonly dueAt: Date; readonly hasTurn: boolean; readonly reason: string | null },
): Promise<void> {
  await db.query(
    `update channel_message set state = 'queued', lease_until = null, due_at = $3, has_turn = $4, reason = $5
     where channel_id = $1 and id = $2`,
    [channelId, id, dueAt, hasTurn, reason],
  );
}

export async function recordMessage(
  tx: EntityManager,
  { channelId, id }: MessageKey,
  { state, reason }: { readonly state: 'sent' | 'failed'; readonly reason: string | null },
  now: Date,
): Promise<void> {
  await tx.query(
    `update channel_message set state = $3, reason = $4, lease_until = null,
            sent_at = case when $3 = 'sent' then $5::timestamptz end
     where channel_id = $1 and id = $2`,
    [channelId, id, state, reason, now],
  );
}
