import {
  type ContactMapping,
  contactRowReader,
  CONTACT_FIELDS,
  MAX_ERRORS,
  type MergedList,
  PeopleList,
  PREVIEW_ROWS,
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

const MAX_SHOWN = 100;

function shownCells({ columns }: ContactMapping, { cells }: TableRow): Readonly<Record<string, string>> {
  const pairs = columns.flatMap((field, at) =>
    CONTACT_FIELDS.some((one) => one === field) ? [[field, (cells[at] ?? '').slice(0, MAX_SHOWN)] as const] : [],
  );
  return Object.fromEntries(pairs);
}

/** Reads all rows of a list; of its people and of its first faults no more is kept than is needed. */
export async function readList(
  rows: AsyncIterable<TableRow>,
  mapping: ContactMapping,
  vendors: VendorIds,
): Promise<ReadList> {
  const reader = contactRowReader(mapping, vendors);
  const list = new PeopleList();
  const head: HeadRow[] = [];
  const errors: RowError[] = [];
  const faults: Partial<Record<RowFault, number>> = {};
  let [read, invalid] = [0, 0];
  for await (const row of rows) {
    read += 1;
    const outcome = reader(row);
    const contact = 'contact' in outcome ? outcome.contact : null;
    if (head.length < PREVIEW_ROWS)
      head.push({ row: row.row, cells: shownCells(mapping, row), email: contact?.email ?? null });
    if (contact !== null) {
      list.add(contact);
      continue;
    }
    invalid += 1;
    for (const error of 'errors' in outcome ? outcome.errors : []) {
      faults[error.code] = (faults[error.code] ?? 0) + 1;
      if (errors.length < MAX_ERRORS) errors.push(error);
    }
  }
  return { ...list.merged(), read, invalid, errors, faults, head };
}
