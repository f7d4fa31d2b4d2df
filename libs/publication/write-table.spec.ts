import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { readZip } from '../../test/support/read-zip.js';
import { writeTable } from './write-table.js';

const ROWS = [
  { vendor: '=1+1', name: '极光', score: 78.5, isShown: true, nothing: null },
  { vendor: 'a"b', name: 'x', score: null, isShown: false, nothing: null },
];
const file = (given: object = {}) => ({
  rows: ROWS,
  columns: Object.keys(ROWS[0] ?? {}),
  title: 'scores',
  bom: false,
  ...given,
});

describe('a table', () => {
  it('as CSV follows RFC 4180 and runs nothing in a spreadsheet', async () => {
    const text = String(await writeTable('csv', file()));
    expect(text).toBe(`vendor,name,score,isShown,nothing\r\n'=1+1,极光,78.5,true,\r\n"a""b",x,,false,\r\n`);
  });

  it.each(['=1+1', ' =1+1', '\u200b=1+1', '\ufeff=1', '＝1+1', '|cmd', '%x', '\n=1', "'=1"])(
    'runs no formula that begins like %j, as CSV or as a workbook, and leaves numbers alone',
    async (text) => {
      const given = file({ rows: [{ text, score: -5 }], columns: ['text', 'score'] });
      const [, csv] = parse(Buffer.from(await writeTable('csv', given)), { record_delimiter: '\r\n' });
      expect(csv).toEqual([`'${text}`, '-5']);
      const parts = await readZip(await writeTable('xlsx', given));
      expect(String(parts.get('xl/sharedStrings.xml'))).toContain(`<t>'${text}</t>`);
      expect(String(parts.get('xl/worksheets/sheet1.xml'))).toContain('<v>-5</v>');
    },
  );

  it('as CSV begins with a mark only where it is asked for, and has its names without rows', async () => {
    expect(String(await writeTable('csv', file({ bom: true }))).charCodeAt(0)).toBe(0xfeff);
    expect(String(await writeTable('csv', file({ rows: [] })))).toBe('vendor,name,score,isShown,nothing\r\n');
  });

  it('as Parquet keeps numbers, texts, truths and nothing apart', async () => {
    const bytes = await writeTable('parquet', file());
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    expect(rows).toEqual(ROWS);
  });

  it('as a workbook says nowhere when it was written: one release has one file', async () => {
    const bytes = await writeTable('xlsx', file());
    const timeOfFirst = bytes.readUInt32LE(10);
    expect(timeOfFirst).toBe(0);
    const parts = await readZip(bytes);
    expect([...parts.values()].join('')).not.toMatch(/20\d\d-\d\d-\d\dT/);
    const sheet = String(parts.get('xl/worksheets/sheet1.xml'));
    expect(sheet).toContain('78.5');
    expect(sheet).not.toContain('<f>');
  });
});
