import type { Locale } from '#kernel';
import { pointsOf } from '#scoring';
import type { ChangeKind } from '../api/versions.js';
import { wordsIn } from '../parts/definition-outline.js';

const LANGUAGES: ReadonlySet<string> = new Set(['default', 'en', 'zh-cn']);
/** Weights are shares. */
const PERCENT = 100;

/** A value of a change as people read it; undefined where there is none. */
export function shownValue(kind: ChangeKind, value: unknown, locale: Locale): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (kind === 'weight-changed' && typeof value === 'number') return `${Math.round(value * PERCENT * 10) / 10} %`;
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'object') return shownObject(kind, value, locale);
  return isPlain(value) ? String(value) : undefined;
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

function shownObject(kind: ChangeKind, value: object, locale: Locale): string {
  if (kind === 'recode-changed') return pointsByValue(value);
  const isText = Object.keys(value).every((key) => LANGUAGES.has(key));
  return isText ? wordsIn(value, locale) : JSON.stringify(value);
}

/** What each answer is worth: `1 → 0, 2 → 25`. */
function pointsByValue(units: object): string {
  return Object.entries(units)
    .map(
      ([value, worth]: [string, unknown]) =>
        `${value} → ${typeof worth === 'number' ? pointsOf(worth) : String(worth)}`,
    )
    .join(', ');
}
