import { editDistance } from '../edit-distance.js';

/** The name that was probably meant: the closest of those that exist, if it is close at all. */
export function suggestName(wrong: string, names: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(wrong.length / 3));
  const close = names
    .map((name) => ({ name, distance: editDistance(wrong.toLowerCase(), name.toLowerCase(), limit) }))
    .filter((candidate) => candidate.distance <= limit)
    .toSorted((a, b) => a.distance - b.distance);
  return close[0]?.name;
}
