import { Worker } from 'node:worker_threads';

export interface WorkerBounds {
  /** The thread's own program; it answers each message with one. */
  readonly file: URL;
  /** Milliseconds of work one task may take; on a machine that has no time for it, up to five times as long. */
  readonly timeout: number;
  readonly memoryMb: number;
  /** How many tasks may wait; more are turned away at once. */
  readonly waiting: number;
}

export type TaskFailure = 'timed-out' | 'crashed' | 'turned-away' | 'closed';

export class TaskFailed extends Error {
  override readonly name = 'TaskFailed';

  constructor(readonly reason: TaskFailure) {
    super(`The task ${reason}`);
  }
}

/** What the thread posts: first that it is ready, then an answer to each task. */
export type WorkerMessage =
  'ready' | { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly message: string };

const CROWDED = 5;
/** Milliseconds between two looks at what a task has used. */
const SHORTEST_PATIENCE = 50;

interface Task {
  readonly input: unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * One thread that works on what may be hostile. A task that runs for too long or eats its memory ends the thread and
 * fails alone: the next one gets a new thread, and the loop of this process is never busy with any of it.
 */
export class BoundedWorker {
  readonly #queue: Task[] = [];
  #worker: Worker | undefined;
  #isReady = false;
  #running: Task | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(private readonly bounds: WorkerBounds) {}

  run<T>(input: unknown): Promise<T> {
    if (this.#isClosed) return Promise.reject(new TaskFailed('closed'));
    if (this.#queue.length >= this.bounds.waiting) return Promise.reject(new TaskFailed('turned-away'));
    const done = new Promise<T>((resolve, reject) => {
      this.#queue.push({ input, resolve: resolve as Task['resolve'], reject });
    });
    this.#next();
    return done;
  }

  /** Starts the thread before the first task, which then does not wait for it. */
  getReady(): void {
    if (!this.#isClosed) this.#worker ??= this.#start();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#queue.splice(0)) reject(new TaskFailed('closed'));
    await this.#end('closed');
  }

  #next(): void {
    if (this.#running || this.#queue.length === 0) return;
    this.#worker ??= this.#start();
    if (!this.#isReady) return;
    const task = this.#queue.shift();
    if (!task) return;
    this.#running = task;
    this.#watch(process.cpuUsage(), performance.now(), this.bounds.timeout);
    this.#worker.ref();
    this.#worker.postMessage(task.input, []);
  }

  /** A crowded machine must not make a harmless task look hostile: what the whole process has used bounds its part. */
  #watch(begin: NodeJS.CpuUsage, since: number, patience: number): void {
    this.#timer = setTimeout(() => {
      const { user, system } = process.cpuUsage(begin);
      const left = this.bounds.timeout - (user + system) / 1_000;
      const isOverdue = performance.now() - since > CROWDED * this.bounds.timeout;
      if (left <= 0 || isOverdue) void this.#end('timed-out');
      else this.#watch(begin, since, Math.max(left, SHORTEST_PATIENCE));
    }, patience);
  }

  #start(): Worker {
    this.#isReady = false;
    const worker = new Worker(this.bounds.file, {
      resourceLimits: { maxOldGenerationSizeMb: this.bounds.memoryMb },
      // What a hostile questionnaire makes a library print is of no use to anybody.
      stdout: true,
      stderr: true,
    });
    worker.on('message', (message: WorkerMessage) => this.#hear(worker, message));
    worker.on('error', () => this.#lost(worker));
    worker.on('exit', () => this.#lost(worker));
    return worker;
  }

  #hear(worker: Worker, message: WorkerMessage): void {
    if (worker !== this.#worker) return;
    if (message === 'ready') this.#isReady = true;
    else this.#settle(message);
    if (!this.#running) worker.unref();
    this.#next();
  }

  #settle(message: Exclude<WorkerMessage, 'ready'>): void {
    const task = this.#finish();
    if (message.ok) task?.resolve(message.result);
    else task?.reject(new Error(message.message));
  }

  #finish(): Task | undefined {
    clearTimeout(this.#timer);
    const task = this.#running;
    this.#running = undefined;
    return task;
  }

  /** The thread ended by itself. One that cannot even start fails whoever waits for it, or they would wait for ever. */
  #lost(worker: Worker): void {
    if (worker !== this.#worker) return;
    const task = this.#finish() ?? (this.#isReady ? undefined : this.#queue.shift());
    this.#worker = undefined;
    task?.reject(new TaskFailed('crashed'));
    this.#next();
  }

  async #end(reason: TaskFailure): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    this.#finish()?.reject(new TaskFailed(reason));
    if (!this.#isClosed) this.#next();
    await worker?.terminate();
  }
}
