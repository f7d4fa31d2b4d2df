import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { BoundedWorker, TaskFailed, type TaskFailure } from './bounded-worker.js';
import { checksBusy, lintTimeout } from './errors.js';
import type { InputOf, ResultOf, TaskName } from './tasks.js';

/** Enough for any questionnaire within the limits, and too little for one that is made to be expensive. */
const BOUNDS = { timeout: 2_000, memoryMb: 128, waiting: 32 };

const PROGRAM = new URL('./analysis.worker.js', import.meta.url);

const REFUSALS: Readonly<Record<TaskFailure, () => Error>> = {
  'timed-out': lintTimeout,
  crashed: lintTimeout,
  'turned-away': checksBusy,
  closed: checksBusy,
};

/** A file of several megabytes is read in a few seconds; meanwhile nobody's check waits for it. */
const FILE_BOUNDS = { timeout: 12_000, memoryMb: 384, waiting: 8 };

/** Does what may be slow or hostile with definitions in bounded threads, beside the requests of everybody else. */
@Injectable()
export class AnalysisService implements OnModuleDestroy {
  readonly #worker = new BoundedWorker({ file: PROGRAM, ...BOUNDS });
  readonly #files = new BoundedWorker({ file: PROGRAM, ...FILE_BOUNDS });

  /** Somebody is about to work on a questionnaire. */
  getReady(): void {
    this.#worker.getReady();
  }

  async run<Name extends TaskName>(name: Name, input: InputOf<Name>): Promise<ResultOf<Name>> {
    try {
      const worker = name === 'import' ? this.#files : this.#worker;
      return await worker.run<ResultOf<Name>>({ name, input });
    } catch (error) {
      throw error instanceof TaskFailed ? REFUSALS[error.reason]() : error;
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([this.#worker.close(), this.#files.close()]);
  }
}
