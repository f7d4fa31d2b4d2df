import type { Job } from './job-queue.js';
import type { RelayedEvent } from './outbox.queries.js';

export interface Route {
  readonly topic: string;
  readonly queue: string;
}

/**
 * The jobs of events: one each, ids and attempts only. The id carries the number of attempts made so far: relayed
 * again while it still waits, an event stays one job; relayed for its next attempt, it is a new one.
 * An event without a route makes no job: a newer worker may know its topic.
 */
export function jobsFor(events: readonly RelayedEvent[], routes: readonly Route[]): Job[] {
  const queueOf = new Map(routes.map(({ topic, queue }) => [topic, queue]));
  return events.flatMap(({ topic, subjectId, id, attempts }) => {
    const queue = queueOf.get(topic);
    if (queue === undefined) return [];
    return [{ queue, id: `${topic}-${id}-${attempts}`, data: { topic, subjectId, id, attempts } }];
  });
}
