import { columnOf, type TableRow } from '../core/index.js';
import { fileRefused } from './file-refused.js';
import { WorkbookArchive } from './workbook-archive.js';
import { xmlEvents } from './xml-events.js';

/** Beyond these columns nothing is read; a header that long is refused anyway. */
const MAX_COLUMN = 200;
/** All texts of a workbook, in code units. */
const MAX_SHARED = 64 * 2 ** 20;

/** The rows of a workbook's first visible sheet, the header first. A formula counts as what it last showed. */
export async function* xlsxRows(bytes: Buffer): AsyncGenerator<Omit<TableRow, 'isEven'>> {
  const archive = await WorkbookArchive.open(bytes);
  const shared = await sharedStrings(archive);
  const sheet = new SheetReader(shared);
  for await (const _ of xmlEvents(await archive.read(await firstSheet(archive)), sheet)) yield* sheet.take();
}

async function drain(events: AsyncGenerator<void>): Promise<void> {
  for await (const _ of events);
}

async function firstSheet(archive: WorkbookArchive): Promise<string> {
  const sheets: { readonly id: string; readonly isHidden: boolean }[] = [];
  const targets = new Map<string, string>();
  await drain(
    xmlEvents(await archive.read('xl/workbook.xml'), {
      open: (name, attributes) => {
        if (name !== 'sheet') return;
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        sheets.push({ id, isHidden: (attributes['state'] ?? 'visible') !== 'visible' });
      },
    }),
  );
  await drain(
    xmlEvents(await archive.read('xl/_rels/workbook.xml.rels'), {
      open: (name, { Id: id = '', Target: target = '' }) => {
        if (name === 'Relationship') targets.set(id, target);
      },
    }),
  );
  const target = targets.get(sheets.find(({ isHidden }) => !isHidden)?.id ?? '');
  if (target === undefined) throw fileRefused('not-a-workbook');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Texts are kept apart from the sheets and referred to by number. Readings of characters (`rPh`) are no text. */
async function sharedStrings(archive: WorkbookArchive): Promise<readonly string[]> {
  const name = 'xl/sharedStrings.xml';
  if (!archive.has(name)) return [];
  const strings: string[] = [];
  let current = '';
  let total = 0;
  let isText = false;
  let isReading = false;
  await drain(
    xmlEvents(await archive.read(name), {
      open: (tag) => {
        if (tag === 'si') current = '';
        if (tag === 'rPh') isReading = true;
        isText = tag === 't' && !isReading;
      },
      text: (text) => {
        if (!isText) return;
        total += text.length;
        if (total > MAX_SHARED) throw fileRefused('archive-too-large');
        current += text;
      },
      close: (tag) => {
        if (tag === 'si') strings.push(current);
        if (tag === 'rPh') isReading = false;
        isText = false;
      },
    }),
  );
  return strings;
}

/** Gathers the rows of a sheet from its XML. */
class SheetReader {
  #rows: { row: number; cells: string[] }[] = [];
  #cells: string[] = [];
  #row = 0;
  #column = 0;
  #type = '';
  #tag = '';
  #value = '';
  #formula = '';

  constructor(private readonly shared: readonly string[]) {}

  /** The rows that are complete since it was asked last. */
  take(): readonly { readonly row: number; readonly cells: readonly string[] }[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.#tag = tag;
    if (tag === 'row') {
      this.#row = Number(attributes['r'] ?? this.#row + 1);
      this.#cells = [];
      this.#column = 0;
    } else if (tag === 'c') {
      const reference = attributes['r'];
      this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
      this.#type = attributes['t'] ?? 'n';
      this.#value = '';
      this.#formula = '';
    }
  }

  text(text: string): void {
    if (this.#tag === 'v' || this.#tag === 't') this.#value += text;
    else if (this.#tag === 'f') this.#formula += text;
  }

  close(tag: string): void {
    if (tag === 'c') this.#endCell();
    else if (tag === 'row') this.#rows.push({ row: this.#row, cells: this.#cells });
    this.#tag = '';
  }

  #endCell(): void {
    if (this.#column < 1 || this.#column > MAX_COLUMN) return;
    while (this.#cells.length < this.#column - 1) this.#cells.push('');
    this.#cells[this.#column - 1] = this.#cellText();
  }

  #cellText(): string {
    if (this.#type === 's') return this.shared[Number(this.#value)] ?? '';
    if (this.#type === 'b') return this.#value === '1' ? 'TRUE' : 'FALSE';
    return this.#value === '' && this.#formula !== '' ? `=${this.#formula}` : this.#value;
  }
}
