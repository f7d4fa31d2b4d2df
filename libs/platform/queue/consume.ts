import type { EntityManager } from 'typeorm';
import { runAs } from '../audit/acting.js';
import type { JobData } from './job-queue.js';
import { beginAttempt, bury, postpone, putBack, type RelayedEvent, settle } from './outbox.queries.js';
import { nextAttempt, NotYet, RETRY_DELAYS_MS } from './retry.js';
import { SWEEP_AFTER_SECONDS } from './relay.js';
import { Suspects } from './suspects.js';

/** Which event goes to which queue, and what is done about it. */
export interface Subscription {
  readonly topic: string;
  readonly queue: string;
  /** Idempotent; calls `settle` in the transaction of its effect. Throws to be tried again, `NotYet` at a given time. */
  readonly handle: (event: RelayedEvent) => Promise<void>;
  /** Milliseconds before the second, third … attempt. After the last the event is dead. */
  readonly retryDelays?: readonly number[];
  /** Writes down where people look that nothing more will come of the event. Idempotent; the event is dead afterwards. */
  readonly onGivenUp?: (event: RelayedEvent, error: unknown) => Promise<void>;
}

export interface FailedAttempt {
  readonly event: RelayedEvent;
  readonly error: unknown;
  /** Milliseconds until the next attempt; null: given up. */
  readonly nextInMs: number | null;
}

export interface ConsumeOptions {
  readonly onFailure: (failure: FailedAttempt) => void;
  readonly sweepAfterSeconds?: number;
}

/**
 * What a queue's worker runs: looks the event up, runs its subscription, and on failure writes down
 * when to try again. It throws only when the database cannot be told, and then the sweeper comes back.
 */
export function consume(db: EntityManager, subscriptions: readonly Subscription[], options: ConsumeOptions) {
  const byTopic = new Map(subscriptions.map((subscription) => [subscription.topic, subscription]));
  const suspects = new Suspects();
  return async (data: JobData): Promise<void> => {
    const subscription = byTopic.get(data.topic);
    if (subscription) await suspects.run(subscription.queue, data, () => attempt(subscription, data));
  };

  async function attempt(subscription: Subscription, data: JobData): Promise<void> {
    const event = await beginAttempt(db, data);
    if (!event) return;
    const delays = subscription.retryDelays ?? RETRY_DELAYS_MS;
    // It was started before and neither succeeded nor failed, each time: it takes its process with it.
    if (event.attempts > delays.length + 1) {
      await giveUp(subscription, event, new Error('Every attempt ended without a result'));
      return;
    }
    try {
      await runAs('worker', () => subscription.handle(event));
      await settle(db, event);
    } catch (error) {
      await failed(subscription, event, error);
    }
  }

  async function failed(subscription: Subscription, event: RelayedEvent, error: unknown): Promise<void> {
    const sweepSeconds = options.sweepAfterSeconds ?? SWEEP_AFTER_SECONDS;
    if (error instanceof NotYet) return putBack(db, event, { delayMs: error.delayMs, sweepSeconds });
    const delayMs = nextAttempt(error, event.attempts, subscription.retryDelays, Math.random());
    if (delayMs === null) return giveUp(subscription, event, error);
    options.onFailure({ event, error, nextInMs: delayMs });
    await postpone(db, event, { delayMs, sweepSeconds });
  }

  async function giveUp(subscription: Subscription, event: RelayedEvent, error: unknown): Promise<void> {
    options.onFailure({ event, error, nextInMs: null });
    await subscription.onGivenUp?.(event, error);
    await bury(db, event);
  }
}
