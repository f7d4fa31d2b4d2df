import { LOCALES, type Locale } from '#kernel';
import type { Text } from '../../definition/definition.js';
import { spellingOf } from '../edit/edit-text.js';
import { type Change, change, type ChangeLabel, type Standing } from './change.js';

/** Whose words they are, and where. */
export interface Wording {
  readonly question?: string;
  readonly property: string;
  readonly standing: Standing;
  readonly pointerBefore?: string;
  readonly pointerAfter?: string;
}

/** What became of a text, language by language. A plain text serves all languages. */
export function compareWords(before: Text | undefined, after: Text | undefined, wording: Wording): Change[] {
  return LOCALES.flatMap((locale) =>
    compareSpelling(spellingOf(before, locale), spellingOf(after, locale), locale, wording),
  );
}

function compareSpelling(
  before: string | undefined,
  after: string | undefined,
  locale: Locale,
  { standing, ...place }: Wording,
): Change[] {
  if (before === after) return [];
  const details = { ...place, locale, ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  if (before === undefined) return [change('translation-added', 'cosmetic', details)];
  if (after === undefined) {
    const label = standing === 'free' ? 'cosmetic' : 'breaking';
    return [change('translation-removed', label, { ...details, bridgeable: label === 'breaking' })];
  }
  const label = labelOf(before, after, standing);
  return [change('wording-changed', label, { ...details, bridgeable: label === 'breaking' })];
}

/** Of what scores, every word counts; of the rest, what is more than a slip. */
function labelOf(before: string, after: string, standing: Standing): ChangeLabel {
  const [a, b] = [skeleton(before), skeleton(after)];
  if (a === b) return 'cosmetic';
  if (standing === 'scored') return 'breaking';
  if (isSlip(a, b)) return 'cosmetic';
  return standing === 'measured' ? 'breaking' : 'additive';
}

/** Letters and figures only: punctuation, spaces, capitals and widths do not change what is asked. */
function skeleton(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}{}]+/gu, '');
}

/** At most two letters, or a tenth of them, are different. */
function isSlip(a: string, b: string): boolean {
  const limit = Math.max(2, Math.floor(Math.max(a.length, b.length) / 10));
  return Math.abs(a.length - b.length) <= limit && distanceWithin(a, b, limit);
}

/** Whether Levenshtein's distance is at most `limit`; looks at a band of that width only. */
function distanceWithin(a: string, b: string, limit: number): boolean {
  let row = new Map(Array.from({ length: limit + 1 }, (_, j) => [j, j] as const));
  for (let i = 1; i <= a.length; i += 1) {
    const next = new Map<number, number>();
    for (let j = Math.max(0, i - limit); j <= Math.min(b.length, i + limit); j += 1) {
      const exchange = (row.get(j - 1) ?? limit + 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.set(j, Math.min(exchange, (row.get(j) ?? limit) + 1, (next.get(j - 1) ?? limit) + 1));
    }
    row = next;
  }
  return (row.get(b.length) ?? limit + 1) <= limit;
}
