import { type Cell, guardFormula } from '../core/export/index.js';
import type { Sheet } from './sheet.js';

export interface CsvOptions {
  /** Excel takes a file without one for a file of its country's old encoding. */
  readonly bom: boolean;
  /** What a text becomes before it is quoted. */
  readonly textOf?: (text: string) => string;
}

const END_OF_ROW = '\r\n';

/** RFC 4180 in UTF-8: texts in quotes, numbers as they are, nothing where nothing was said. */
export async function* writeCsv(
  { columns, batches }: Sheet,
  { bom, textOf = guardFormula }: CsvOptions,
): AsyncGenerator<Buffer> {
  const line = (cells: readonly Cell[]) => cells.map((cell) => written(cell, textOf)).join(',') + END_OF_ROW;
  yield Buffer.from(`${bom ? '\ufeff' : ''}${line(columns.map(({ name }) => name))}`);
  for await (const rows of batches) yield Buffer.from(rows.map(line).join(''));
}

/** A table that is all there, with a first row of names. */
export function csvOf(rows: readonly (readonly Cell[])[], bom: boolean): Buffer {
  const lines = rows.map((cells) => cells.map((cell) => written(cell, guardFormula)).join(',') + END_OF_ROW);
  return Buffer.from(`${bom ? '\ufeff' : ''}${lines.join('')}`);
}

function written(cell: Cell, textOf: (text: string) => string): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : `"${textOf(cell).replaceAll('"', '""')}"`;
}
