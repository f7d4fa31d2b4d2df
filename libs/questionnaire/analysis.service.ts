import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { BoundedWorker, TaskFailed, type TaskFailure } from './bounded-worker.js';
import { checksBusy, lintTimeout } from './errors.js';
import type { InputOf, ResultOf, TaskName } from './tasks.js';

/** Enough for any questionnaire within the limits, and too little for one that is made to be expensive. */
const BOUNDS = { timeout: 2_000, memoryMb: 128, waiting: 32 };

const REFUSALS: Readonly<Record<TaskFailure, () => Error>> = {
  'timed-out': lintTimeout,
  crashed: lintTimeout,
  'turned-away': checksBusy,
  closed: checksBusy,
};

/** Does what may be slow or hostile with definitions in one bounded thread, beside the requests of everybody else. */
@Injectable()
export class AnalysisService implements OnModuleDestroy {
  readonly #worker = new BoundedWorker({ file: new URL('./analysis.worker.js', import.meta.url), ...BOUNDS });

  /** Somebody is about to work on a questionnaire. */
  getReady(): void {
    this.#worker.getReady();
  }

  async run<Name extends TaskName>(name: Name, input: InputOf<Name>): Promise<ResultOf<Name>> {
    try {
      return await this.#worker.run<ResultOf<Name>>({ name, input });
    } catch (error) {
      throw error instanceof TaskFailed ? REFUSALS[error.reason]() : error;
    }
  }

  onModuleDestroy(): Promise<void> {
    return this.#worker.close();
  }
}
