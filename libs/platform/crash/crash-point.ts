import { type CrashPlan, type CrashPoint, crashPlan, isInShare } from './crash-plan.js';

/** What can be done to a process from within. */
export interface CrashTools {
  readonly kill: () => void;
  readonly exit: () => void;
  /** Keeps the process from doing anything else for so many milliseconds. */
  readonly block: (ms: number) => void;
}

/** `subject`: what is being worked on, where only a share of the subjects is to break. */
export type CrashFunction = (point: CrashPoint, subject?: string) => void;

/** What `crashPoint` does by this plan. */
export function crashing(plan: CrashPlan, tools: CrashTools): CrashFunction {
  let passed = 0;
  const isMeant = (subject: string): boolean => {
    passed += 1;
    return plan.passing === null ? isInShare(subject, plan.share) : passed === plan.passing;
  };
  return (point, subject = '') => {
    if (point !== plan.point || !isMeant(subject)) return;
    if (plan.how === 'throw') throw new Error(`Broken on purpose at ${point}`);
    if (plan.how === 'block') tools.block(plan.blockMs);
    else tools[plan.how]();
  };
}

const OF_THIS_PROCESS: CrashTools = {
  kill: () => process.kill(process.pid, 'SIGKILL'),
  exit: () => process.exit(1),
  block: (ms) => {
    const end = performance.now() + ms;
    while (performance.now() < end);
  },
};

const plan = crashPlan(process.env);

/** Breaks this process here when a fault run asks for it by CRASH_AT, outside of production; else nothing. */
export const crashPoint: CrashFunction = plan === null ? () => undefined : crashing(plan, OF_THIS_PROCESS);
