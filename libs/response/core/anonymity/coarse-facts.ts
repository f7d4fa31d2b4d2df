import type { QualityFacts } from '../quality-facts.js';

/** In seconds. Far enough apart that many people fall between two of them, near enough to tell haste from reading. */
const STEPS = [15, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1_800];

/**
 * What may be known of how an answer came to be when nobody may know whose it is: the nearest of a few durations.
 * Times of screens are left out, because in their order they are as good as a fingerprint to whoever has a log.
 */
export function coarseFacts({ durationSeconds, pages: _pages, ...facts }: QualityFacts): QualityFacts {
  return { ...facts, durationSeconds: durationSeconds === null ? null : nearest(durationSeconds) };
}

const nearest = (seconds: number): number =>
  STEPS.reduce((best, step) => (Math.abs(step - seconds) < Math.abs(best - seconds) ? step : best));
