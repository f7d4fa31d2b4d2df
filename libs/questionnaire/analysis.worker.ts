import { parentPort } from 'node:worker_threads';
import type { WorkerMessage } from './bounded-worker.js';
import { type TaskName, TASKS } from './tasks.js';

type AnyTask = (input: unknown) => unknown;

/** The thread's program: a task comes in, its result or what went wrong goes out. */
async function work({ name, input }: { readonly name: TaskName; readonly input: unknown }): Promise<WorkerMessage> {
  try {
    return { ok: true, result: await (TASKS[name] as AnyTask)(input) };
  } catch (error) {
    return { ok: false, message: String(error instanceof Error ? error.stack : error) };
  }
}

parentPort?.on(
  'message',
  (task: Parameters<typeof work>[0]) => void work(task).then((done) => parentPort?.postMessage(done)),
);
parentPort?.postMessage('ready' satisfies WorkerMessage);
