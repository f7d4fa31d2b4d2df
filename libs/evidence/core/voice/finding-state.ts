import { type Coding, settledCoding } from './finding.js';

/**
 * How far a finding is: `new` until two have coded it, `differs` until somebody else decides, `coded` until somebody
 * says that it may be shown (`reviewed`) or may not (`refused`).
 */
export const FINDING_STATES = ['new', 'differs', 'coded', 'reviewed', 'refused'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export interface CodedState {
  readonly state: 'new' | 'differs' | 'coded';
  /** What is settled; null before. */
  readonly coding: Coding | null;
}

/** What follows from the codings alone: those of the two coders in any order, then who decided, if somebody had to. */
export function codedState([first, second, decided]: readonly Coding[]): CodedState {
  if (first === undefined || second === undefined) return { state: 'new', coding: null };
  const coding = settledCoding(first, second, decided);
  return { state: coding === null ? 'differs' : 'coded', coding };
}
