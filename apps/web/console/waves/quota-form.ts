import type { Quota } from './quota-requests.js';

const MOST_PLACES = 10_000_000;

/** The number that was typed, or undefined where it is no limit. */
export function readPlaces(text: string): number | undefined {
  const places = /^\d{1,8}$/.test(text.trim()) ? Number(text) : 0;
  return places >= 1 && places <= MOST_PLACES ? places : undefined;
}

/** How full a quota is. Held places may still come back; used ones do not. */
export function fillOf({ places, used, held }: Pick<Quota, 'places' | 'used' | 'held'>): {
  readonly state: 'left' | 'full' | 'over';
  /** Places that are left, or answers beyond the limit. */
  readonly count: number;
  /** 0…100, together at most 100. */
  readonly usedPercent: number;
  readonly heldPercent: number;
} {
  const usedPercent = Math.min(100, (100 * used) / places);
  const heldPercent = Math.min(100 - usedPercent, (100 * held) / places);
  const left = places - used - held;
  if (left > 0) return { state: 'left', count: left, usedPercent, heldPercent };
  return used > places
    ? { state: 'over', count: used - places, usedPercent, heldPercent }
    : { state: 'full', count: 0, usedPercent, heldPercent };
}
