import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { xlsxRows } from '../../libs/distribution/contact/xlsx-rows.js';
import { readZip } from './read-zip.js';

/** Cells by the names of their columns, as text; what is empty is ''. */
export type ExportedRow = Readonly<Record<string, string>>;

/** An exported text as it was written: one apostrophe before what a spreadsheet would run is ours. */
const unguarded = (cell: string): string =>
  cell.replace(
    /^'(?='*[\s\u{feff}\u{200b}-\u{200f}\u{2060}\u{202a}-\u{202e}\u{2066}-\u{2069}]*[=+\-@|%＝＋－＠\t\r\n\0])/u,
    '',
  );

const named = (head: readonly string[], cells: readonly string[]): ExportedRow =>
  Object.fromEntries(head.map((name, index) => [unguarded(name), unguarded(cells[index] ?? '')]));

/** The rows of a CSV as RFC 4180 has it. */
export function readCsv(bytes: Buffer): ExportedRow[] {
  const [head = [], ...rows] = parse(bytes, { bom: true, record_delimiter: '\r\n' });
  return rows.map((cells) => named(head, cells));
}

/** Characters that XML cannot hold are written as `_x0000_`. */
const decoded = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export async function readXlsx(bytes: Buffer): Promise<ExportedRow[]> {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of xlsxRows(bytes)) rows.push(cells.map(decoded));
  const [head = [], ...rest] = rows;
  return rest.map((cells) => named(head, cells));
}

export async function readParquet(bytes: Buffer): Promise<ExportedRow[]> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === null ? '' : String(cell)])),
  );
}

export interface SpssBundle {
  readonly rows: ExportedRow[];
  /** Format of each variable, in order: `F12.2`, `A36`. */
  readonly variables: readonly (readonly [name: string, format: string])[];
  readonly syntax: string;
}

export async function readSpss(bytes: Buffer): Promise<SpssBundle> {
  const files = await readZip(bytes);
  const syntax = files.get('answers.sps')?.toString() ?? '';
  const declared = /\/VARIABLES=\n([^]*?)\.\n/.exec(syntax)?.[1] ?? '';
  const variables = declared
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' ') as [string, string]);
  return { rows: readCsv(files.get('answers.csv') ?? Buffer.alloc(0)), variables, syntax };
}
