import type { ContactField } from './contact-field.js';

/** Why a cell, or with it a row, is not taken. */
export type RowFault =
  | 'missing'
  | 'too-long'
  | 'line-break'
  | 'mixed-script'
  | 'ip-literal'
  | 'not-an-address'
  | 'not-allowed'
  | 'unknown-vendor'
  | 'not-a-time-zone'
  | 'not-a-date'
  | 'too-many'
  | 'number-of-cells'
  | 'duplicate'
  | 'suppressed';

/** `row` counts rows of the file from 1, the header included, as a spreadsheet shows them. */
export interface RowError {
  readonly row: number;
  /** Null: the whole row. */
  readonly column: ContactField | null;
  readonly code: RowFault;
}
