import { LOCALES, type Locale } from '#kernel';
import type { Definition, Text } from '../../definition/definition.js';
import { textsOf } from '../../definition/texts-of.js';
import { type Finding, Findings } from '../../findings.js';
import { applyOperation } from '../edit/apply-operation.js';
import { spellingOf } from '../edit/edit-text.js';
import { type Audience, audienceOf } from './audience.js';
import { above, lastStep, valueAt } from '../pointer.js';

/** One text of the questionnaire in all languages. */
export interface TranslationRow {
  readonly pointer: string;
  /** Name of the question it belongs to, if to one. */
  readonly question?: string;
  /** Such as `title` or `text`. */
  readonly property: string;
  readonly texts: Readonly<Record<Locale, string>>;
  /** One plain text stands for all languages. */
  readonly shared: boolean;
  /** Whether somebody can come to see it. */
  readonly reachable: boolean;
}

export interface TranslationTable {
  readonly rows: readonly TranslationRow[];
  /** Reachable texts that a language has not. */
  readonly missing: Readonly<Record<Locale, number>>;
  /** Share 0…100 of what is reachable that every language has, rounded down. */
  readonly percent: number;
}

/** All texts of a draft; `reachable` as the linter gives it. */
export function translationTable(definition: Definition, reachable?: ReadonlySet<string>): TranslationTable {
  const audience = audienceOf(definition, reachable);
  const rows = textsOf(definition).map(([text, pointer]) => rowOf(text, pointer, audience));
  const seen = rows.filter((row) => row.reachable);
  const lacking = (locale: Locale) => seen.filter(({ texts }) => texts[locale] === '').length;
  const missing = Object.fromEntries(LOCALES.map((locale) => [locale, lacking(locale)])) as Record<Locale, number>;
  const complete = seen.filter(({ texts }) => LOCALES.every((locale) => texts[locale] !== '')).length;
  return { rows, missing, percent: seen.length === 0 ? 100 : Math.floor((complete / seen.length) * 100) };
}

function rowOf(text: Text, pointer: string, audience: Audience): TranslationRow {
  const question = audience.questionAround(pointer);
  return {
    pointer,
    ...(question !== undefined && { question }),
    property: lastStep(pointer),
    texts: Object.fromEntries(LOCALES.map((locale) => [locale, spellingOf(text, locale) ?? ''])) as Record<
      Locale,
      string
    >,
    shared: typeof text === 'string',
    reachable: audience.isReachable(pointer),
  };
}

export interface TranslationEdit {
  readonly pointer: string;
  readonly locale: Locale;
  /** Empty takes the language away. */
  readonly text: string;
}

/** The draft with texts exchanged, and what could not be: pointers into the draft. Nothing else changes. */
export function applyTranslations(
  definition: Definition,
  edits: readonly TranslationEdit[],
): { readonly definition: Definition; readonly refused: readonly Finding[] } {
  const known = new Set(textsOf(definition).map(([, pointer]) => pointer));
  const findings = new Findings();
  let changed = definition;
  for (const { pointer, locale, text } of edits) {
    if (!known.has(pointer)) findings.add(pointer, 'unknown-pointer');
    else {
      const operation = { kind: 'set-text', at: above(pointer), property: lastStep(pointer), locale, text } as const;
      changed = applyOperation(changed, operation).definition;
    }
  }
  return { definition: changed, refused: findings.list };
}

const HEAD = ['pointer', 'question', 'property', ...LOCALES] as const;

/** The table as rows of cells, the first of them the names of the columns; the shell makes CSV of it. */
export function translationsAsCells(definition: Definition): readonly (readonly string[])[] {
  const { rows } = translationTable(definition);
  return [
    HEAD,
    ...rows.map(({ pointer, question = '', property, texts }) => [
      pointer,
      question,
      property,
      ...LOCALES.map((locale) => texts[locale]),
    ]),
  ];
}

export interface ImportedCells {
  readonly definition: Definition;
  /** Texts that differ from the draft's. */
  readonly changed: number;
  /** What was wrong, by row of the table, the head being row 1. */
  readonly errors: readonly (Finding & { readonly row: number })[];
}

/**
 * The draft with the translations of a table. Columns are found by name, so they may stand in any order and languages
 * may be left out; an empty cell leaves the text alone. Rows that fit nothing are reported and the others taken.
 */
export function translationsFromCells(definition: Definition, cells: readonly (readonly string[])[]): ImportedCells {
  const [head = [], ...body] = cells;
  const columns = head.map((name) => name.trim());
  const pointerColumn = columns.indexOf('pointer');
  if (pointerColumn < 0) {
    const error = { row: 1, pointer: '', code: 'unknown-column', parameters: { column: 'pointer' } };
    return { definition, changed: 0, errors: [error] };
  }
  const known = new Set(textsOf(definition).map(([, pointer]) => pointer));
  const rows = body
    .map((cells, index) => ({ cells, row: index + 2, pointer: cells[pointerColumn]?.trim() ?? '' }))
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const strangers = rows.filter(({ pointer }) => !known.has(pointer));
  const edits = rows.flatMap(({ cells, pointer }) =>
    known.has(pointer) ? editsOf(definition, pointer, columns, cells) : [],
  );
  return {
    definition: applyTranslations(definition, edits).definition,
    changed: edits.length,
    errors: strangers.map(({ row, pointer }) => ({ row, pointer, code: 'unknown-pointer' })),
  };
}

function editsOf(
  definition: Definition,
  pointer: string,
  columns: readonly string[],
  row: readonly string[],
): TranslationEdit[] {
  return LOCALES.flatMap((locale) => {
    const text = row[columns.indexOf(locale)]?.trim() ?? '';
    const before = spellingOf(valueAt(definition, pointer) as Text | undefined, locale) ?? '';
    return text === '' || text === before ? [] : [{ pointer, locale, text }];
  });
}
