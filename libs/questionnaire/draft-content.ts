import type { Violation } from '#kernel';
import { LIMITS } from './core/definition/limits.js';
import { depthOf } from './core/definition/nesting.js';

/** What a designer edits. It may be wrong in every way that lint can name, but it is bounded. */
export interface DraftContent {
  readonly definition: object;
  readonly rubricVersionId: string | null;
  readonly scenarios: readonly object[];
}

/** Bytes of JSON in UTF-8. */
export const MAX_DEFINITION_BYTES = 524_288;
export const MAX_SCENARIOS = 200;

/** What not even a draft may be, with pointers into the body that brought it. */
export function checkDraftContent({ definition, scenarios }: DraftContent): readonly Violation[] {
  const violations: Violation[] = [];
  if (depthOf(definition, LIMITS.nesting) > LIMITS.nesting)
    violations.push({ pointer: '/definition', code: 'too-deep' });
  else if (Buffer.byteLength(JSON.stringify(definition)) > MAX_DEFINITION_BYTES)
    violations.push({ pointer: '/definition', code: 'too-large' });
  if (scenarios.length > MAX_SCENARIOS) violations.push({ pointer: '/scenarios', code: 'too-many' });
  if (scenarios.some((scenario) => typeof scenario !== 'object' || scenario === null || Array.isArray(scenario)))
    violations.push({ pointer: '/scenarios', code: 'wrong-type' });
  return violations;
}
