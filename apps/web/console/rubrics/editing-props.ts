import type { Violation } from '#kernel';
import type { Rubric } from '#scoring';
import type { RubricDraft } from './kept-draft.js';

/** What every part of the editor knows. */
export interface EditingProps {
  readonly draft: RubricDraft;
  readonly faults: readonly Violation[];
  readonly everUsed: readonly string[];
  readonly onEdit: (rubric: Rubric, pinned?: readonly string[]) => void;
}
