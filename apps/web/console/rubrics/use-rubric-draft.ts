import { useCallback, useState } from 'react';
import type { Rubric } from '#scoring';
import { forgetDraft, keepDraft, type RubricDraft } from './kept-draft.js';

interface Steps {
  readonly past: readonly RubricDraft[];
  readonly present: RubricDraft;
  readonly future: readonly RubricDraft[];
}

const MOST_STEPS = 100;

export interface DraftEditing {
  readonly draft: RubricDraft;
  readonly edit: (rubric: Rubric, pinned?: readonly string[]) => void;
  /** Another base, with the same content or with another. */
  readonly rebase: (basedOn: number, rubric?: Rubric) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  readonly forget: () => void;
}

/** Edits with their undoing, kept on this device after each. */
export function useRubricDraft(studyId: string, first: RubricDraft): DraftEditing {
  const [{ past, present, future }, setSteps] = useState<Steps>({ past: [], present: first, future: [] });
  const go = useCallback(
    (steps: Steps) => {
      keepDraft(studyId, steps.present);
      setSteps(steps);
    },
    [studyId],
  );
  const to = (next: RubricDraft) => go({ past: [...past, present].slice(-MOST_STEPS), present: next, future: [] });
  const [before, after] = [past.at(-1), future[0]];
  return {
    draft: present,
    edit: (rubric, pinned = present.pinned) => to({ ...present, rubric, pinned }),
    rebase: (basedOn, rubric) => to(rubric ? { basedOn, rubric, pinned: [] } : { ...present, basedOn }),
    undo: before && (() => go({ past: past.slice(0, -1), present: before, future: [present, ...future] })),
    redo: after && (() => go({ past: [...past, present], present: after, future: future.slice(1) })),
    forget: () => forgetDraft(studyId),
  };
}
