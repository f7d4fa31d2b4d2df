import { Queue, Worker, type WorkerOptions } from 'bullmq';
import type { Job, JobData, JobQueue, ProcessOptions } from './job-queue.js';
import { postgresStore } from './postgres-store.js';
import type { QueueSettings, QueueStore } from './queue-store.js';
import { redisStore } from './redis-store.js';

/** A job that was started as long ago as this and says nothing belongs to a dead process. */
const LOCK_MS = 30_000;
const STALLED_CHECK_MS = 15_000;
const MAX_STALLED = 5;
const RECONNECT_MS = 1_000;
const CLOSE_MS = 25_000;
/** So often a worker tries to connect before it gives up: a machine under load answers late. */
const CONNECTS = 5;

/** The outbox counts attempts and decides when to try again, so the queue itself never does. */
const JOB_OPTIONS = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;
/** Nobody reads BullMQ's events; on PostgreSQL keeping many of them costs half of the throughput. */
const STREAMS = { events: { maxLen: 500 } };

/** BullMQ on Redis when there is one, else on PostgreSQL. Lost connections are reported to `onError` and come back. */
export function createQueue(settings: QueueSettings, onError: (error: Error) => void): JobQueue {
  return new BullQueue(settings.redisUrl === undefined ? postgresStore(settings) : redisStore(settings), onError);
}

class BullQueue implements JobQueue {
  readonly #queues = new Map<string, Queue>();
  readonly #workers: Worker[] = [];

  #isClosing = false;

  constructor(
    private readonly store: QueueStore,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Connections that break while they are being closed are what was wanted. */
  readonly #report = (error: Error): void => {
    if (!this.#isClosing) this.onError(error);
  };

  async addBulk(jobs: readonly Job[]): Promise<void> {
    for (const queue of new Set(jobs.map((job) => job.queue))) {
      const group = jobs.filter((job) => job.queue === queue);
      await (
        await this.#ready(queue)
      ).addBulk(group.map(({ id, data }) => ({ name: queue, data, opts: { ...JOB_OPTIONS, jobId: id } })));
    }
  }

  async process(queue: string, handler: (data: JobData) => Promise<void>, options: ProcessOptions): Promise<void> {
    for (let left = CONNECTS; ; left -= 1) {
      const worker = this.#worker(queue, handler, options);
      try {
        await worker.waitUntilReady();
        this.#workers.push(worker);
        return;
      } catch (error) {
        await worker.close(true).catch(() => undefined);
        if (left === 1) throw error;
      }
    }
  }

  #worker(queue: string, handler: (data: JobData) => Promise<void>, options: ProcessOptions): Worker {
    const worker = new Worker(
      queue,
      async ({ data }: { data: JobData }) => handler(data),
      {
        ...this.store.optionsOf(queue, true),
        concurrency: options.concurrency,
        ...(options.limiter ? { limiter: options.limiter } : {}),
        lockDuration: LOCK_MS,
        stalledInterval: STALLED_CHECK_MS,
        maxStalledCount: MAX_STALLED,
        runRetryDelay: RECONNECT_MS,
        removeOnComplete: { count: 0 },
        removeOnFail: { count: 0 },
      } as WorkerOptions,
      this.store.backend as never,
    );
    worker.on('error', this.#report);
    worker.on('failed', (_job, error) => this.#report(error));
    return worker;
  }

  async backlog(): Promise<number> {
    const waiting = [...this.#queues.values()].map((queue) => queue.getWaitingCount());
    return Math.max(0, ...(await Promise.all(waiting)));
  }

  async waiting(queue: string): Promise<number> {
    return (await this.#ready(queue)).getWaitingCount();
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map(closeInTime));
    this.#isClosing = true;
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
    await this.store.close();
  }

  /** BullMQ remembers for good that its first connection failed: such a queue is given up, and the next call makes another. */
  async #ready(name: string): Promise<Queue> {
    const queue = this.#queue(name);
    try {
      await queue.waitUntilReady();
    } catch (error) {
      if (this.#queues.get(name) === queue) this.#queues.delete(name);
      await queue.close().catch(() => undefined);
      throw error;
    }
    return queue;
  }

  #queue(name: string): Queue {
    const known = this.#queues.get(name);
    if (known) return known;
    const options = { ...this.store.optionsOf(name, false), streams: STREAMS, defaultJobOptions: JOB_OPTIONS };
    const queue = new Queue(name, options as never, this.store.backend as never);
    queue.on('error', this.#report);
    this.#queues.set(name, queue);
    return queue;
  }
}

/** A job that does not come to its end is left to the next process. */
async function closeInTime(worker: Worker): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, CLOSE_MS);
  });
  await Promise.race([worker.close(), patience]);
  clearTimeout(timer);
}
