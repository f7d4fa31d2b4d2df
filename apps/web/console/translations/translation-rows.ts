import { LOCALES, type Locale } from '#kernel';
import { below, type Definition, spellingOf, stepsOf, type Text, valueAt } from '#questionnaire/core/design';

/** A text of a questionnaire beside its translations. */
export interface TranslationRow {
  /** JSON Pointer of the text itself. */
  readonly pointer: string;
  /** What has the text, and under which name: an operation takes the two apart. */
  readonly at: string;
  readonly property: string;
  /** Name of the question, panel or page it belongs to; empty for the questionnaire as a whole. */
  readonly owner: string;
  /** Undefined where a language has none. */
  readonly spellings: Readonly<Record<Locale, string | undefined>>;
  /** One spelling serves all languages. */
  readonly isShared: boolean;
}

const TEXT_PROPERTIES: ReadonlySet<string> = new Set(
  'title description text hint commentText otherText labelTrue labelFalse minRateDescription maxRateDescription'.split(
    ' ',
  ),
);
const CHOICE_LISTS: ReadonlySet<string> = new Set(['choices', 'rateValues', 'rows', 'columns']);

/** Every text of a draft in reading order. The draft may be wrong in every way: what is no text is passed over. */
export function translationRows(definition: Definition): readonly TranslationRow[] {
  return rowsIn(definition, '', '');
}

function rowsIn(node: unknown, pointer: string, owner: string): TranslationRow[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, member]: [string, unknown]) => {
    const at = below(pointer, key);
    if (TEXT_PROPERTIES.has(key) && isText(member)) return [rowOf(pointer, key, owner, member)];
    if (CHOICE_LISTS.has(key) && Array.isArray(member)) return choiceRows(member, at, owner);
    return rowsIn(member, at, ownerOf(member, owner));
  });
}

/** A choice that is nothing but a word is its own label, in every language. */
function choiceRows(choices: readonly unknown[], pointer: string, owner: string): TranslationRow[] {
  return choices.flatMap((choice, index) => {
    const at = below(pointer, index);
    return typeof choice === 'string' ? [rowOf(at, 'text', owner, choice)] : rowsIn(choice, at, owner);
  });
}

function rowOf(at: string, property: string, owner: string, text: Text): TranslationRow {
  const spellings = { 'zh-CN': spellingOf(text, 'zh-CN'), en: spellingOf(text, 'en') };
  return { pointer: below(at, property), at, property, owner, spellings, isShared: typeof text === 'string' };
}

function isText(value: unknown): value is Text {
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');
}

function ownerOf(member: unknown, outer: string): string {
  const name = (member as { readonly name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : outer;
}

/** The languages a text lacks, though it is written in another. */
export function missingIn({ spellings }: TranslationRow): readonly Locale[] {
  const isBlank = (locale: Locale) => (spellings[locale] ?? '').trim() === '';
  return LOCALES.every(isBlank) ? [] : LOCALES.filter(isBlank);
}

/** How many translations are missing in all. */
export function missingCount(rows: readonly TranslationRow[]): number {
  return rows.reduce((count, row) => count + missingIn(row).length, 0);
}

/** Pointer of the page, panel or question that holds a place of a definition; empty for the whole. */
export function elementPointerOf(pointer: string): string {
  const steps = stepsOf(pointer);
  let end = steps[0] === 'pages' ? 2 : 0;
  while (steps[end] === 'elements' && steps[end + 1] !== undefined) end += 2;
  return steps.slice(0, end).reduce<string>(below, '');
}

export function textAt(definition: Definition, pointer: string): Text | undefined {
  return valueAt(definition, pointer) as Text | undefined;
}
