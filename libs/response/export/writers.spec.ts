import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import { unguardFormula } from '#kernel';
import { readZip } from '../../../test/support/read-zip.js';
import { xlsxRows } from '../../distribution/contact/xlsx-rows.js';
import type { Cell } from '../core/export/index.js';
import { aColumn } from '../testing/a-column.js';
import { batchOf, type FileBytes, type Sheet } from './sheet.js';
import { writeCsv } from './write-csv.js';
import { writeParquet } from './write-parquet.js';
import { writeSpss } from './write-spss.js';
import { writeXlsx } from './write-xlsx.js';
import { zipped } from './zip-stream.js';

const COLUMNS = [aColumn({ name: 'words', kind: 'text' }), aColumn({ name: 'number' })];
const sheetOf = (rows: readonly (readonly Cell[])[]): Sheet => ({ columns: COLUMNS, batches: batchOf(rows) });
const NAMES = { answers: 'answers', codebook: 'codebook' };

async function bytesOf(file: FileBytes): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Anything that Unicode has, and what spreadsheets and their formats make much of. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '"',
      "'",
      ',',
      '\r',
      '\n',
      '\t',
      '=',
      '-',
      '_',
      'x',
      '0',
      'D',
      ' ',
      '＝',
      '<',
      '&',
      'é',
      '😀',
    ),
  }),
);
const someRows = fc.array(fc.tuple(anyText, fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }))), {
  minLength: 1,
  maxLength: 20,
});

describe('a CSV file', () => {
  const readCsv = async (rows: readonly (readonly Cell[])[], bom = false) =>
    parse(await bytesOf(writeCsv(sheetOf(rows), { bom })), { bom, record_delimiter: '\r\n' });

  it('gives back every text and every number', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        const [head, ...read] = await readCsv(rows);
        expect(head).toEqual(['words', 'number']);
        expect(read.map(([words = '', number = '']) => [unguardFormula(words), number])).toEqual(
          rows.map(([words, number]) => [words, number === null ? '' : String(number)]),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('tells texts from numbers by their quotes, and nothing from an empty text', async () => {
    const bytes = await bytesOf(
      writeCsv(
        sheetOf([
          ['=1+1', -1],
          ['', null],
          [null, 0],
        ]),
        { bom: true },
      ),
    );
    expect(bytes.toString()).toBe(`\ufeff"words","number"\r\n"'=1+1",-1\r\n"",\r\n,0\r\n`);
  });
});

describe('an Excel workbook', () => {
  const readXlsx = async (rows: readonly (readonly Cell[])[]) => {
    const read: (readonly string[])[] = [];
    const bytes = await bytesOf(writeXlsx(sheetOf(rows), { described: COLUMNS, names: NAMES }));
    for await (const { cells } of xlsxRows(bytes)) read.push(cells);
    return read;
  };
  const asExcelReads = (text: string) =>
    text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

  it('gives back every text and every number', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        const [head, ...read] = await readXlsx(rows);
        expect(head).toEqual(['words', 'number']);
        expect(read.map(([words = '', number = '']) => [unguardFormula(asExcelReads(words)), number])).toEqual(
          rows.map(([words, number]) => [words, number === null ? '' : String(number)]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('holds no formula whatever was written, and cuts what is too long for a cell with a mark', async () => {
    const long = `${'x'.repeat(32_762)}😀 and more`;
    const bytes = await bytesOf(
      writeXlsx(
        sheetOf([
          ['=1+1', 1],
          [long, 2],
        ]),
        { described: COLUMNS, names: NAMES },
      ),
    );
    const xml = (await readZip(bytes)).get('xl/worksheets/sheet1.xml')?.toString() ?? '';
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toContain(
      `<c r="A2" t="inlineStr"><is><t xml:space="preserve">'=1+1</t></is></c><c r="B2"><v>1</v></c>`,
    );
    expect(xml).toContain(`>${'x'.repeat(32_762)} […]</t>`);
  });

  it('goes on in another sheet where one is full, and ends with the codebook', async () => {
    const rows = Array.from({ length: 7 }, (_, n): Cell[] => [`row ${n}`, n]);
    const files = await readZip(
      await bytesOf(writeXlsx(sheetOf(rows), { described: COLUMNS, names: NAMES, mostRows: 4 })),
    );
    const sheets = [1, 2, 3, 4].map((n) => files.get(`xl/worksheets/sheet${n}.xml`)?.toString() ?? '');
    expect(sheets.map((xml) => xml.match(/row \d/g)?.length ?? 0)).toEqual([3, 3, 1, 0]);
    expect(sheets.map((xml) => xml.includes('>words<'))).toEqual([true, true, true, true]);
    expect(sheets[3]).toContain('>spss_name<');
    expect(
      files
        .get('xl/workbook.xml')
        ?.toString()
        .match(/name="[^"]+"/g),
    ).toEqual(['answers', 'answers 2', 'answers 3', 'codebook'].map((name) => `name="${name}"`));
  });

  it('has columns beyond Z', async () => {
    const wide = { columns: Array.from({ length: 60 }, (_, n) => aColumn({ name: `q${n}` })), batches: batchOf([]) };
    const bytes = await bytesOf(writeXlsx(wide, { described: COLUMNS, names: NAMES }));
    for await (const { cells } of xlsxRows(bytes)) expect(cells[59]).toBe('q59');
  });
});

describe('a Parquet file', () => {
  const readParquet = async (rows: readonly (readonly Cell[])[]) => {
    const bytes = await bytesOf(writeParquet(sheetOf(rows), { study: 's' }));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    return parquetReadObjects({ file });
  };

  it('gives back every text and every number', async () => {
    await fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        expect(await readParquet(rows)).toEqual(rows.map(([words, number]) => ({ words, number })));
      }),
      { numRuns: 200 },
    );
  });

  it('has groups of rows, the last as full as it comes, or none', async () => {
    const rows = Array.from({ length: 20_001 }, (_, n): Cell[] => [n % 3 === 0 ? null : `中文 ${n}`, n]);
    const read = await readParquet(rows);
    expect(read).toHaveLength(rows.length);
    expect([read[0], read[20_000]]).toEqual([
      { words: null, number: 0 },
      { words: '中文 20000', number: 20_000 },
    ]);
    expect(await readParquet([])).toEqual([]);
  });
});

describe('a bundle for SPSS', () => {
  it('holds each answer on one line, as wide as the syntax says, and the codebook', async () => {
    const title = { study: 's', wave: 'w', title: { 'zh-CN': '研究', en: 'Study' }, versions: [] };
    const files = await readZip(
      await bytesOf(
        writeSpss(
          sheetOf([
            ['a\r\nb "c" 中', 1],
            ['-x', null],
          ]),
          title,
          'en',
        ),
      ),
    );
    expect([...files.keys()]).toEqual(['answers.csv', 'answers.sps', 'codebook.csv', 'codebook.html']);
    expect(files.get('answers.csv')?.toString()).toBe(`"words","number"\r\n"a b ""c"" 中",1\r\n"'-x",\r\n`);
    expect(files.get('answers.sps')?.toString()).toContain('    words A11\n');
    expect(files.get('codebook.html')?.toString()).toContain('<h1>Study · w · Codebook</h1>');
  });
});

describe('a zip as it comes into being', () => {
  it('stops what is written into it when nobody reads on', async () => {
    let isOpen = true;
    async function* endless(): AsyncGenerator<Buffer> {
      try {
        for (;;) yield Buffer.alloc(65_536, Math.random().toString());
      } finally {
        isOpen = false;
      }
    }
    for await (const chunk of zipped(batchOfOne({ name: 'endless', content: endless() })))
      if (chunk.length > 1_000) break;
    expect(isOpen).toBe(false);
  });

  it('ends with the error of what is written into it', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.from('half');
      throw new Error('the database went away');
    }
    await expect(bytesOf(zipped(batchOfOne({ name: 'broken', content: broken() })))).rejects.toThrow('went away');
  });
});

async function* batchOfOne<T>(one: T): AsyncGenerator<T> {
  yield one;
}
