import type { Violation } from '#kernel';
import { inspectRelease } from './inspect-release.js';
import { checkReleaseShape } from './release-shape.js';

/** What gives somebody away, or ranks somebody who may not be ranked; other contradictions do neither. */
const TELLING: ReadonlySet<string> = new Set([
  'suppressed-number',
  'below-threshold',
  'ledger-differs',
  'rank-bounds',
  'ranked-with-reason',
  'not-ranked',
  'market-gate',
]);

/**
 * Everything in a release that nobody may read, whoever stored it: the one door that releases go through before any
 * page, file, badge or program sees them. What cannot be understood cannot be found safe. Empty when all is well.
 */
export function unsafeParts(document: unknown): Violation[] {
  const shape = checkReleaseShape(document);
  return shape.length > 0 ? shape : inspectRelease(document).filter(({ code }) => TELLING.has(code));
}
