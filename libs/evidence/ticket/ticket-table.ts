import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Violation } from '#kernel';
import { sniffDelimiter, sniffEncoding } from '#distribution/core';
import { evidenceErrors, TICKET_FIELDS, TICKET_LIMITS } from '../core/index.js';

const MAX_RECORD = 2_000;
const COLUMNS: readonly string[] = [...TICKET_FIELDS, 'vendor'];
const NEEDED = ['id', 'severity', 'organisation', 'openedAt'];

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly records: number; readonly empty_lines: number };
}

export interface TicketTable {
  /** As a batch by the api has them: an empty cell is left out. */
  readonly rows: readonly unknown[];
  /** The line of each row as a spreadsheet counts, the header being line 1. */
  readonly lines: readonly number[];
}

/** The rows of a CSV file that a spreadsheet or a ticket system wrote. What is no such file is refused whole. */
export function ticketTable(bytes: Uint8Array): TicketTable {
  const [head, ...body] = linesOf(bytes);
  const header = (head?.record ?? []).map((name) => name.trim());
  checkHeader(header);
  // One more than may be is read, and refused as too many.
  const kept = body.slice(0, TICKET_LIMITS.rows + 1);
  return {
    rows: kept.map(({ record }) => rowOf(header, record)),
    lines: kept.map(({ info }) => info.records + info.empty_lines),
  };
}

function linesOf(bytes: Uint8Array): readonly ParsedRow[] {
  const sniffed = sniffEncoding(bytes);
  if (sniffed.kind !== 'text') throw refused('/csv', sniffed.kind === 'unreadable' ? sniffed.code : 'not-csv');
  const text = new TextDecoder(sniffed.encoding).decode(bytes);
  try {
    return parse(text, {
      bom: true,
      delimiter: sniffDelimiter(text),
      info: true,
      max_record_size: MAX_RECORD,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as ParsedRow[];
  } catch {
    throw refused('/csv', 'not-csv');
  }
}

function checkHeader(header: readonly string[]): void {
  const faults: Violation[] = [
    ...NEEDED.filter((column) => !header.includes(column)).map((column) => ({
      pointer: `/header/${column}`,
      code: 'missing-column',
    })),
    ...header.flatMap((column, at) => {
      if (!COLUMNS.includes(column)) return [{ pointer: `/header/${at}`, code: 'unknown-column' }];
      return header.indexOf(column) < at ? [{ pointer: `/header/${column}`, code: 'repeated-column' }] : [];
    }),
  ];
  if (faults.length > 0) throw evidenceErrors.ticketFactsInvalid(faults.slice(0, TICKET_LIMITS.violations));
}

/** A row that is wider than its header is none; one that is shorter lacks what it does not say. */
function rowOf(header: readonly string[], record: readonly string[]): unknown {
  if (record.length > header.length) return null;
  const cells = header.map((column, at) => [column, (record[at] ?? '').trim()] as const);
  return Object.fromEntries(cells.filter(([, cell]) => cell !== ''));
}

const refused = (pointer: string, code: string) => evidenceErrors.ticketFactsInvalid([{ pointer, code }]);

const EXAMPLE = [
  ['T-1001', 'general', 'a'.repeat(64), '2026-10-05T08:00:00Z', '2026-10-05T10:30:00Z', '2026-10-06T08:00:00Z', ''],
  ['T-1002', 'urgent', 'b'.repeat(64), '2026-10-06T21:15:00+08:00', '2026-10-06T21:31:00+08:00', '', ''],
];

/** A file to begin with: the columns, and two rows of how they are filled in. */
export const ticketTemplate = (): string => stringify([TICKET_FIELDS, ...EXAMPLE], { bom: true });
