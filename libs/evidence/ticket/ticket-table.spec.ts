import { describe, expect, it } from '@jest/globals';
import { TICKET_LIMITS } from '../core/index.js';
import { ticketTable, ticketTemplate } from './ticket-table.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const HEADER = 'id,severity,organisation,openedAt,repliedAt';

function refusalOf(bytes: Uint8Array): unknown {
  try {
    return ticketTable(bytes);
  } catch (error) {
    return (error as { extra: { errors: unknown } }).extra.errors;
  }
}

describe('a file of tickets', () => {
  it('is read with empty cells left out and with the lines a spreadsheet shows', () => {
    expect(ticketTable(utf8(`\ufeff${HEADER}\r\nT-1,urgent,aa,2026-10-05T08:00:00Z,\r\n\r\nT-2 ,general`))).toEqual({
      rows: [
        { id: 'T-1', severity: 'urgent', organisation: 'aa', openedAt: '2026-10-05T08:00:00Z' },
        { id: 'T-2', severity: 'general' },
      ],
      lines: [2, 4],
    });
  });

  it('may be separated by semicolons', () => {
    expect(ticketTable(utf8(`${HEADER.replaceAll(',', ';')}\nT-1;urgent;aa;x;y`)).rows).toEqual([
      { id: 'T-1', severity: 'urgent', organisation: 'aa', openedAt: 'x', repliedAt: 'y' },
    ]);
  });

  it('has rows as wide as its header: a wider one is none', () => {
    expect(ticketTable(utf8(`${HEADER}\nT-1,urgent,aa,x,y,z`)).rows).toEqual([null]);
  });

  it('keeps one row more than may be, so that it is refused as too long', () => {
    const many = `${HEADER}\n${'T-1,urgent\n'.repeat(TICKET_LIMITS.rows + 5)}`;
    expect(ticketTable(utf8(many)).rows).toHaveLength(TICKET_LIMITS.rows + 1);
  });

  it.each([
    ['nothing', new Uint8Array(), '/csv', 'empty'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4), '/csv', 'not-csv'],
    ['a picture', Uint8Array.of(0x89, 0, 1, 0xff), '/csv', 'encoding'],
    ['an open quote', utf8(`${HEADER}\n"T-1`), '/csv', 'not-csv'],
    ['an endless cell', utf8(`${HEADER}\n${'x'.repeat(9_000)}\n`), '/csv', 'not-csv'],
    ['a column that nobody knows', utf8(`${HEADER},price\n`), '/header/5', 'unknown-column'],
    ['a column that comes twice', utf8(`${HEADER},id\n`), '/header/id', 'repeated-column'],
    ['no opening', utf8('id,severity,organisation\n'), '/header/openedAt', 'missing-column'],
  ])('that is %s is refused', (_, bytes, pointer, code) => {
    expect(refusalOf(bytes)).toContainEqual({ pointer, code });
  });

  it('can begin with the template', () => {
    const { rows, lines } = ticketTable(utf8(ticketTemplate()));
    expect(lines).toEqual([2, 3]);
    expect(rows).toMatchObject([{ id: 'T-1001' }, { id: 'T-1002', severity: 'urgent' }]);
  });
});
