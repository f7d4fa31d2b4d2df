import type { Violation } from '#kernel';
import { releaseInvalid } from '../errors.js';

/** An embargo that ends later is a mistake in the year. */
const LONGEST_EMBARGO = 366 * 86_400_000;

export function embargoFaults(embargo: Date | null, now: Date): Violation[] {
  if (embargo === null) return [];
  if (embargo <= now) return [{ pointer: '/embargoUntil', code: 'past' }];
  return embargo.getTime() - now.getTime() > LONGEST_EMBARGO ? [{ pointer: '/embargoUntil', code: 'too-late' }] : [];
}

/** When an embargo that is given now ends; null: at once. Throws where it is over or too far away. */
export function endOf(given: Date | null, now: Date): Date {
  const faults = embargoFaults(given, now);
  if (faults.length > 0) throw releaseInvalid(faults);
  return given ?? now;
}
