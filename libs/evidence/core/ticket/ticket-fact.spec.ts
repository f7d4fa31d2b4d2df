import { describe, expect, it } from '@jest/globals';
import { mayFollow, readTickets, TICKET_LIMITS, type TicketFact } from './ticket-fact.js';

const NOW = new Date('2026-11-01T00:00:00Z');
const row = {
  id: 'T-1',
  severity: 'general',
  organisation: 'ab'.repeat(32),
  openedAt: '2026-10-05T08:00:00Z',
  repliedAt: '2026-10-05T10:00:00+02:00',
  solvedAt: '2026-10-06T08:00:00Z',
  reopenedAt: null,
};

describe('a batch of tickets', () => {
  it('is read with what has not happened left open', () => {
    const { repliedAt: _, reopenedAt: __, ...open } = row;
    const read = readTickets([row, { ...open, id: 'T-2', solvedAt: null }], NOW);
    expect(read).toMatchObject({
      ok: true,
      repeated: 0,
      facts: [
        { id: 'T-1', openedAt: new Date('2026-10-05T08:00:00Z'), repliedAt: new Date('2026-10-05T08:00:00Z') },
        { id: 'T-2', repliedAt: null, solvedAt: null, reopenedAt: null },
      ],
    });
  });

  it.each([
    ['not a list of objects', 'x', '', 'wrong-type'],
    ['null', null, '', 'wrong-type'],
    ['a list', [], '', 'wrong-type'],
    ['a column that nobody knows', { ...row, price: 1 }, '', 'unknown-key'],
    ['no id', { ...row, id: ' ' }, '/id', 'not-an-id'],
    ['an endless id', { ...row, id: 'x'.repeat(65) }, '/id', 'not-an-id'],
    ['a severity of its own', { ...row, severity: 'constructor' }, '/severity', 'unknown-value'],
    ['a name instead of a hash', { ...row, organisation: 'Example Ltd' }, '/organisation', 'not-a-hash'],
    ['no opening', { ...row, openedAt: undefined }, '/openedAt', 'required'],
    ['a time without an offset', { ...row, openedAt: '2026-10-05T08:00:00' }, '/openedAt', 'not-a-time'],
    ['a day that is not', { ...row, openedAt: '2026-13-45T08:00:00Z' }, '/openedAt', 'not-a-time'],
    ['a number as time', { ...row, repliedAt: 5 }, '/repliedAt', 'not-a-time'],
    ['the future', { ...row, solvedAt: '2026-11-01T00:00:01Z' }, '/solvedAt', 'in-the-future'],
    ['a reply before the question', { ...row, repliedAt: '2026-10-05T07:59:59Z' }, '/repliedAt', 'before-question'],
    ['a solution before the reply', { ...row, solvedAt: '2026-10-05T07:00:00Z' }, '/solvedAt', 'runs-backwards'],
    ['an unsolved one reopened', { ...row, solvedAt: null, reopenedAt: row.solvedAt }, '/reopenedAt', 'not-solved'],
    ['reopened before solved', { ...row, reopenedAt: '2026-10-06T07:00:00Z' }, '/reopenedAt', 'runs-backwards'],
  ])('is refused whole with a row that is %s', (_, wrong, field, code) => {
    expect(readTickets([row, wrong], NOW)).toEqual({
      ok: false,
      violations: [{ pointer: `/tickets/1${field}`, code }],
    });
  });

  it('may repeat itself, but not contradict itself', () => {
    expect(readTickets([row, { ...row }], NOW)).toMatchObject({ ok: true, repeated: 1, facts: [{ id: 'T-1' }] });
    expect(readTickets([row, { ...row, severity: 'urgent' }], NOW)).toEqual({
      ok: false,
      violations: [{ pointer: '/tickets/1/id', code: 'contradicts-itself' }],
    });
  });

  it('is neither empty nor endless, and says a hundred faults at most', () => {
    expect(readTickets([], NOW)).toMatchObject({ violations: [{ code: 'empty' }] });
    const many = Array.from({ length: TICKET_LIMITS.rows + 1 }, () => row);
    expect(readTickets(many, NOW)).toMatchObject({ violations: [{ code: 'too-many' }] });
    const faulty = readTickets(
      Array.from({ length: 300 }, () => ({})),
      NOW,
    );
    expect(faulty.ok ? [] : faulty.violations).toHaveLength(TICKET_LIMITS.violations);
  });

  it('reads a reopened ticket', () => {
    expect(readTickets([{ ...row, reopenedAt: '2026-10-07T07:00:00Z' }], NOW)).toMatchObject({ ok: true });
  });
});

describe('a later word on a ticket', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 9, day));
  const open: TicketFact = {
    id: 'T-1',
    severity: 'general',
    organisation: 'ab'.repeat(32),
    openedAt: at(1),
    repliedAt: null,
    solvedAt: null,
    reopenedAt: null,
  };
  const solved = { ...open, repliedAt: at(2), solvedAt: at(3) };

  it('may add what has happened since', () => {
    expect(mayFollow(open, solved)).toBe(true);
    expect(mayFollow(solved, { ...solved, reopenedAt: at(4) })).toBe(true);
    expect(mayFollow(solved, { ...solved, openedAt: at(1) })).toBe(true);
  });

  it.each([
    ['the reply earlier', { ...solved, repliedAt: at(1) }],
    ['the solution away', { ...solved, solvedAt: null }],
    ['the severity lower', { ...solved, severity: 'business' as const }],
    ['another customer', { ...solved, organisation: 'cd'.repeat(32) }],
    ['another ticket', { ...solved, id: 'T-2' }],
  ])('may not say %s', (_, later) => {
    expect(mayFollow(solved, later)).toBe(false);
  });
});
