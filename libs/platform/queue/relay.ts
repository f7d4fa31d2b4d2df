import type { EntityManager } from 'typeorm';
import { crashPoint } from '../crash/crash-point.js';
import type { JobQueue } from './job-queue.js';
import { jobsFor, type Route } from './jobs-for.js';
import { claimNew, claimOverdue, type RelayedEvent, release } from './outbox.queries.js';

/** What is not done so long after it was relayed is relayed again: the queue may have lost it. */
export const SWEEP_AFTER_SECONDS = 60;
const BATCH = 500;
const BUSY_MS = 200;
const IDLE_MS = 1_000;
/** With so many jobs waiting, more would only move the backlog out of the database. */
const MAX_BACKLOG = 5_000;

export interface RelayOptions {
  readonly routes: readonly Route[];
  readonly onError: (error: unknown) => void;
  readonly sweepAfterSeconds?: number;
}

/** Carries events from the outbox to the queue until it is stopped. Any number of relays may run. */
export class Relay {
  #isStopped = false;
  #isNudged = false;
  #wake: (() => void) | undefined;
  readonly #ended: Promise<void>;

  constructor(
    private readonly db: EntityManager,
    private readonly queue: JobQueue,
    private readonly options: RelayOptions,
  ) {
    this.#ended = this.#run();
  }

  /** Something was announced in this process: look now instead of at the next second. */
  nudge(): void {
    this.#isNudged = true;
    this.#wake?.();
  }

  /** Finishes the batch at hand. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#wake?.();
    await this.#ended;
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      this.#isNudged = false;
      await this.#pause(await this.#relayBatch());
    }
  }

  /** Says how many milliseconds to wait for the next batch. */
  async #relayBatch(): Promise<number> {
    try {
      if ((await this.queue.backlog()) > MAX_BACKLOG) return IDLE_MS;
      const claim = { topics: this.options.routes.map(({ topic }) => topic), limit: BATCH };
      const fresh = await claimNew(this.db, claim);
      const overdue = await claimOverdue(this.db, claim, this.options.sweepAfterSeconds ?? SWEEP_AFTER_SECONDS);
      await this.#handOver([...fresh, ...overdue]);
      return waitAfter(Math.max(fresh.length, overdue.length));
    } catch (error) {
      this.options.onError(error);
      return IDLE_MS;
    }
  }

  async #handOver(events: readonly RelayedEvent[]): Promise<void> {
    if (events.length === 0) return;
    crashPoint('relay.after-claim');
    try {
      await this.queue.addBulk(jobsFor(events, this.options.routes));
      crashPoint('relay.after-add');
    } catch (error) {
      await release(this.db, events);
      throw error;
    }
  }

  #pause(ms: number): Promise<void> {
    if (this.#isNudged || this.#isStopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function waitAfter(taken: number): number {
  if (taken === BATCH) return 0;
  return taken > 0 ? BUSY_MS : IDLE_MS;
}
