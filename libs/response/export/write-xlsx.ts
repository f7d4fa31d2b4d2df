import { guardFormula } from '#kernel';
import { type Cell, codebookRows, type ExportColumn } from '../core/export/index.js';
import { batchOf, type Sheet } from './sheet.js';
import { type ZipEntry, zipped } from './zip-stream.js';

/** A sheet has no more rows, and a cell no more characters. */
const MOST_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;
const CUT = ' […]';

export interface XlsxOptions {
  /** What the codebook describes; the sheet of answers may have other columns. */
  readonly described: readonly ExportColumn[];
  readonly names: { readonly answers: string; readonly codebook: string };
  /** Rows of one sheet, its header among them. */
  readonly mostRows?: number;
}

/**
 * An Excel workbook (ECMA-376) as it comes into being: sheets of answers, as many as their rows need, then the codebook.
 * Texts are cells of texts and never formulas; what begins like one gets an apostrophe all the same, because sheets
 * are saved as CSV later.
 */
export function writeXlsx(
  sheet: Sheet,
  { described, names, mostRows = MOST_ROWS }: XlsxOptions,
): AsyncGenerator<Buffer> {
  return zipped(partsOf(sheet, described, names, mostRows));
}

async function* partsOf(
  { columns, batches }: Sheet,
  described: readonly ExportColumn[],
  names: XlsxOptions['names'],
  mostRows: number,
): AsyncGenerator<ZipEntry> {
  const rows = new RowReader(batches);
  const titles: string[] = [];
  const header = columns.map(({ name }) => name);
  try {
    do {
      titles.push(titles.length === 0 ? names.answers : `${names.answers} ${titles.length + 1}`);
      yield { name: pathOf(titles.length), content: sheetXml(header, rows.next(mostRows - 1)) };
    } while (!(await rows.isEmpty()));
    titles.push(names.codebook);
    const [head = [], ...rest] = codebookRows(described);
    yield { name: pathOf(titles.length), content: sheetXml(head, batchOf(rest)) };
    yield* workbookParts(titles);
  } finally {
    await rows.close();
  }
}

/** Rows one after the other, whatever batches they come in. */
class RowReader {
  readonly #batches: AsyncIterator<readonly (readonly Cell[])[]>;
  #waiting: readonly (readonly Cell[])[] = [];

  constructor(batches: Sheet['batches']) {
    this.#batches = batches[Symbol.asyncIterator]();
  }

  /** At most so many rows, in batches. */
  async *next(most: number): Sheet['batches'] {
    for (let left = most; left > 0 && !(await this.isEmpty());) {
      const part = this.#waiting.slice(0, left);
      this.#waiting = this.#waiting.slice(left);
      left -= part.length;
      yield part;
    }
  }

  async isEmpty(): Promise<boolean> {
    while (this.#waiting.length === 0) {
      const { done, value } = await this.#batches.next();
      if (done === true) return true;
      this.#waiting = value;
    }
    return false;
  }

  async close(): Promise<void> {
    await this.#batches.return?.();
  }
}

const pathOf = (number: number): string => `xl/worksheets/sheet${number}.xml`;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** The first row stays when others scroll. */
const FROZEN =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

async function* sheetXml(header: readonly Cell[], batches: Sheet['batches']): AsyncGenerator<Buffer> {
  const letters = header.map((_, index) => lettersOf(index));
  let number = 1;
  // Pieces are put together once: a string for each cell would be most of what an export leaves behind.
  const rowsXml = (rows: readonly (readonly Cell[])[]) => {
    const pieces: string[] = [];
    for (const cells of rows) {
      const at = String(number);
      pieces.push('<row r="', at, '">');
      for (const [index, letter] of letters.entries()) addCell(pieces, cells[index] ?? null, letter, at);
      pieces.push('</row>');
      number += 1;
    }
    return pieces.join('');
  };
  yield Buffer.from(`${XML}<worksheet xmlns="${MAIN}">${FROZEN}<sheetData>${rowsXml([header])}`);
  for await (const rows of batches) yield Buffer.from(rowsXml(rows));
  yield Buffer.from('</sheetData></worksheet>');
}

/** A to Z, then AA. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}

function addCell(pieces: string[], cell: Cell, letter: string, row: string): void {
  if (cell === null) return;
  pieces.push('<c r="', letter, row);
  if (typeof cell === 'number') pieces.push('"><v>', String(cell), '</v></c>');
  else
    pieces.push('" t="inlineStr"><is><t xml:space="preserve">', escaped(fitting(guardFormula(cell))), '</t></is></c>');
}

function fitting(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const kept = text.slice(0, LONGEST_CELL - CUT.length);
  return (kept.isWellFormed() ? kept : kept.slice(0, -1)) + CUT;
}

/** What XML cannot hold is written as Excel does: `_x0001_`; a text that looks like it is, too. */
const ESCAPED = /[&<>\p{Cc}\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;
/** Nothing in it needs escaping. */
const PLAIN = /^[A-Za-z0-9 .-]*$/;
const AS_IT_IS = '\t\n';
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll(ESCAPED, (sign) => {
    if (AS_IT_IS.includes(sign)) return sign;
    return ENTITIES[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}

interface Numbered {
  readonly number: number;
}

const relation = ({ number }: Numbered): string =>
  `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`;
const contentType = ({ number }: Numbered): string =>
  `<Override PartName="/${pathOf(number)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`;

function* workbookParts(titles: readonly string[]): Generator<ZipEntry> {
  const sheets = titles.map((title, index) => ({ title: escaped(title), number: index + 1 }));
  yield {
    name: 'xl/workbook.xml',
    content: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ title, number }) => `<sheet name="${title}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
  };
  yield {
    name: 'xl/_rels/workbook.xml.rels',
    content: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map(relation).join('')}</Relationships>`,
  };
  yield {
    name: '_rels/.rels',
    content: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  };
  yield {
    name: '[Content_Types].xml',
    content: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map(contentType).join('')}</Types>`,
  };
}
