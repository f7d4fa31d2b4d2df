import {
  type ContactMapping,
  contactRowReader,
  CONTACT_FIELDS,
  type MergedList,
  PeopleList,
  type RowError,
  type RowFault,
  type TableRow,
  type VendorIds,
} from '../core/index.js';

/** A list as it was read, before anybody was looked up. */
export interface ReadList extends MergedList {
  /** Rows under the header that are not empty. */
  readonly read: number;
  readonly invalid: number;
  readonly errors: readonly RowError[];
  readonly faults: Readonly<Partial<Record<RowFault, number>>>;
  readonly head: readonly HeadRow[];
}

/** One of the first rows, as people see it before they apply a list. Without an address: it is invalid. */
export interface HeadRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly email: string | null;
}

/** So many faults are named, and so many rows shown. */
export const MAX_ERRORS = 500;
const PREVIEW_ROWS = 20;
const MAX_SHOWN = 100;

function shownCells({ columns }: ContactMapping, { cells }: TableRow): Readonly<Record<string, string>> {
  const pairs = columns.flatMap((field, at) =>
    CONTACT_FIELDS.some((one) => one === field) ? [[field, (cells[at] ?? '').slice(0, MAX_SHOWN)] as const] : [],
  );
  return Object.fromEntries(pairs);
}

/** The first faults, and how many there are of each kind. */
class FaultList {
  readonly first: RowError[] = [];
  readonly counts: Partial<Record<RowFault, number>> = {};
  rows = 0;

  add(errors: readonly RowError[]): void {
    this.rows += 1;
    for (const error of errors) this.counts[error.code] = (this.counts[error.code] ?? 0) + 1;
    this.first.push(...errors.slice(0, MAX_ERRORS - this.first.length));
  }
}

/** Reads all rows of a list; of its people and of its first faults no more is kept than is needed. */
export async function readList(
  rows: AsyncIterable<TableRow>,
  mapping: ContactMapping,
  vendors: VendorIds,
): Promise<ReadList> {
  const reader = contactRowReader(mapping, vendors);
  const list = new PeopleList();
  const faults = new FaultList();
  const head: HeadRow[] = [];
  let read = 0;
  for await (const row of rows) {
    read += 1;
    const outcome = reader(row);
    if ('contact' in outcome) list.add(outcome.contact);
    else faults.add(outcome.errors);
    const email = 'contact' in outcome ? outcome.contact.email : null;
    if (head.length < PREVIEW_ROWS) head.push({ row: row.row, cells: shownCells(mapping, row), email });
  }
  return { ...list.merged(), read, invalid: faults.rows, errors: faults.first, faults: faults.counts, head };
}
