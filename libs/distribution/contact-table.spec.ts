import { describe, expect, it } from '@jest/globals';
import { contactTable } from './contact-table.js';

const codeOf = (csv: Buffer | string): string | undefined => {
  try {
    contactTable(csv);
    return undefined;
  } catch (error) {
    return (error as { extra: { errors: { code: string }[] } }).extra.errors[0]?.code;
  }
};

describe('contactTable', () => {
  it('counts rows as a spreadsheet does, over empty lines and line breaks in a cell', () => {
    const table = contactTable(Buffer.from('\ufeffEmail , name\r\na,A\r\n\r\nb,"B\nb"\nc,C'));
    expect(table).toEqual([
      { row: 2, cells: { email: 'a', name: 'A' }, isEven: true },
      { row: 4, cells: { email: 'b', name: 'B\nb' }, isEven: true },
      { row: 5, cells: { email: 'c', name: 'C' }, isEven: true },
    ]);
  });

  it('keeps the rows around one with too many or too few cells', () => {
    const table = contactTable('email,name\na,A\nb\nc,C,c\nd,D');
    expect(table.map(({ row, isEven }) => [row, isEven])).toEqual([
      [2, true],
      [3, false],
      [4, false],
      [5, true],
    ]);
  });

  it.each([
    ['bytes of another encoding', Buffer.from([0x61, 0x0a, 0xb0, 0xa1]), 'not-utf8'],
    ['UTF-16', Buffer.from('\ufeffemail\na', 'utf16le'), 'not-utf8'],
    ['half of a character', 'email\n\ud83d', 'not-utf8'],
    ['a quote that does not end', 'email\n"a', 'not-csv'],
    ['a cell without end', `email\n${'a'.repeat(60_000)}`, 'not-csv'],
    ['too many rows', `email\n${'a\n'.repeat(50_001)}`, 'too-many-rows'],
  ])('refuses %s', (_, csv, code) => {
    expect(codeOf(csv)).toBe(code);
  });
});
