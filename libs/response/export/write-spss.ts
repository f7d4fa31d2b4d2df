import type { Locale } from '#kernel';
import { guardFormula } from '#kernel';
import { codebookPage, codebookRows, type ExportTitle, spssSyntax } from '../core/export/index.js';
import type { Sheet } from './sheet.js';
import { csvOf, writeCsv } from './write-csv.js';
import { type ZipEntry, zipped } from './zip-stream.js';

const DATA = 'answers.csv';
/** SPSS takes every line for a case, in quotes or not. */
const BREAKS = /[\r\n\u2028\u2029\u0085\v\f]+/g;
const textOf = (text: string): string => guardFormula(text.replaceAll(BREAKS, ' '));

/** A zip for SPSS and PSPP: data, the syntax that reads and labels them, and the codebook. */
export function writeSpss(sheet: Sheet, title: ExportTitle, locale: Locale): AsyncGenerator<Buffer> {
  return zipped(partsOf(sheet, title, locale));
}

async function* partsOf({ columns, batches }: Sheet, title: ExportTitle, locale: Locale): AsyncGenerator<ZipEntry> {
  const widths = columns.map(() => 0);
  yield {
    name: DATA,
    content: writeCsv({ columns, batches: measured(batches, widths) }, { bom: false, textOf }),
  };
  const syntax = spssSyntax(columns, {
    title: `${title.study} ${title.wave}`,
    file: DATA,
    words: (text) => text[locale],
    widths,
  });
  yield { name: 'answers.sps', content: syntax };
  yield { name: 'codebook.csv', content: csvOf(codebookRows(columns), true) };
  yield { name: 'codebook.html', content: codebookPage(title, columns, locale) };
}

/** The syntax says how wide a column of texts is, so it comes after them. */
async function* measured(batches: Sheet['batches'], widths: number[]): Sheet['batches'] {
  for await (const rows of batches) {
    for (const cells of rows)
      for (const [index, cell] of cells.entries())
        if (typeof cell === 'string') widths[index] = Math.max(widths[index] ?? 0, Buffer.byteLength(textOf(cell)));
    yield rows;
  }
}
