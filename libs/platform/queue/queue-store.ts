import type { BackendFactory, IQueueBackend } from 'bullmq';

export interface QueueSettings {
  /** Unset: the queue lives in the database. */
  readonly redisUrl: string | undefined;
  readonly databaseUrl: string;
  readonly queuePrefix: string;
}

/** Where BullMQ keeps its jobs: one of two, with the same behaviour. */
export interface QueueStore {
  readonly backend: BackendFactory<IQueueBackend, unknown> | undefined;
  /** `isWorker` connections wait for jobs for as long as it takes; the others fail soon. */
  optionsOf(queue: string, isWorker: boolean): { readonly connection: unknown; readonly prefix?: string };
  close(): Promise<void>;
}
