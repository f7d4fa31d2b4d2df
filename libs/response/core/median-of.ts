export interface TimedCount {
  readonly seconds: number;
  readonly responses: number;
}

/** The middle value of a histogram, the mean of the two middle ones where there are two; null without answers. */
export function medianOf(times: readonly TimedCount[]): number | null {
  const total = times.reduce((sum, { responses }) => sum + responses, 0);
  if (total === 0) return null;
  const sorted = times.toSorted((a, b) => a.seconds - b.seconds);
  return (valueAt(sorted, Math.floor((total - 1) / 2)) + valueAt(sorted, Math.floor(total / 2))) / 2;
}

function valueAt(sorted: readonly TimedCount[], rank: number): number {
  let seen = 0;
  return sorted.find(({ responses }) => (seen += responses) > rank)!.seconds;
}
