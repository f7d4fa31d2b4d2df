import { parentPort } from 'node:worker_threads';
import type { WorkerMessage } from './bounded-worker.js';
import { type TaskName, TASKS } from './tasks.js';

interface TaskCall {
  readonly name: TaskName;
  readonly input: unknown;
}

/** The thread's program: a task comes in, its result or what went wrong goes out. */
function work({ name, input }: TaskCall): WorkerMessage {
  try {
    return { ok: true, result: (TASKS[name] as (input: unknown) => unknown)(input) };
  } catch (error) {
    return { ok: false, message: String(error instanceof Error ? error.stack : error) };
  }
}

const tell = (message: WorkerMessage): void => parentPort?.postMessage(message, []);

parentPort?.on('message', (task: TaskCall) => tell(work(task)));
tell('ready');
