import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Runs one of the programs beside this file as a process of its own on `task` and answers what it sends back. */
export async function inOwnProcess<Result>(
  program: string,
  task: object,
  flags: readonly string[] = [],
): Promise<Result> {
  const child = fork(new URL(`./${program}.js`, import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...flags],
  });
  const result = Promise.race([
    once(child, 'message').then(([message]: unknown[]) => message as Result),
    once(child, 'exit').then(([code]: unknown[]): never => {
      throw new Error(`${program} ended with ${String(code)}`);
    }),
  ]);
  child.send(task);
  const answer = await result;
  child.kill();
  return answer;
}

/** The other side: takes the task, does the work, sends the result. */
export function onTask(work: (task: never) => Promise<unknown>): void {
  process.once('message', (task) => {
    void work(task as never).then(
      (result) => process.send?.(result as object),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      },
    );
  });
}
