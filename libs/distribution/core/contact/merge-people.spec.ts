import { describe, expect, it } from '@jest/globals';
import { PeopleList } from './merge-people.js';
import type { ContactRow } from './read-contact-row.js';

const contact = (change: Partial<ContactRow> = {}): ContactRow => ({
  row: 2,
  email: 'a@b.example',
  name: 'A',
  organisation: 'Example Ltd',
  size: 'S',
  region: 'CN',
  source: 'independent',
  vendorIds: ['aurora'],
  locale: null,
  role: null,
  timeZone: null,
  tags: [],
  consent: null,
  ...change,
});

function listOf(...rows: readonly ContactRow[]): PeopleList {
  const list = new PeopleList();
  for (const row of rows) list.add(row);
  return list;
}

describe('PeopleList', () => {
  it('keeps one person of several rows, with the vendors and tags of all', () => {
    const list = listOf(
      contact({ tags: ['x'] }),
      contact({ row: 3, vendorIds: ['kite'], name: 'Another' }),
      contact({ row: 4, tags: ['y'] }),
    );
    expect([list.waiting, list.merged]).toEqual([1, 2]);
    expect(list.take()).toEqual([{ ...contact({ vendorIds: ['aurora', 'kite'], tags: ['x', 'y'] }), isAgain: false }]);
  });

  it('hands people out once, and again with what later rows add', () => {
    const list = listOf(contact({ tags: ['x'] }), contact({ email: 'c@d.example' }));
    expect(list.take()).toHaveLength(2);
    list.add(contact({ row: 9 }));
    expect(list.take()).toEqual([]);
    list.add(contact({ row: 10, name: 'Another', vendorIds: ['kite'] }));
    list.add(contact({ row: 11, vendorIds: ['polaris'] }));
    expect(list.take()).toEqual([
      {
        ...contact({ row: 10, name: 'Another', vendorIds: ['aurora', 'kite', 'polaris'], tags: ['x'] }),
        isAgain: true,
      },
    ]);
  });

  it('names rows that say nothing new, the first of them, and counts all', () => {
    const list = listOf(contact(), contact({ row: 3, name: 'Another' }), contact({ email: 'c@d.example' }));
    expect(list.duplicates).toEqual([{ row: 3, column: 'email', code: 'duplicate' }]);
    for (let row = 4; row < 1_004; row += 1) list.add(contact({ row }));
    expect([list.duplicateCount, list.duplicates.length]).toEqual([1_001, 500]);
  });

  it('counts rows that describe an organisation differently than its first row', () => {
    const list = listOf(
      contact(),
      contact({ email: 'b@b.example', organisation: 'EXAMPLE  ltd', size: 'L' }),
      contact({ email: 'c@b.example', organisation: 'Other', size: 'L' }),
      contact({ email: 'd@b.example', organisation: 'Other', size: 'L' }),
    );
    expect(list.differing).toBe(1);
  });
});
