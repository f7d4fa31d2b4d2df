import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '#kernel';
import { vendorTable } from './vendor-table.js';

const faultsOf = (csv: string): string[] => {
  try {
    vendorTable(csv);
    return [];
  } catch (error) {
    return ((error as DomainError).extra.errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
  }
};

describe('vendorTable', () => {
  it('reads rows under their header and counts them as a spreadsheet does', () => {
    expect(vendorTable('vendor,name_zh,name_en\r\na,甲,A\r\n\r\nb,乙,"B, ""b"""\r\n')).toEqual([
      { row: 2, cells: { vendor: 'a', name_zh: '甲', name_en: 'A' }, isEven: true },
      { row: 4, cells: { vendor: 'b', name_zh: '乙', name_en: 'B, "b"' }, isEven: true },
    ]);
  });

  it.each([
    ['with a byte order mark', '\ufeffvendor,name_zh,name_en\na,甲,A'],
    ['with semicolons', 'vendor;name_zh;name_en\na;甲;A'],
    ['with the line ends of an old Mac', 'vendor,name_zh,name_en\ra,甲,A\r'],
    ['with capitals in its header', ' Vendor ,NAME_ZH,name_en\na,甲,A'],
    ['with its columns in another order', 'name_en,vendor,name_zh\nA,a,甲'],
  ])('reads a file %s', (_, csv) => {
    expect(vendorTable(csv)[0]?.cells).toEqual({ vendor: 'a', name_zh: '甲', name_en: 'A' });
  });

  it.each([
    [
      'nothing',
      '',
      ['/header/vendor missing-column', '/header/name_zh missing-column', '/header/name_en missing-column'],
    ],
    ['a header alone', 'vendor,name_zh,name_en\n', ['/csv no-rows']],
    ['an open quotation', 'vendor,name_zh,name_en\n"a,b,c', ['/csv not-csv']],
    ['columns nobody knows', 'vendor,name_zh,name_en,owner\na,b,c,d', ['/header/3 unknown-column']],
    ['a column twice', 'vendor,name_zh,name_en,vendor\na,b,c,d', ['/header/vendor repeated-column']],
    ['2001 rows', `vendor,name_zh,name_en\n${'a,b,c\n'.repeat(2_001)}`, ['/csv too-many-rows']],
    ['a cell without end', `vendor,name_zh,name_en\n${'a'.repeat(30_000)}`, ['/csv not-csv']],
  ])('refuses %s', (_, csv, faults) => {
    expect(faultsOf(csv)).toEqual(faults);
  });

  it('marks a row with more or fewer cells', () => {
    const rows = vendorTable('vendor,name_zh,name_en\na,b\na,b,c,d\na,b,c');
    expect(rows.map(({ isEven }) => isEven)).toEqual([false, false, true]);
  });
});
