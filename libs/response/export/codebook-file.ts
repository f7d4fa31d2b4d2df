import type { Locale } from '#kernel';
import { codebookData, codebookPage, codebookRows } from '../core/export/index.js';
import type { WaveCodebook } from './wave-export.service.js';
import { csvOf } from './write-csv.js';

export const CODEBOOK_FORMATS = ['json', 'csv', 'html'] as const;
export type CodebookFormat = (typeof CODEBOOK_FORMATS)[number];

const TYPES: Readonly<Record<CodebookFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv; charset=utf-8; header=present',
  html: 'text/html; charset=utf-8',
};

interface CodebookFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer | string;
}

/** What the columns of a wave's exports mean: for programs, for spreadsheets, for people. */
export function codebookFile(
  { title, table: { columns } }: WaveCodebook,
  format: CodebookFormat,
  { locale, bom }: { readonly locale: Locale; readonly bom: boolean },
): CodebookFile {
  const contents: Readonly<Record<CodebookFormat, () => Buffer | string>> = {
    json: () => JSON.stringify(codebookData(title, columns), null, 2),
    csv: () => csvOf(codebookRows(columns), bom),
    html: () => codebookPage(title, columns, locale),
  };
  const name = `${title.study}-${title.wave}-codebook.${format}`;
  return { name, type: TYPES[format], content: contents[format]() };
}
