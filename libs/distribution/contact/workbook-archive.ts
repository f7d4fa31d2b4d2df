import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { archiveFault } from '../core/index.js';
import { fileRefused } from './file-refused.js';

/** A zip whose directory was looked at and found to be harmless before anything of it is unpacked. */
export class WorkbookArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<WorkbookArchive> {
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
      const entries = await directoryOf(zip, bytes.length);
      return new WorkbookArchive(zip, entries);
    } catch (error) {
      throw isRefusal(error) ? error : fileRefused('not-a-workbook');
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Unpacks one file as it is read; more bytes than its directory says end it with an error. */
  async read(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (!entry) throw fileRefused('not-a-workbook');
    return this.zip.openReadStreamPromise(entry);
  }
}

const isRefusal = (error: unknown): boolean => (error as { code?: string }).code === 'import-invalid';

/** Judges each line of the directory as it is read, so a directory of a million lines is left after a few. */
function directoryOf(zip: ZipFile, fileBytes: number): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  const sizes = { entries: 0, packed: 0, unpacked: 0 };
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry) => {
      sizes.entries += 1;
      sizes.packed += entry.compressedSize;
      sizes.unpacked += entry.uncompressedSize;
      const fault = entry.isEncrypted() ? 'encrypted' : archiveFault(sizes, fileBytes);
      if (fault !== null) {
        reject(fileRefused(fault));
        return;
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}
