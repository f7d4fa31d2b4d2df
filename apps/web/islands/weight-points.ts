/** What a slider may say. Only the proportion between the sliders counts. */
export const MOST_POINTS = 50;

const PREFIX = '#w=';

/** Shares 0…1 that sum to 1; null when every slider is at 0, which says nothing. */
export function sharesOf(points: readonly number[]): readonly number[] | null {
  const total = points.reduce((sum, each) => sum + each, 0);
  return total > 0 ? points.map((each) => each / total) : null;
}

/** `#w=25-25-20-15-15`: an address that shows others the same weights. */
export const hashOf = (points: readonly number[]): string => PREFIX + points.join('-');

/** The points in the hash of an address; null when it holds none for so many dimensions. */
export function pointsOf(hash: string, dimensions: number): readonly number[] | null {
  if (!hash.startsWith(PREFIX)) return null;
  const texts = hash.slice(PREFIX.length).split('-');
  if (texts.length !== dimensions || !texts.every((text) => /^\d{1,2}$/.test(text))) return null;
  const points = texts.map(Number);
  return points.every((each) => each <= MOST_POINTS) && sharesOf(points) !== null ? points : null;
}

/** Declared weights as points, as large as sliders allow: 25 % is 25. */
export const declaredPoints = (weights: readonly number[]): readonly number[] =>
  weights.map((weight) => Math.min(MOST_POINTS, Math.round(weight * 100)));
