import type { ContactField } from './contact-field.js';
import type { PersonOutcome } from './plan-person.js';
import type { RowError, RowFault } from './row-fault.js';

/** What a list does, or would do. Rows are counted as rows and people as people; `read` counts rows. */
export interface ImportCounts {
  readonly read: number;
  readonly people: Readonly<Record<PersonOutcome, number>>;
  /** People who were in the study before. */
  readonly known: number;
  readonly duplicate: number;
  readonly merged: number;
  readonly invalid: number;
}

/** What was done differently than the list says, and to how many. */
export interface ImportNotices {
  /** Rows whose organisation has another size or region in its first row, or is stored with another. */
  readonly organisationKept: number;
  /** People whose recruitment source is kept as it was first written down. */
  readonly sourceKept: number;
  /** People who do not want to be asked about one of their vendors. */
  readonly vendorLeftOut: number;
}

export interface PreviewRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ContactField, string>>>;
  readonly outcome: PersonOutcome | 'duplicate' | 'merged' | 'invalid';
}

export interface ImportReport {
  readonly counts: ImportCounts;
  readonly notices: ImportNotices;
  /** The first faults of rows, in the order of the file, and how many there are of each kind. */
  readonly errors: readonly RowError[];
  readonly faults: Readonly<Partial<Record<RowFault, number>>>;
  readonly preview: readonly PreviewRow[];
}
