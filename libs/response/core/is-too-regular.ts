/** With fewer answers any order of them is regular by chance. */
const LEAST_ANSWERS = 9;
/** A period is believed when it was seen so often. */
const LEAST_REPEATS = 3;
/** Share 0…1 of neighbours that differ: equal answers in a row are no pattern but an opinion. */
const LEAST_CHANGES = 0.5;
/** Points of the scale a diagonal runs over, at least. */
const LEAST_SPAN = 3;
const LEAST_PAGES = 5;
/** Standard deviation of the time an item, as a part of its mean: no reader is so even. */
const EVEN_PACE = 0.05;

export interface TimedPage {
  readonly items: number;
  readonly seconds: number;
}

/**
 * Answers in a pattern that no opinion has: the same few again and again (1 5 1 5 …), or a diagonal that runs up and
 * down the scale. `items` are given in the order they were shown, null = N/A, on any scale; turning the scale round
 * or moving it changes nothing. A row of equal answers is none.
 */
export function hasPattern(items: readonly (number | null)[]): boolean {
  const answers = items.filter((item) => item !== null);
  const changes = answers.filter((answer, at) => at > 0 && answer !== answers[at - 1]).length;
  if (answers.length < LEAST_ANSWERS || changes < LEAST_CHANGES * (answers.length - 1)) return false;
  return isPeriodic(answers) || isDiagonal(answers);
}

function isPeriodic(answers: readonly number[]): boolean {
  const longest = Math.floor(answers.length / LEAST_REPEATS);
  for (let period = 2; period <= longest; period += 1)
    if (answers.every((answer, at) => at < period || answer === answers[at - period])) return true;
  return false;
}

/** Neighbours on the scale at every step, turning only where the scale of these answers ends. */
function isDiagonal(answers: readonly number[]): boolean {
  const points = [...new Set(answers)].toSorted((a, b) => a - b);
  if (points.length < LEAST_SPAN) return false;
  const places = answers.map((answer) => points.indexOf(answer));
  const steps = places.slice(1).map((place, at) => place - places[at]!);
  const turns = (at: number) => at > 0 && steps[at] !== steps[at - 1];
  return steps.every(
    (step, at) => Math.abs(step) === 1 && (!turns(at) || places[at] === 0 || places[at] === points.length - 1),
  );
}

/** Every screen at one pace, as a timer would; `seconds` of pages with items only. */
export function hasEvenPace(pages: readonly TimedPage[]): boolean {
  const paces = pages.flatMap(({ items, seconds }) => (items > 0 ? seconds / items : []));
  if (paces.length < LEAST_PAGES) return false;
  const mean = paces.reduce((sum, pace) => sum + pace, 0) / paces.length;
  const squares = paces.reduce((sum, pace) => sum + (pace - mean) ** 2, 0);
  return Math.sqrt(squares / (paces.length - 1)) < EVEN_PACE * mean;
}
