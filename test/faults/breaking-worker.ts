import type { CrashPoint } from '../../libs/platform/crash/crash-plan.js';
import type { AnswerField } from './answer-field.js';
import type { Victim } from './victim.js';

/** The worker, ended at a place when it first comes there, which may be the first thing it ever does. */
export async function breakingWorker(field: AnswerField, point: CrashPoint): Promise<Victim> {
  const isFirst = !field.hasWorker();
  const worker = await field.worker({ CRASH_AT: point });
  if (!isFirst) await worker.restart({ CRASH_AT: point });
  return worker;
}
