const MINUS = '−';
/** Keeps "79.7 分" or "31 %" on one line. */
const NO_BREAK_SPACE = '\u00A0';

/** Half away from zero on the shortest decimal that names the number, so 0.35 gives 0.4 although its binary value is a little less. */
function roundTenths(magnitude: number): number {
  return magnitude < 0.01 ? 0 : Math.round(Number(`${magnitude}e1`)) / 10;
}

/** Points on a 0–100 scale (or a difference of two such scores) with one decimal; null, which means "not computable", is a dash. */
export function scoreText(score: number | null): string {
  if (score === null) return '—';
  const magnitude = roundTenths(Math.abs(score)).toFixed(1);
  return score < 0 && magnitude !== '0.0' ? `${MINUS}${magnitude}` : magnitude;
}

/** A difference in points with its sign; what rounds to nothing carries none. */
export function differenceText(difference: number): string {
  const text = scoreText(difference);
  return text === '0.0' || text.startsWith(MINUS) ? text : `+${text}`;
}

/** An interval in points, both ends with one decimal. */
export function intervalText([low, high]: readonly [number, number]): string {
  return `[${scoreText(low)}, ${scoreText(high)}]`;
}

/** An interval of a difference in points, both ends signed. */
export function differenceIntervalText([low, high]: readonly [number, number]): string {
  return `[${differenceText(low)}, ${differenceText(high)}]`;
}

/** A share (0…1) as whole percent. */
export function shareText(share: number): string {
  return `${Math.round(share * 100)}${NO_BREAK_SPACE}%`;
}

/** A simulated probability (0…1): whole percent, never 0 % or 100 %, which a simulation cannot know. */
export function probabilityText(probability: number): string {
  if (probability < 0.01) return `<1${NO_BREAK_SPACE}%`;
  if (probability > 0.99) return `>99${NO_BREAK_SPACE}%`;
  return shareText(probability);
}

/** A whole number with its thousands set apart. */
export function countText(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A rank range: "1–2", or "3" when the set has one element. */
export function rankText([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}–${last}`;
}

/** The day of an ISO 8601 instant, in UTC as published. */
export function dayText(instant: string): string {
  return instant.slice(0, 10);
}

/** Day and minute of an ISO 8601 instant, in UTC. */
export function minuteText(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
