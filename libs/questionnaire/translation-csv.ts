import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { guardFormula, unguardFormula } from '#kernel';
import { type ImportedCells, readDraft, translationsAsCells, translationsFromCells } from './core/design/index.js';
import type { Finding } from './core/index.js';

const MAX_RECORD = 200_000;

type Refused = { readonly ok: false; readonly violations: readonly Finding[] };

/** All texts of a draft as CSV. A cell that begins like a formula gets an apostrophe, which reading takes away again. */
export function translationsAsCsv(
  definition: unknown,
  bom: boolean,
): Refused | { readonly ok: true; readonly csv: string } {
  const draft = readDraft(definition);
  if (!draft.ok) return draft;
  const cells = translationsAsCells(draft.definition).map((row) => row.map(guardFormula));
  return { ok: true, csv: stringify(cells, { bom }) };
}

export type TranslatedDraft = Refused | ({ readonly ok: true } & ImportedCells);

/** A draft with the texts of a CSV. */
export function translationsFromCsv(definition: unknown, csv: string): TranslatedDraft {
  const draft = readDraft(definition);
  if (!draft.ok) return draft;
  const cells = cellsOf(csv);
  if (!cells) return { ok: false, violations: [{ pointer: '/csv', code: 'not-csv' }] };
  return { ok: true, ...translationsFromCells(draft.definition, cells) };
}

function cellsOf(csv: string): readonly (readonly string[])[] | undefined {
  try {
    const rows = parse(csv, {
      bom: true,
      max_record_size: MAX_RECORD,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    });
    return rows.map((row) => row.map(unguardFormula));
  } catch {
    return undefined;
  }
}
