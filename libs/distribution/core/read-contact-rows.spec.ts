import { describe, expect, it } from '@jest/globals';
import { readContactRows } from './read-contact-rows.js';

const row = {
  email: ' Li.Wei@Example.com ',
  name: 'Li Wei',
  organisation: 'Example Ltd',
  size: 's',
  region: 'CN',
  source: 'independent',
  vendor: 'aurora',
  locale: '',
};
const vendors = new Set(['aurora']);
const tableOf = (...rows: readonly Partial<typeof row>[]) =>
  rows.map((cells, index) => ({ row: index + 2, cells, isEven: true }));

describe('readContactRows', () => {
  it('takes a good row in its normal form', () => {
    expect(readContactRows(tableOf(row), vendors)).toEqual({
      rows: [{ ...row, email: 'li.wei@example.com', size: 'S', locale: 'zh-CN' }],
      errors: [],
    });
  });

  it.each([
    ['email', '', 'missing'],
    ['email', 'a@b@c', 'not-an-address'],
    ['email', 'a@example.com\r\nBcc: x@example.com', 'not-an-address'],
    ['name', '', 'missing'],
    ['name', 'n'.repeat(201), 'too-long'],
    ['organisation', ' ', 'missing'],
    ['size', 'XL', 'not-allowed'],
    ['size', '', 'missing'],
    ['region', 'EU', 'not-allowed'],
    ['source', 'friend', 'not-allowed'],
    ['vendor', '', 'missing'],
    ['vendor', 'nobody', 'unknown-vendor'],
    ['locale', 'fr', 'not-allowed'],
  ])('reports %s %j as %s and takes the other rows', (column, value, code) => {
    const { rows, errors } = readContactRows(tableOf({ ...row, [column]: value }, row), vendors);
    expect(rows).toHaveLength(1);
    expect(errors).toEqual([{ row: 2, column, code }]);
  });

  it('drops control and direction characters from names', () => {
    const { rows } = readContactRows(tableOf({ ...row, name: 'Li\u202e\u0000 Wei\u200b' }), vendors);
    expect(rows[0]?.name).toBe('Li Wei');
  });

  it('treats a column that is not there as empty', () => {
    expect(readContactRows(tableOf({}), vendors).errors.map(({ column }) => column)).toEqual([
      'email',
      'name',
      'organisation',
      'size',
      'region',
      'source',
      'vendor',
    ]);
  });

  it('reports a row with more or fewer cells than the header as a whole', () => {
    const table = [{ row: 7, cells: row, isEven: false }, ...tableOf(row)];
    expect(readContactRows(table, vendors)).toMatchObject({
      rows: [{ vendor: 'aurora' }],
      errors: [{ row: 7, column: null, code: 'number-of-cells' }],
    });
  });
});
