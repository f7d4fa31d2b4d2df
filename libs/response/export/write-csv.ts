import { guardFormula } from '#kernel';
import type { Cell } from '../core/export/index.js';
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
  yield csvBytes([columns.map(({ name }) => name)], { bom, textOf });
  for await (const rows of batches) yield csvBytes(rows, { bom: false, textOf });
}

/** A table that is all there, with a first row of names. */
export function csvOf(rows: readonly (readonly Cell[])[], bom: boolean): Buffer {
  return csvBytes(rows, { bom, textOf: guardFormula });
}

/** Pieces put together once: a string for each cell and one for each row would be most of what an export leaves behind. */
function csvBytes(rows: readonly (readonly Cell[])[], { bom, textOf }: Required<CsvOptions>): Buffer {
  const pieces: string[] = bom ? ['\ufeff'] : [];
  for (const cells of rows) {
    let separator = '';
    for (const cell of cells) {
      pieces.push(separator);
      if (typeof cell === 'number') pieces.push(String(cell));
      else if (cell !== null) pieces.push('"', quoted(textOf(cell)), '"');
      separator = ',';
    }
    pieces.push(END_OF_ROW);
  }
  return Buffer.from(pieces.join(''));
}

const quoted = (text: string): string => (text.includes('"') ? text.replaceAll('"', '""') : text);
