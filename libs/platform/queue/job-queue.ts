/** One piece of work for a queue. Data are ids: what is true is read from the database when the job runs. */
export interface Job {
  readonly queue: string;
  /** Adding an id that is still waiting or running changes nothing. Not a whole number, without a colon. */
  readonly id: string;
  readonly data: JobData;
}

/** Where the event of a job stands in the outbox. */
export interface JobData {
  readonly topic: string;
  readonly subjectId: string;
  readonly id: string;
  /** How often it was begun when the job was made; a job of an older version does not say. */
  readonly attempts?: number;
}

export interface ProcessOptions {
  /** Jobs that run at the same time in this process. */
  readonly concurrency: number;
  /** At most `max` jobs in `duration` milliseconds, over all processes. */
  readonly limiter?: { readonly max: number; readonly duration: number };
}

/**
 * Hands jobs to whoever is free. Nothing in it is worth keeping: the outbox can rebuild it, retries are
 * counted there, and a job may run twice.
 */
export interface JobQueue {
  addBulk(jobs: readonly Job[]): Promise<void>;
  process(queue: string, handler: (data: JobData) => Promise<void>, options: ProcessOptions): Promise<void>;
  /** How many jobs wait in the fullest of the queues this object has added to. */
  backlog(): Promise<number>;
  /** How many jobs wait in a queue; fails when its store does not answer. */
  waiting(queue: string): Promise<number>;
  /** Finishes the jobs that run, takes no more, closes all connections. */
  close(): Promise<void>;
}
