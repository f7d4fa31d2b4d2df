import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isUnreadable, readVendorRows, type VendorColumn, type VendorTableRow } from './read-vendor-rows.js';

type Cells = Partial<Record<VendorColumn, string>>;

const GOOD: Cells = {
  vendor: 'aurora',
  name_zh: '极光',
  name_en: 'Aurora RTC',
  product: 'aurora-call',
  product_name_zh: '极光通话',
  product_name_en: 'Aurora Call',
  kind: 'video-call',
  platforms: 'ios|android',
};

const table = (...rows: Cells[]): VendorTableRow[] =>
  rows.map((cells, at) => ({ row: at + 2, cells: { ...cells }, isEven: true }));

const faultsOf = (...rows: Cells[]): string[] =>
  readVendorRows(table(...rows)).flatMap((row) =>
    isUnreadable(row) ? row.errors.map(({ pointer, code }) => `${pointer} ${code}`) : [],
  );

describe('readVendorRows', () => {
  it('reads a vendor with a product', () => {
    expect(readVendorRows(table(GOOD))).toEqual([
      {
        row: 2,
        slug: 'aurora',
        name: { 'zh-CN': '极光', en: 'Aurora RTC' },
        product: {
          slug: 'aurora-call',
          name: { 'zh-CN': '极光通话', en: 'Aurora Call' },
          kind: 'video-call',
          platforms: ['ios', 'android'],
        },
      },
    ]);
  });

  it('reads a vendor alone', () => {
    const { vendor = '', name_zh = '', name_en = '' } = GOOD;
    expect(readVendorRows(table({ vendor, name_zh, name_en }))).toMatchObject([{ slug: 'aurora', product: null }]);
  });

  it.each(['web; iOS', 'web、ios', 'ios , WEB', 'ios|web|ios'])(
    'reads the platforms of %j in one order',
    (platforms) => {
      expect(readVendorRows(table({ ...GOOD, platforms }))).toMatchObject([{ product: { platforms: ['ios', 'web'] } }]);
    },
  );

  it.each(['=HYPERLINK("http://x")', '+1', '-2', '@SUM(A1)', `'quoted`, '=cmd|/c calc!A0'])(
    'keeps the cell %j as the text it is',
    (name_en) => {
      expect(readVendorRows(table({ ...GOOD, name_en }))).toMatchObject([{ name: { en: name_en } }]);
    },
  );

  it.each([
    ['no vendor', { vendor: ' ' }, ['/rows/2/vendor missing']],
    ['a vendor with a space', { vendor: 'a b' }, ['/rows/2/vendor invalid-slug']],
    ['no Chinese name', { name_zh: '' }, ['/rows/2/name_zh missing']],
    ['a name that is too long', { name_en: 'x'.repeat(201) }, ['/rows/2/name_en too-long']],
    ['a line break in a name', { name_en: 'a\nb' }, ['/rows/2/name_en unseen-characters']],
    ['text that turns round', { name_en: 'a\u202eb' }, ['/rows/2/name_en unseen-characters']],
    ['a product without a name', { product_name_zh: '' }, ['/rows/2/product_name_zh missing']],
    ['a product without a short name', { product: '' }, ['/rows/2/product missing']],
    ['no kind', { kind: '' }, ['/rows/2/kind missing']],
    ['another kind', { kind: 'fax' }, ['/rows/2/kind not-allowed']],
    ['another platform', { platforms: 'ios|amiga' }, ['/rows/2/platforms not-allowed']],
  ])('finds %s', (_, spoiled, found) => {
    expect(faultsOf({ ...GOOD, ...spoiled })).toEqual(found);
  });

  it('counts what people see as one letter once', () => {
    expect(faultsOf({ ...GOOD, name_zh: '𠮷'.repeat(200) })).toEqual([]);
  });

  it('finds a row that says the same thing again, and one that calls a vendor otherwise', () => {
    expect(faultsOf(GOOD, GOOD)).toEqual(['/rows/3/product duplicate']);
    const alone = { vendor: 'kite', name_zh: '鸢', name_en: 'Kite' };
    expect(faultsOf(alone, alone)).toEqual(['/rows/3/vendor duplicate']);
    expect(faultsOf(GOOD, { ...GOOD, product: 'other', name_en: 'Other' })).toEqual([
      '/rows/3/name_zh other-name-above',
    ]);
    expect(faultsOf(GOOD, { ...GOOD, product: 'other' })).toEqual([]);
  });

  it('says of a row with too many cells that it cannot be read', () => {
    expect(readVendorRows([{ row: 9, cells: { vendor: 'A', product: 'P' }, isEven: false }])).toEqual([
      { row: 9, vendor: 'a', product: 'p', errors: [{ pointer: '/rows/9', code: 'number-of-cells' }] },
    ]);
  });

  it('answers each row, whatever is in it', () => {
    const cells = fc.dictionary(fc.constantFrom(...(Object.keys(GOOD) as VendorColumn[])), fc.string());
    const lines = fc.array(fc.record({ row: fc.nat(), cells, isEven: fc.boolean() }));
    fc.assert(
      fc.property(lines, (rows) => {
        const read = readVendorRows(rows);
        expect(read.map(({ row }) => row)).toEqual(rows.map(({ row }) => row));
        for (const row of read) expect(isUnreadable(row) ? row.errors.length > 0 : row.slug !== '').toBe(true);
      }),
    );
  });
});
