import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { FileEncoding, TableRow } from '../core/index.js';
import { sniffDelimiter } from '../core/index.js';
import { fileRefused } from './file-refused.js';

const PIECE = 65_536;
/** Enough to see a header of fifty columns. */
const HEAD = 16_384;

interface ParsedRow {
  readonly record: readonly string[];
  readonly info: { readonly records: number; readonly empty_lines: number };
}

function* pieces(bytes: Buffer, encoding: FileEncoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length });
}

function delimiterOf(bytes: Buffer, encoding: FileEncoding): string {
  return sniffDelimiter(new TextDecoder(encoding).decode(bytes.subarray(0, HEAD)));
}

/** The rows of a CSV file as they come, the header first; `row` counts as a spreadsheet does, over empty lines. */
export async function* csvRows(bytes: Buffer, encoding: FileEncoding): AsyncGenerator<Omit<TableRow, 'isEven'>> {
  const parser = parse({
    delimiter: delimiterOf(bytes, encoding),
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const text = Readable.from(pieces(bytes, encoding));
  text.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>)
      yield { row: info.records + info.empty_lines, cells: record };
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('CSV_') !== true) throw error;
    throw fileRefused('not-csv');
  } finally {
    text.destroy();
    parser.destroy();
  }
}
