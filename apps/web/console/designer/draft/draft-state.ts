import type { Problem } from '../../api/problem.js';
import type { DraftLock, Review } from './draft-api.js';
import type { DraftContent } from './draft-content.js';

/** `refused`: the api will not take it, whatever is tried; `offline`: it will be tried again. */
export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'conflict' | 'refused';

/** Somebody else saved while there were changes here. */
export interface DraftConflict {
  /** What both started from. */
  readonly base: DraftContent;
  readonly theirs: DraftContent;
  readonly revision: number;
  readonly by: string | undefined;
  readonly at: string | undefined;
}

/** One step back: the content before it and where one was. */
export interface HistoryStep {
  readonly content: DraftContent;
  readonly selected: string;
}

export interface DraftState {
  readonly content: DraftContent;
  /** What the api has, and its revision. */
  readonly saved: DraftContent;
  readonly revision: number;
  readonly savedAt: string | undefined;
  readonly savedBy: string | undefined;
  readonly saveState: SaveState;
  readonly problem: Problem | undefined;
  readonly conflict: DraftConflict | undefined;
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
  /** JSON Pointer of the page, panel or question at hand; empty for the questionnaire. */
  readonly selected: string;
  /** Neighbours in one list that are worked on together, the selected one among them; empty where it is alone. */
  readonly marked: readonly string[];
  readonly lock: DraftLock | undefined;
  readonly readOnly: boolean;
  readonly review: Review | undefined;
  readonly checking: boolean;
  /** What a crash left on this machine and the api has never seen. */
  readonly leftBehind: DraftContent | undefined;
}
