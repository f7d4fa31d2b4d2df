import type { EntityManager } from 'typeorm';
import { uuidV7 } from '../crypto/uuid.js';

export interface OutboxEvent {
  readonly topic: string;
  /** The row the event is about; on a cluster its place. */
  readonly subjectId: string;
  /** Ids only: the queue's store is not a place for anything else. */
  readonly payload: Readonly<Record<string, string | number>>;
}

/** Writes what is to happen next in the transaction of its cause: both are kept, or neither. */
export async function announce(tx: EntityManager, events: readonly OutboxEvent[], now: Date): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `insert into outbox (subject_id, id, topic, payload, created_at)
     select e.subject_id, e.id, e.topic, e.payload::jsonb, $5
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[]) as e (subject_id, id, topic, payload)`,
    [
      events.map(({ subjectId }) => subjectId),
      events.map(() => uuidV7(now)),
      events.map(({ topic }) => topic),
      events.map(({ payload }) => JSON.stringify(payload)),
      now,
    ],
  );
}
