import type { FaultRun } from './registry.js';
import { ANSWER_RUNS } from './run-answers.js';
import { BLOCKED_RUN } from './run-blocked.js';
import { CLOCK_RUN } from './run-clock.js';
import { AUDIT_RUN } from './run-audit.js';
import { CRASH_POINT_RUN } from './run-crash-points.js';
import { FULL_DISK_RUN } from './run-full-disk.js';
import { HOSTILE_RUNS } from './run-hostile.js';
import { IMPORT_RUN } from './run-import.js';
import { LAUNCH_RUN } from './run-launch.js';
import { MAIL_RUNS } from './run-mails.js';
import { OVERLOAD_RUN } from './run-overload.js';
import { POISON_RUNS } from './run-poison.js';
import { RESTART_RUN } from './run-restart.js';
import { STORY_RUNS } from './run-story.js';
import { WEBHOOK_RUN } from './run-webhooks.js';

/** Every scenario, in the order in which they run. A new one is named here and nowhere else. */
export const ALL_RUNS: readonly FaultRun[] = [
  ...ANSWER_RUNS,
  CRASH_POINT_RUN,
  ...MAIL_RUNS,
  ...POISON_RUNS,
  BLOCKED_RUN,
  FULL_DISK_RUN,
  CLOCK_RUN,
  IMPORT_RUN,
  LAUNCH_RUN,
  WEBHOOK_RUN,
  OVERLOAD_RUN,
  RESTART_RUN,
  ...STORY_RUNS,
  AUDIT_RUN,
  ...HOSTILE_RUNS,
];
