/** A chance in words; a number would claim more than it knows. */
export const REACHES = ['reached', 'almost-certain', 'likely', 'open', 'unlikely', 'very-unlikely'] as const;
export type Reach = (typeof REACHES)[number];

const FROM: readonly (readonly [least: number, reach: Reach])[] = [
  [0.95, 'almost-certain'],
  [0.7, 'likely'],
  [0.3, 'open'],
  [0.05, 'unlikely'],
];

/** `chance` 0…1 that what is missing comes; `missing` ≤ 0 is reached. */
export function reachOf(missing: number, chance: number): Reach {
  if (missing <= 0) return 'reached';
  return FROM.find(([least]) => chance >= least)?.[1] ?? 'very-unlikely';
}

/** Worth doing something about. */
export const isDoubtful = (reach: Reach): boolean =>
  reach === 'open' || reach === 'unlikely' || reach === 'very-unlikely';
