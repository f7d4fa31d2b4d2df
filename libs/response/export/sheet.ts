import type { Cell, ExportColumn } from '../core/export/index.js';

/** A table on its way into a file, some rows at a time. */
export interface Sheet {
  readonly columns: readonly ExportColumn[];
  readonly batches: AsyncIterable<readonly (readonly Cell[])[]>;
}

/** The bytes of a file as they come into being. */
export type FileBytes = AsyncIterable<Buffer>;

/** A table that is all there. */
export async function* batchOf(rows: readonly (readonly Cell[])[]): Sheet['batches'] {
  yield rows;
}
