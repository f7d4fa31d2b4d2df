import { assertNever } from '#kernel';
import { badScale, notAPoint, outOfRange } from './errors.js';
import { unitsOf } from './units.js';

/** Whole points from `min` to `max`; reverse-worded items count from the other end. */
export interface LinearScale {
  readonly type: 'linear';
  readonly min: number;
  readonly max: number;
  readonly reverse?: boolean;
}

/** Scales whose answers are whole units: what a questionnaire may map to a criterion. */
export type ExactScale =
  | LinearScale
  | { readonly type: 'boolean' }
  /** The answer is how many of `size` things are there. */
  | { readonly type: 'checklist'; readonly size: number }
  /** The answer is the index of a step; `scores` are the points 0–100 of the steps. */
  | { readonly type: 'steps'; readonly scores: readonly number[] };

/** `rate`: the answer is a share 0…1. */
export type Scale = ExactScale | { readonly type: 'rate' };

export type ScaleAnswer = number | boolean | null;

/**
 * Answer → 0–100 between the fixed ends of its scale, so that a score never depends on other vendors.
 * null (not applicable, unknown, skipped) stays null. Nothing is clipped or imputed: throws `bad-scale`,
 * `out-of-range` or `not-a-point`.
 */
export function normalise(scale: Scale, answer: ScaleAnswer): number | null {
  if (answer === null) return null;
  switch (scale.type) {
    case 'linear':
      return onLine(scale, answer);
    case 'checklist':
      return onLine({ min: 0, max: scale.size }, answer);
    case 'boolean':
      return yes(answer) ? 100 : 0;
    case 'steps':
      return scale.scores[whole(within(answer, 0, scale.scores.length - 1))]!;
    case 'rate':
      return 100 * within(answer, 0, 1);
    default:
      return assertNever(scale);
  }
}

/** Answer → whole units of 1/2520 (see UNITS), exactly; otherwise as `normalise`. */
export function toUnits(scale: ExactScale, answer: ScaleAnswer): number | null {
  const points = normalise(scale, answer);
  return points === null ? null : unitsOf(points);
}

function onLine({ min, max, reverse }: Omit<LinearScale, 'type'>, answer: number | boolean): number {
  if (!Number.isInteger(min) || !Number.isInteger(max) || min >= max)
    throw badScale('The ends of a scale are two different whole numbers in order');
  const point = whole(within(answer, min, max));
  return (100 * (reverse === true ? max - point : point - min)) / (max - min);
}

function within(answer: number | boolean, min: number, max: number): number {
  if (typeof answer !== 'number') throw notAPoint();
  if (!(answer >= min && answer <= max)) throw outOfRange();
  return answer;
}

function whole(answer: number): number {
  if (!Number.isInteger(answer)) throw notAPoint();
  return answer;
}

function yes(answer: number | boolean): boolean {
  if (typeof answer !== 'boolean') throw notAPoint();
  return answer;
}
