import type { EntryFlag } from '#distribution/core';
import type { PageTime } from './answer-quality.js';
import type { Provenance } from './provenance.js';

/** What was noticed when an answer was begun or handed in. It excludes nothing by itself (method §14). */
export type IntakeFlag = EntryFlag | 'too_fast' | 'honeypot';

/** Facts about how an answer came to be. None of them looks at how good or bad the scores are. */
export interface QualityFacts {
  /** Seconds from start to hand-in; null when the start is not known. */
  readonly durationSeconds: number | null;
  readonly flags: readonly IntakeFlag[];
  /** Times of the screens; absent when they were not recorded. */
  readonly pages?: readonly PageTime[];
  /** Absent in answers from before it was noted, and in withdrawn ones. */
  readonly provenance?: Provenance;
}

const FASTEST_SECONDS = 5;
const FASTEST_SECONDS_A_QUESTION = 0.5;

/** Nobody reads and answers faster than half a second a question. A flag excludes nothing by itself (method §14). */
export function qualityFacts(answered: number, startedAt: Date | null, now: Date): QualityFacts {
  if (!startedAt) return { durationSeconds: null, flags: [] };
  const durationSeconds = Math.max(0, now.getTime() - startedAt.getTime()) / 1000;
  const fastest = Math.max(FASTEST_SECONDS, FASTEST_SECONDS_A_QUESTION * answered);
  return { durationSeconds, flags: durationSeconds < fastest ? ['too_fast'] : [] };
}
