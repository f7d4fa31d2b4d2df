import {
  type ContactMapping,
  contactRowReader,
  CONTACT_FIELDS,
  type ListedPerson,
  PeopleList,
  type RowError,
  type RowFault,
  type TableRow,
  type VendorIds,
} from '../core/index.js';

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

/** So many people are looked up and written at a time. */
const WINDOW = 1_000;

/** Reads a list window by window; of its people and of its first faults no more is kept than is needed. */
export class ListReader {
  readonly people = new PeopleList();
  readonly faults = new FaultList();
  readonly head: HeadRow[] = [];
  /** Rows under the header that are not empty, so far. */
  read = 0;
  readonly #reader: ReturnType<typeof contactRowReader>;

  constructor(
    private readonly rows: AsyncIterable<TableRow>,
    private readonly mapping: ContactMapping,
    vendors: VendorIds,
  ) {
    this.#reader = contactRowReader(mapping, vendors);
  }

  async *windows(): AsyncGenerator<readonly ListedPerson[]> {
    for await (const row of this.rows) {
      this.#take(row);
      if (this.people.waiting >= WINDOW) yield this.people.take();
    }
    if (this.people.waiting > 0) yield this.people.take();
  }

  #take(row: TableRow): void {
    this.read += 1;
    const outcome = this.#reader(row);
    if ('contact' in outcome) this.people.add(outcome.contact);
    else this.faults.add(outcome.errors);
    const email = 'contact' in outcome ? outcome.contact.email : null;
    if (this.head.length < PREVIEW_ROWS) this.head.push({ row: row.row, cells: shownCells(this.mapping, row), email });
  }
}
