/** Levels of objects and lists in plain JSON, 0 for a scalar. Stops looking below `limit`. */
export function depthOf(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (limit <= 0) return 1;
  return 1 + Object.values(value).reduce((deepest: number, member) => Math.max(deepest, depthOf(member, limit - 1)), 0);
}
