/** What the directory of a zip says that it holds, in files and bytes. */
export interface ArchiveSizes {
  readonly entries: number;
  readonly packed: number;
  readonly unpacked: number;
}

const MAX_ENTRIES = 500;
const MAX_UNPACKED = 120 * 2 ** 20;
/** Sheets are packed to a tenth or a twentieth; zeros to a thousandth. */
const MAX_RATIO = 100;
/** So much may be packed as tightly as it likes. */
const HARMLESS = 10 * 2 ** 20;

/**
 * Why an archive is not unpacked, or null. Files that together are longer than the archive share their bytes, which
 * only bombs do.
 */
export function archiveFault(sizes: ArchiveSizes, fileBytes: number): 'archive-too-large' | null {
  const isTooLarge =
    sizes.entries > MAX_ENTRIES ||
    sizes.unpacked > MAX_UNPACKED ||
    sizes.packed > fileBytes ||
    (sizes.unpacked > HARMLESS && sizes.unpacked > MAX_RATIO * fileBytes);
  return isTooLarge ? 'archive-too-large' : null;
}
