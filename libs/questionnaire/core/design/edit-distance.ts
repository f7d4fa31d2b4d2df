/**
 * Levenshtein's distance, or more than `limit` where it is: letters put in, left out or exchanged. Looks at a band of
 * that width only, so long texts cost little.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  let row = new Map(Array.from({ length: beyond }, (_, j) => [j, j] as const));
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Map<number, number>();
    for (let j = Math.max(0, i - limit); j <= Math.min(b.length, i + limit); j += 1) {
      const exchange = (row.get(j - 1) ?? beyond) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.set(j, Math.min(exchange, (row.get(j) ?? beyond) + 1, (next.get(j - 1) ?? beyond) + 1));
    }
    row = next;
  }
  return row.get(b.length) as number;
}
