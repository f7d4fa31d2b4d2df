import type { VoiceKind } from './voice-requests.js';

export type Format = 'csv' | 'json' | 'discussions';

export interface VoiceFile {
  readonly kind: VoiceKind;
  readonly format: Format;
  readonly name: string;
  readonly content: string;
  /** Slug of the vendor whose discussions they are; empty otherwise. */
  readonly vendor: string;
}

/** What is sent of a file; undefined where its content is not the JSON that was promised. */
export function importBody({ kind, format, name, content, vendor }: VoiceFile, dryRun: boolean): object | undefined {
  if (format === 'csv') return { name, csv: content, dryRun };
  const parsed = parsedJson(content);
  if (parsed === undefined) return undefined;
  if (format === 'discussions') return { name, discussions: { vendor, content: parsed }, dryRun };
  // What was exported has its rows under their name.
  const rows = Array.isArray(parsed) ? parsed : (parsed as Readonly<Record<string, unknown>> | null)?.[kind];
  return Array.isArray(rows) ? { name, [kind]: rows as readonly unknown[], dryRun } : undefined;
}

function parsedJson(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}

const OF_ROWS = ['ratings', 'findings', 'rows'];

/** Where a fault lies: the row from 1, with a table’s header counted, and the field or column. */
export function placeOf(pointer: string, format: Format): { readonly row: number | null; readonly field: string } {
  const [, part = '', at = '', field = ''] = pointer.split('/');
  if (at !== '' && OF_ROWS.includes(part)) return { row: Number(at) + (format === 'csv' ? 2 : 1), field };
  return { row: null, field: /^\d+$/.test(at) ? `#${Number(at) + 1}` : at };
}
