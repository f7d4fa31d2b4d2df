import type { Violation } from '#kernel';

/** What a designer edits. It may be wrong in every way that lint can name, but it is bounded. */
export interface DraftContent {
  readonly definition: object;
  readonly rubricVersionId: string | null;
  readonly scenarios: readonly object[];
}

/** As deep as a definition may be nested; the reader of bodies allows a little more around it. */
export const MAX_DEFINITION_DEPTH = 24;
/** Bytes of JSON in UTF-8. */
export const MAX_DEFINITION_BYTES = 524_288;
export const MAX_SCENARIOS = 200;

/** Levels of objects and lists in plain JSON, 0 for a scalar. Stops looking below `limit`. */
export function depthOf(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (limit <= 0) return 1;
  return 1 + Object.values(value).reduce((deepest: number, member) => Math.max(deepest, depthOf(member, limit - 1)), 0);
}

/** What not even a draft may be, with pointers into the body that brought it. */
export function checkDraftContent({ definition, scenarios }: DraftContent): readonly Violation[] {
  const violations: Violation[] = [];
  if (depthOf(definition, MAX_DEFINITION_DEPTH) > MAX_DEFINITION_DEPTH)
    violations.push({ pointer: '/definition', code: 'too-deep' });
  else if (Buffer.byteLength(JSON.stringify(definition)) > MAX_DEFINITION_BYTES)
    violations.push({ pointer: '/definition', code: 'too-large' });
  if (scenarios.length > MAX_SCENARIOS) violations.push({ pointer: '/scenarios', code: 'too-many' });
  if (scenarios.some((scenario) => typeof scenario !== 'object' || scenario === null || Array.isArray(scenario)))
    violations.push({ pointer: '/scenarios', code: 'wrong-type' });
  return violations;
}
