import { LOCALES, type Locale } from '#kernel';
import type { Text } from '../../definition/definition.js';
import { spellingOf } from '../edit/edit-text.js';
import { editDistance } from '../edit-distance.js';
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
  return editDistance(a, b, limit) <= limit;
}
