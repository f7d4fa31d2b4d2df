import { queryErrors } from '#platform';
import { checkHeader, distributionErrors, type FileEncoding, sniffEncoding, type TableRow } from '../core/index.js';
import { csvRows } from './csv-rows.js';
import { fileRefused } from './file-refused.js';
import { xlsxRows } from './xlsx-rows.js';

const MAX_ROWS = 50_000;

/** A list of contacts as a file, opened as far as its header. */
export interface ContactFile {
  readonly format: 'csv' | 'xlsx';
  /** Null: a workbook, which says itself how it is written. */
  readonly encoding: FileEncoding | null;
  readonly header: readonly string[];
  /** The rows under the header that are not empty; may be asked for once. */
  rows(): AsyncGenerator<TableRow>;
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Opens a file by what its bytes are, whatever it is called. What cannot be a list is refused with a reason. */
export async function openContactFile(bytes: Buffer): Promise<ContactFile> {
  const sniffed = sniffEncoding(bytes);
  if (sniffed.kind === 'unreadable') throw fileRefused(sniffed.code);
  const encoding = sniffed.kind === 'text' ? sniffed.encoding : null;
  const source = encoding === null ? xlsxRows(bytes) : csvRows(bytes, encoding);
  const header = await headerOf(source);
  const violations = checkHeader(header);
  if (violations.length > 0) {
    await source.return(undefined);
    throw distributionErrors.contactsInvalid(violations);
  }
  return {
    format: encoding === null ? 'xlsx' : 'csv',
    encoding,
    header,
    rows: () => bodyOf(source, header.length, encoding === null),
  };
}

/** The first row that is not empty. */
async function headerOf(source: AsyncGenerator<Omit<TableRow, 'isEven'>>): Promise<readonly string[]> {
  for (;;) {
    const next = await source.next();
    if (next.done === true) return [];
    if (!isEmpty(next.value.cells)) return trimmed(next.value.cells);
  }
}

function trimmed(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1).map((cell) => cell.trim());
}

/** A workbook leaves empty cells at the end of a row out; a CSV row must be as wide as its header, or wider by blanks. */
async function* bodyOf(
  source: AsyncGenerator<Omit<TableRow, 'isEven'>>,
  width: number,
  isWorkbook: boolean,
): AsyncGenerator<TableRow> {
  let count = 0;
  for await (const { row, cells } of source) {
    if (isEmpty(cells)) continue;
    count += 1;
    if (count > MAX_ROWS) throw queryErrors.payloadTooLarge();
    yield { row, cells, isEven: (isWorkbook || cells.length >= width) && isEmpty(cells.slice(width)) };
  }
}
