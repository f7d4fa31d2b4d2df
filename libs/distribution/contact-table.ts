import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { distributionErrors, type TableRow } from './core/index.js';

const MAX_ROWS = 50_000;
const MAX_RECORD = 50_000;

interface ParsedRow {
  readonly record: Partial<Record<string, string>>;
  readonly info: { readonly records: number; readonly empty_lines: number; readonly error: unknown };
}

/** The rows of a CSV file under its header. A row that does not fit the header is kept and marked. */
export function contactTable(csv: Buffer | string): readonly TableRow[] {
  if (Buffer.isBuffer(csv) ? !isUtf8(csv) : !csv.isWellFormed()) throw refused('not-utf8');
  const parsed = parsedRows(csv);
  if (parsed.length > MAX_ROWS) throw refused('too-many-rows');
  return parsed.map(({ record, info }) => ({
    row: info.records + info.empty_lines + 1,
    cells: record,
    isEven: info.error === undefined,
  }));
}

function parsedRows(csv: Buffer | string): readonly ParsedRow[] {
  try {
    return parse(csv, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      info: true,
      max_record_size: MAX_RECORD,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as ParsedRow[];
  } catch {
    throw refused('not-csv');
  }
}

const refused = (code: string) => distributionErrors.contactsInvalid([{ pointer: '', code }]);
