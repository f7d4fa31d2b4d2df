import type { Scalar } from '#questionnaire/core';
import type { AnswerColumn } from './columns-of-item.js';
import type { Cell, CodedValue, ExportColumn, ListedValue } from './export-column.js';

/** Codes of what is no point of a scale, in columns of numbers. */
export const NO_SCORE_CODES: Readonly<Record<string, number>> = { NOT_APPLICABLE: -99, DONT_KNOW: -98 };

/** A column of several versions, with the code of what an answer says in it. */
export interface CodedColumn {
  readonly column: ExportColumn;
  readonly encode: (value: Scalar) => Cell;
}

/**
 * Puts the columns of several versions beside each other, newest version first: its columns in its order, then those
 * that only older versions have. Columns of one name are one column; its list holds the values of all versions, with
 * the words of the newest that has them. It is a column of numbers when it is one in every version, otherwise of
 * texts. So a code means the same in every row, and nothing that was answered is left out.
 */
export function unionColumns(versions: readonly (readonly AnswerColumn[])[]): CodedColumn[] {
  const named = new Map<string, AnswerColumn[]>();
  for (const column of versions.flat()) named.set(column.name, [...(named.get(column.name) ?? []), column]);
  return [...named.values()].map(joined);
}

function joined(columns: readonly AnswerColumn[]): CodedColumn {
  const { name, label, question, part } = columns[0] as AnswerColumn;
  const values = withoutRepeats(columns.flatMap((column) => column.values));
  const isNumber = columns.every(({ base, values: own }) => base === 'number' || (base === 'list' && fitNumbers(own)));
  const encode = isNumber ? numberOf : textOf;
  const lengths = columns.flatMap(({ maxLength }) => maxLength ?? []);
  return {
    column: {
      name,
      label,
      question,
      part,
      kind: isNumber ? 'number' : 'text',
      values: values.map(({ value, label: words, missing }) => codedValue(encode(value), words, missing)),
      maxLength: isNumber || lengths.length === 0 ? null : Math.max(...lengths),
      free: columns.some(({ free }) => free),
    },
    encode,
  };
}

const codedValue = (code: string | number, label: CodedValue['label'], missing: boolean): CodedValue => ({
  code,
  label,
  missing,
});

/** The newest comes first. */
function withoutRepeats(values: readonly ListedValue[]): ListedValue[] {
  const known = new Map<string, ListedValue>();
  for (const one of values) if (!known.has(String(one.value))) known.set(String(one.value), one);
  return [...known.values()];
}

const TAKEN: ReadonlySet<Scalar> = new Set(Object.values(NO_SCORE_CODES));

function fitNumbers(values: readonly ListedValue[]): boolean {
  return values.every(({ value }) =>
    typeof value === 'string' ? Object.hasOwn(NO_SCORE_CODES, value) : !TAKEN.has(value),
  );
}

/** Yes is 1 and no is 0. */
const numberOf = (value: Scalar): number =>
  typeof value === 'string' ? (NO_SCORE_CODES[value] as number) : Number(value);

const textOf = (value: Scalar): string => String(value);
