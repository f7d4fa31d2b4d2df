import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** A file of a zip: all of it, or as it comes into being. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer | string | AsyncIterable<Buffer>;
}

/** Fast rather than small: sheets of XML shrink to a tenth at the lowest level already. */
const LEVEL = 1;

/** A zip as it comes into being. The next entry is asked for when the one before has been written. */
export async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const added = addAll(zip, output, entries);
  added.catch((error: unknown) => output.destroy(error as Error));
  try {
    for await (const chunk of output) yield chunk as Buffer;
  } finally {
    output.destroy();
    await added.catch(() => undefined);
  }
}

async function addAll(zip: ZipFile, output: Readable, entries: AsyncIterable<ZipEntry>): Promise<void> {
  for await (const { name, content } of entries) {
    if (output.destroyed) return;
    if (typeof content === 'string' || Buffer.isBuffer(content))
      zip.addBuffer(Buffer.from(content), name, { compressionLevel: LEVEL });
    else await addStream(zip, output, name, content);
  }
  zip.end();
}

/** Whoever stops reading the zip stops what is read into it. */
function addStream(zip: ZipFile, output: Readable, name: string, content: AsyncIterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const source = Readable.from(content, { objectMode: false });
    const stop = () => source.destroy();
    output.once('close', stop);
    source.once('error', reject);
    source.once('close', () => {
      output.off('close', stop);
      resolve();
    });
    zip.addReadStream(source, name, { compressionLevel: LEVEL });
  });
}
