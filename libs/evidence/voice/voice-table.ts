import { parse } from 'csv-parse/sync';
import { DomainError, unguardFormula, type Violation } from '#kernel';

export type Refuse = (errors: readonly Violation[]) => DomainError;

interface Columns {
  readonly known: readonly string[];
  readonly needed: readonly string[];
}

const MOST_RECORD = 100_000;
const MOST_FAULTS = 50;

export const RATING_COLUMNS = ['vendor', 'source', 'url', 'day', 'mean', 'scale', 'count', 'licence'];
export const FINDING_COLUMNS = ['vendor', 'kind', 'ground', 'source', 'url', 'day', 'consent', 'text'];

function linesOf(csv: string, refuse: Refuse): string[][] {
  const [firstLine = ''] = csv.split(/\r|\n/, 1);
  try {
    return parse(csv, {
      bom: true,
      delimiter: firstLine.includes(';') && !firstLine.includes(',') ? ';' : ',',
      max_record_size: MOST_RECORD,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch {
    throw refuse([{ pointer: '/csv', code: 'not-csv' }]);
  }
}

/**
 * Rows of a CSV file by the names of its first line; empty cells are left out. A file that fits no table is refused
 * with what is wrong; what a row says is judged by whoever reads rows.
 */
export function tableRows(
  csv: string,
  { known, needed }: Columns,
  refuse: Refuse,
): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...lines] = linesOf(csv, refuse);
  const header = head.map((name) => name.trim().toLowerCase());
  const faults: Violation[] = [
    ...needed.filter((name) => !header.includes(name)).map((name) => fault(name, 'missing-column')),
    ...header.flatMap((name, at) => (known.includes(name) ? [] : [fault(String(at), 'unknown-column')])),
    ...header.flatMap((name, at) => (header.indexOf(name) < at ? [fault(name, 'repeated-column')] : [])),
    ...lines.flatMap((cells, row) =>
      cells.length === header.length ? [] : [fault(String(row), 'number-of-cells', 'rows')],
    ),
  ];
  if (faults.length > 0) throw refuse(faults.slice(0, MOST_FAULTS));
  return lines.map((cells) =>
    Object.fromEntries(
      header.map((name, at) => [name, unguardFormula(cells[at] ?? '')]).filter(([, cell]) => cell !== ''),
    ),
  );
}

const fault = (place: string, code: string, part = 'header'): Violation => ({ pointer: `/${part}/${place}`, code });

const NUMBER = /^\d{1,15}(?:\.\d{1,15})?$/;

/** Cells that hold a number become one; whatever else they hold is refused later for what it is. */
export const ratingRows = (csv: string, refuse: Refuse): readonly unknown[] =>
  tableRows(csv, { known: RATING_COLUMNS, needed: RATING_COLUMNS.filter((name) => name !== 'scale') }, refuse).map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          ['mean', 'scale', 'count'].includes(name) && NUMBER.test(cell.trim()) ? Number(cell) : cell,
        ]),
      ),
  );

const MAY_BE_ABSENT = ['url', 'consent'];

export const findingRows = (csv: string, refuse: Refuse): readonly unknown[] =>
  tableRows(
    csv,
    { known: FINDING_COLUMNS, needed: FINDING_COLUMNS.filter((name) => !MAY_BE_ABSENT.includes(name)) },
    refuse,
  );
