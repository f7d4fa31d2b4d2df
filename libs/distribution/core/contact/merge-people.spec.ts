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

function mergedOf(...rows: readonly ContactRow[]) {
  const list = new PeopleList();
  for (const row of rows) list.add(row);
  return list.merged();
}

describe('PeopleList', () => {
  it('keeps one person of several rows, with the vendors and tags of all', () => {
    const { people, merged } = mergedOf(
      contact({ tags: ['x'] }),
      contact({ row: 3, vendorIds: ['kite'], name: 'Another' }),
      contact({ row: 4, tags: ['y'] }),
    );
    expect([people, merged]).toEqual([[contact({ vendorIds: ['aurora', 'kite'], tags: ['x', 'y'] })], 2]);
  });

  it('names rows that say nothing new', () => {
    const { people, duplicates } = mergedOf(
      contact(),
      contact({ row: 3, name: 'Another' }),
      contact({ email: 'c@d.example' }),
    );
    expect(people).toHaveLength(2);
    expect(duplicates).toEqual([{ row: 3, column: 'email', code: 'duplicate' }]);
  });

  it('counts rows that describe an organisation differently than its first row', () => {
    const { differing } = mergedOf(
      contact(),
      contact({ email: 'b@b.example', organisation: 'EXAMPLE  ltd', size: 'L' }),
      contact({ email: 'c@b.example', organisation: 'Other', size: 'L' }),
      contact({ email: 'd@b.example', organisation: 'Other', size: 'L' }),
    );
    expect(differing).toBe(1);
  });
});
