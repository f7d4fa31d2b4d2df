import { stringify } from 'csv-stringify/sync';
import { parquetWriteBuffer } from 'hyparquet-writer';
import writeExcelFile from 'write-excel-file/node';
import { guardFormula } from '#kernel';
import type { Cell, Row, Table } from './core/index.js';

export const TABLE_FORMATS = ['csv', 'xlsx', 'parquet'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const TABLE_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};

export interface TableFile {
  readonly rows: Table;
  /** Names of the columns, which an empty table has, too. */
  readonly columns: readonly string[];
  /** What the sheet is called. */
  readonly title: string;
  /** Excel takes CSV without one for a file of its country's old encoding. */
  readonly bom: boolean;
}

const WRITERS: Readonly<Record<TableFormat, (file: TableFile) => Buffer | Promise<Buffer>>> = {
  csv: writeCsv,
  xlsx: writeXlsx,
  parquet: writeParquet,
};

export const writeTable = (format: TableFormat, file: TableFile): Buffer | Promise<Buffer> => WRITERS[format](file);

/** RFC 4180 with CRLF. Text that a spreadsheet would take for a formula is defused. */
function writeCsv({ rows, columns, bom }: TableFile): Buffer {
  const options = { header: true, record_delimiter: 'windows', bom, columns: [...columns] } as const;
  return Buffer.from(stringify([...rows], { ...options, cast: { boolean: String, string: guardFormula } }));
}

/** Cells of a workbook are texts and never formulas, but workbooks are saved as CSV later. */
function cellOf(cell: Cell | undefined) {
  if (cell === null || cell === undefined) return null;
  return { value: typeof cell === 'string' ? guardFormula(cell) : cell };
}

async function writeXlsx({ rows, columns, title }: TableFile): Promise<Buffer> {
  const header = columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const lines = rows.map((row) => columns.map((name) => cellOf(row[name])));
  return withoutTime(await writeExcelFile([header, ...lines], { sheet: title, stickyRowsCount: 1 }).toBuffer());
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_LENGTH = 22;

/** A zip tells when it was written; one release has one file, whichever process wrote it and when (APPNOTE 4.3). */
function withoutTime(zip: Buffer): Buffer {
  const end = zip.length - END_LENGTH;
  if (zip.readUInt32LE(end) !== END_RECORD) return zip;
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === CENTRAL_HEADER) {
    const local = zip.readUInt32LE(at + 42);
    zip.fill(0, at + 12, at + 16);
    if (zip.readUInt32LE(local) === LOCAL_HEADER) zip.fill(0, local + 10, local + 14);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

function writeParquet({ rows, columns }: TableFile): Buffer {
  const columnData = columns.map((name) => {
    const type = typeIn(rows, name);
    return { name, type, nullable: true, data: rows.map((row) => row[name] ?? null) };
  });
  return Buffer.from(parquetWriteBuffer({ columnData }));
}

/** One type for a column: what its first cell is that is something. */
function typeIn(rows: readonly Row[], name: string): 'BOOLEAN' | 'DOUBLE' | 'STRING' {
  const cell = rows.find((row) => (row[name] ?? null) !== null)?.[name];
  if (typeof cell === 'number') return 'DOUBLE';
  return typeof cell === 'boolean' ? 'BOOLEAN' : 'STRING';
}
