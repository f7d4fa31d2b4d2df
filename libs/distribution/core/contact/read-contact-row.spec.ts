import { describe, expect, it } from '@jest/globals';
import { contactRowReader, type TableRow } from './read-contact-row.js';
import { type ContactMapping, suggestMapping } from './suggest-mapping.js';

const HEADER = [
  'email',
  'name',
  'organisation',
  'size',
  'region',
  'source',
  'vendor',
  'locale',
  'role',
  'time zone',
  'tags',
  'consent',
  'consent evidence',
  'consent date',
  'note',
];
const vendors = new Map([
  ['aurora', 'id-aurora'],
  ['极光', 'id-aurora'],
  ['kite', 'id-kite'],
]);
const good = {
  email: ' Li.Wei@Example.com ',
  name: 'Li Wei',
  organisation: 'Example Ltd',
  size: 's',
  region: 'CN',
  source: 'independent',
  vendor: 'Aurora',
};
const mapping: ContactMapping = {
  ...suggestMapping(HEADER),
  columns: suggestMapping(HEADER).columns.map((field) => (field === 'undecided' ? null : field)),
};
const rowOf = (cells: Readonly<Record<string, string>>, isEven = true): TableRow => ({
  row: 2,
  cells: HEADER.map((name) => cells[name] ?? ''),
  isEven,
});
const read = contactRowReader(mapping, vendors);

describe('contactRowReader', () => {
  it('takes a good row in its normal form', () => {
    expect(read(rowOf(good))).toEqual({
      contact: {
        row: 2,
        email: 'li.wei@example.com',
        name: 'Li Wei',
        organisation: 'Example Ltd',
        size: 'S',
        region: 'CN',
        source: 'independent',
        vendorIds: ['id-aurora'],
        locale: null,
        role: null,
        timeZone: null,
        tags: [],
        consent: null,
      },
    });
  });

  it('takes all that a row may say', () => {
    const more = {
      locale: 'en',
      role: 'CTO',
      'time zone': 'europe/berlin',
      tags: 'pilot;VIP',
      consent: 'yes',
      'consent evidence': 'form 7',
      'consent date': '2026/3/1',
      vendor: '极光、kite、aurora',
    };
    expect(read(rowOf({ ...good, ...more }))).toMatchObject({
      contact: {
        vendorIds: ['id-aurora', 'id-kite'],
        locale: 'en',
        role: 'CTO',
        timeZone: 'Europe/Berlin',
        tags: ['pilot', 'VIP'],
        consent: { basis: 'consent', evidence: 'form 7', at: '2026-03-01' },
      },
    });
    expect(read(rowOf({ ...good, consent: 'contract' }))).toMatchObject({
      contact: { consent: { basis: 'contract', evidence: '', at: null } },
    });
  });

  it.each([
    ['email', '', 'email', 'missing'],
    ['email', 'a@b@c', 'email', 'not-an-address'],
    ['email', 'a@example.com\r\nBcc: x@example.com', 'email', 'line-break'],
    ['name', '', 'name', 'missing'],
    ['name', 'n'.repeat(201), 'name', 'too-long'],
    ['name', 'n'.repeat(1_001), 'name', 'too-long'],
    ['organisation', ' ', 'organisation', 'missing'],
    ['size', 'XL', 'size', 'not-allowed'],
    ['size', '', 'size', 'missing'],
    ['region', 'EU', 'region', 'not-allowed'],
    ['source', 'friend', 'source', 'not-allowed'],
    ['vendor', '', 'vendor', 'missing'],
    ['vendor', 'aurora, nobody', 'vendor', 'unknown-vendor'],
    ['locale', 'fr', 'locale', 'not-allowed'],
    ['time zone', 'Mars/Olympus', 'timeZone', 'not-a-time-zone'],
    ['consent date', 'soon', 'consentAt', 'not-a-date'],
  ])('names what is wrong with %s %j', (name, value, column, code) => {
    expect(read(rowOf({ ...good, [name]: value }))).toEqual({ errors: [{ row: 2, column, code }] });
  });

  it('names everything that is wrong with a row', () => {
    expect(read(rowOf({}))).toEqual({
      errors: ['email', 'name', 'organisation', 'size', 'region', 'source', 'vendor'].map((column) => ({
        row: 2,
        column,
        code: 'missing',
      })),
    });
  });

  it('names a row with another number of cells as a whole', () => {
    expect(read(rowOf(good, false))).toEqual({ errors: [{ row: 2, column: null, code: 'number-of-cells' }] });
  });

  it('does not look at what is left out, however long it is', () => {
    expect(read(rowOf({ ...good, note: 'x'.repeat(5_000) }))).toHaveProperty('contact');
  });

  it('takes what holds for the whole list where a cell is empty or there is no column', () => {
    const some = contactRowReader(
      { columns: ['email', 'name', 'size'], defaults: { ...good, size: 'L', tags: 'new', vendor: 'kite' } },
      vendors,
    );
    expect(some({ row: 3, cells: ['a@b.example', 'A'], isEven: true })).toMatchObject({
      contact: { size: 'L', tags: ['new'], vendorIds: ['id-kite'], organisation: 'Example Ltd' },
    });
    expect(some({ row: 3, cells: ['a@b.example', 'A', 'S'], isEven: true })).toMatchObject({ contact: { size: 'S' } });
  });
});
