import { groupedBy } from '../grouped-by.js';
import { isElementAt, isPageAt } from '#questionnaire/core/design';
import type { Review, ReviewFinding } from '../draft/draft-api.js';

export type Severity = ReviewFinding['severity'];

const KNOWN = new WeakMap<Review, ReadonlyMap<string, readonly ReviewFinding[]>>();
const NOTHING: readonly ReviewFinding[] = [];

/** The page, panel or question that a pointer leads into; empty for the questionnaire. */
export function placeOf(pointer: string): string {
  const steps = pointer.split('/');
  for (let length = steps.length; length > 1; length -= 1) {
    const place = steps.slice(0, length).join('/');
    if (isElementAt(place) || isPageAt(place)) return place;
  }
  return '';
}

/** What was found about one page, panel or question itself, not about what it contains. */
export function findingsAt(review: Review | undefined, place: string): readonly ReviewFinding[] {
  if (!review) return NOTHING;
  let byPlace = KNOWN.get(review);
  if (!byPlace) {
    byPlace = groupedBy(review.findings, ({ pointer }) => placeOf(pointer));
    KNOWN.set(review, byPlace);
  }
  return byPlace.get(place) ?? NOTHING;
}

/** The worst of what was found there; undefined when nothing was. */
export function severityAt(review: Review | undefined, place: string): Severity | undefined {
  const found = findingsAt(review, place);
  return (['error', 'warning', 'info'] as const).find((severity) => found.some((one) => one.severity === severity));
}
