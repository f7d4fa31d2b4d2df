import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell, ExportColumn } from '../core/export/index.js';
import type { Sheet } from './sheet.js';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Rows of one group: what is in memory at a time. */
const GROUP = 4_000;

/** Gives away what has been written so far, so that no file is ever whole in memory. */
class PassingWriter extends ByteWriter {
  take(): Buffer {
    const bytes = Buffer.from(this.getBytes());
    this.index = 0;
    return bytes;
  }
}

/** Apache Parquet, a group of rows at a time; each column is a text or a number, and may be empty. */
export async function* writeParquet({ columns, batches }: Sheet, codebook: object): AsyncGenerator<Buffer> {
  const bytes = new PassingWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'answer', num_children: columns.length }, ...columns.map(elementOf)],
    kvMetadata: [{ key: 'fairmark.codebook', value: JSON.stringify(codebook) }],
    createdBy: 'Fairmark',
  });
  let waiting: Cell[][] = columns.map(() => []);
  const flush = (): Buffer => {
    // One group whatever its size; nothing of it is written later.
    void writer.write({
      columnData: columns.map(({ name }, c) => ({ name, data: waiting[c] ?? [] })),
      rowGroupSize: GROUP,
    });
    waiting = columns.map(() => []);
    return bytes.take();
  };
  for await (const rows of batches)
    for (const cells of rows) {
      for (const [index, column] of waiting.entries()) column.push(cells[index] ?? null);
      if (waiting[0]?.length === GROUP) yield flush();
    }
  if (waiting[0]?.length) yield flush();
  void writer.finish();
  yield bytes.take();
}

const elementOf = ({ name, kind }: ExportColumn): SchemaElement =>
  kind === 'number'
    ? { name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }
    : { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' };
