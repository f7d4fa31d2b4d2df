import type { LocalizedText } from '#kernel';
import type { CodedValue, ExportColumn } from './export-column.js';
import { spssNames } from './spss-names.js';

export interface SyntaxOptions {
  readonly title: string;
  /** The file of the data, as the syntax finds it. */
  readonly file: string;
  readonly words: (text: LocalizedText) => string;
  /** Of each column of texts how many bytes its longest cell has. */
  readonly widths: readonly number[];
}

/** In bytes; what is longer is cut by SPSS itself, with a warning for every case. */
const LONGEST_LABEL = 255;
const LONGEST_VALUE_LABEL = 120;
const LONGEST_STRING = 32_767;
/** Missing values that SPSS takes one by one. */
const MOST_MISSING = 3;

/**
 * SPSS syntax that reads the data and says what it means: types, labels of variables and of values, missing values and
 * levels of measurement. Understood by PSPP too.
 */
export function spssSyntax(columns: readonly ExportColumn[], options: SyntaxOptions): string {
  const names = spssNames(columns.map(({ name }) => name));
  const named = columns.map((column, index) => ({ column, name: names[index] as string }));
  const labelled = named.filter(({ column }) => column.values.length > 0);
  const lines = [
    '* Encoding: UTF-8.',
    `* ${comment(options.title)}.`,
    'SET UNICODE=ON.',
    ...reading(columns, names, options),
    `VARIABLE LABELS\n  ${named.map(({ column, name }) => `${name} ${quoted(options.words(column.label), LONGEST_LABEL)}`).join('\n  /')}.`,
    ...labelled.map(({ column, name }) => `VALUE LABELS ${name}\n${valueLabels(column.values, options.words)}.`),
    ...named.flatMap(({ column, name }) => missingValues(column, name)),
    `VARIABLE LEVEL ${named.map(({ column, name }) => `${name} (${levelOf(column)})`).join('\n  /')}.`,
    'EXECUTE.',
  ];
  return `${lines.join('\n')}\n`;
}

function reading(columns: readonly ExportColumn[], names: readonly string[], options: SyntaxOptions): string[] {
  return [
    'GET DATA',
    '  /TYPE=TXT',
    `  /FILE=${quoted(options.file, LONGEST_LABEL)}`,
    "  /ENCODING='UTF8'",
    '  /ARRANGEMENT=DELIMITED',
    '  /DELCASE=LINE',
    '  /FIRSTCASE=2',
    "  /DELIMITERS=','",
    `  /QUALIFIER='"'`,
    '  /VARIABLES=',
    `${columns.map((column, index) => `    ${names[index]} ${formatOf(column, options.widths[index] ?? 0)}`).join('\n')}.`,
  ];
}

const formatOf = ({ kind }: ExportColumn, width: number): string =>
  kind === 'number' ? 'F12.2' : `A${Math.min(Math.max(width, 1), LONGEST_STRING)}`;

const valueLabels = (values: readonly CodedValue[], words: SyntaxOptions['words']): string =>
  values.map(({ code, label }) => `  ${constant(code)} ${quoted(words(label), LONGEST_VALUE_LABEL)}`).join('\n');

const constant = (code: CodedValue['code']): string =>
  typeof code === 'number' ? String(code) : quoted(code, LONGEST_STRING);

function missingValues({ kind, values }: ExportColumn, name: string): string[] {
  const missing = values.filter((value) => value.missing).slice(0, MOST_MISSING);
  if (kind === 'text' || missing.length === 0) return [];
  return [`MISSING VALUES ${name} (${missing.map(({ code }) => code).join(', ')}).`];
}

function levelOf({ kind, values }: ExportColumn): 'SCALE' | 'ORDINAL' | 'NOMINAL' {
  if (kind === 'text') return 'NOMINAL';
  const points = values.filter(({ missing }) => !missing);
  if (values.length === 0) return 'SCALE';
  return points.length > 2 ? 'ORDINAL' : 'NOMINAL';
}

const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const UTF8 = new TextEncoder();

/** One line in single quotes, cut to so many bytes between two characters. */
function quoted(text: string, longest: number): string {
  const kept = Array.from(text.replaceAll(BREAKS, ' '));
  while (UTF8.encode(kept.join('')).length > longest) kept.pop();
  return `'${kept.join('').replaceAll("'", "''")}'`;
}

/** A full stop at the end of a line ends a comment, and what follows would be a command. */
const comment = (text: string): string => text.replaceAll(BREAKS, ' ').replaceAll('.', ' ').trim();
