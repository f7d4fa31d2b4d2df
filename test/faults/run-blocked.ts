import { openAnswerField } from './answer-field.js';
import { mailFiguresOf, mailHistoryOf } from './mail-history.js';
import type { FaultRun, RunContext } from './registry.js';
import type { RunReport } from './report.js';
import { quiet } from './run-answers.js';
import { startVictim } from './victim.js';

const MAILS = { small: 60, fair: 200, full: 200 } as const;
/** Longer than the lock of a job, so that the queue gives it to somebody else meanwhile. */
const BLOCK_MS = { small: 35_000, fair: 45_000, full: 45_000 } as const;

export const BLOCKED_RUN: FaultRun = {
  id: 'F17',
  title: 'a worker can do nothing for longer than the lock of its job',
  backends: ['postgres', 'redis'],
  run: runBlocked,
};

/** Two processes have the same job; its effect is there once. */
async function runBlocked({ installation, size, seed, backend }: RunContext): Promise<RunReport> {
  const field = await openAnswerField(installation, { people: MAILS[size], apis: 0, backend });
  const crash = { CRASH_AT: 'mail.before-data@10', CRASH_HOW: `block:${BLOCK_MS[size]}` };
  const blocked = await startVictim('worker', field.env, crash);
  const other = await startVictim('worker', field.env);
  try {
    await quiet(field.database);
    const history = await mailHistoryOf(field, [blocked, other]);
    const promised = { duplicates: 0, perRecipient: 1, stallMs: Infinity };
    const { findings, ...figures } = mailFiguresOf(history, promised);
    return {
      scenario: 'F17',
      title: BLOCKED_RUN.title,
      backend,
      seed,
      ok: findings.length === 0,
      ...figures,
      blockedMs: BLOCK_MS[size],
      findings,
    };
  } finally {
    await Promise.all([blocked.stop(), other.stop()]);
    await field.close();
  }
}
