import { checkRubric, type Rubric } from '#scoring';

/** Changes to a rubric that are not published: what they are based on, and which weights their author pinned. */
export interface RubricDraft {
  readonly basedOn: number;
  readonly rubric: Rubric;
  readonly pinned: readonly string[];
}

const keyOf = (studyId: string): string => `fairmark.rubric.${studyId}`;

/** Faults of a rubric that one can meet while it is being edited; anything else is no rubric. */
const EDITABLE = new Set(['missing', 'out-of-range', 'weights-do-not-sum-to-1']);

function isDraft(value: unknown): value is RubricDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { basedOn, rubric, pinned } = value as Record<string, unknown>;
  const faults = checkRubric(rubric);
  const isRubric = Array.isArray((rubric as Rubric | undefined)?.dimensions);
  return (
    typeof basedOn === 'number' && Array.isArray(pinned) && isRubric && faults.every(({ code }) => EDITABLE.has(code))
  );
}

/** What was being edited on this device. Undefined when there is nothing, or when it cannot be understood any more. */
export function keptDraft(studyId: string): RubricDraft | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(studyId)) ?? 'null');
    return isDraft(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(studyId: string, draft: RubricDraft): void {
  try {
    localStorage.setItem(keyOf(studyId), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still lets one edit and publish.
  }
}

export function forgetDraft(studyId: string): void {
  localStorage.removeItem(keyOf(studyId));
}
