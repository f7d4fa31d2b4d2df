import { parse } from 'csv-parse/sync';
import type { Violation } from '#kernel';
import { VENDOR_COLUMNS, type VendorTableRow } from './core/index.js';
import { vendorImportInvalid } from './errors.js';

const MAX_ROWS = 2_000;
const MAX_RECORD = 20_000;
const NEEDED = ['vendor', 'name_zh', 'name_en'];

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly records: number; readonly empty_lines: number };
}

/** The lines of a file that a spreadsheet saved: commas or semicolons, any line ends, a byte order mark or none. */
function linesOf(csv: string): ParsedRow[] {
  const [firstLine = ''] = csv.split(/\r|\n/, 1);
  try {
    return parse(csv, {
      bom: true,
      delimiter: firstLine.includes(';') && !firstLine.includes(',') ? ';' : ',',
      info: true,
      max_record_size: MAX_RECORD,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as ParsedRow[];
  } catch {
    throw vendorImportInvalid([{ pointer: '/csv', code: 'not-csv' }]);
  }
}

function checkHeader(header: readonly string[]): void {
  const known: readonly string[] = VENDOR_COLUMNS;
  const faults: Violation[] = [
    ...NEEDED.filter((column) => !header.includes(column)).map((column) => ({
      pointer: `/header/${column}`,
      code: 'missing-column',
    })),
    ...header.flatMap((column, at) => {
      if (!known.includes(column)) return [{ pointer: `/header/${at}`, code: 'unknown-column' }];
      return header.indexOf(column) < at ? [{ pointer: `/header/${column}`, code: 'repeated-column' }] : [];
    }),
  ];
  if (faults.length > 0) throw vendorImportInvalid(faults.slice(0, 50));
}

/** The rows of a CSV file of vendors under its header. A row that does not fit the header is kept and marked. */
export function vendorTable(csv: string): VendorTableRow[] {
  const [head, ...lines] = linesOf(csv);
  const header = (head?.record ?? []).map((name) => name.trim().toLowerCase());
  checkHeader(header);
  if (lines.length === 0) throw vendorImportInvalid([{ pointer: '/csv', code: 'no-rows' }]);
  if (lines.length > MAX_ROWS) throw vendorImportInvalid([{ pointer: '/csv', code: 'too-many-rows' }]);
  return lines.map(({ record, info }) => ({
    row: info.records + info.empty_lines,
    cells: Object.fromEntries(header.map((column, at) => [column, record[at] ?? ''])),
    isEven: record.length === header.length,
  }));
}
