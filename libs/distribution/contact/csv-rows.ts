import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { FileEncoding, TableRow } from '../core/index.js';
import { sniffDelimiter } from '../core/index.js';
import { fileRefused } from './file-refused.js';

const PIECE = 65_536;
/** Enough to see a header of fifty columns. */
const HEAD = 16_384;

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
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
  });
  const text = Readable.from(pieces(bytes, encoding));
  text.pipe(parser);
  try {
    // An empty line is a record of one empty cell, so records count as rows do.
    let row = 0;
    for await (const cells of parser as AsyncIterable<readonly string[]>) {
      row += 1;
      yield { row, cells };
    }
  } catch (error) {
    if ((error as { code?: string }).code?.startsWith('CSV_') !== true) throw error;
    throw fileRefused('not-csv');
  } finally {
    text.destroy();
    parser.destroy();
  }
}
