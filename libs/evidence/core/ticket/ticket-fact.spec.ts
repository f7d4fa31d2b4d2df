import { describe, expect, it } from '@jest/globals';
import {
  contradictions,
  readTickets,
  TICKET_LIMITS,
  ticketAsOf,
  type TicketFact,
  ticketWindow,
} from './ticket-fact.js';

const now = new Date('2026-11-01T00:00:00Z');
const opensAt = new Date('2026-10-01T00:00:00Z');
const NOW = { now, vendor: 'aurora', ...ticketWindow({ opensAt, closesAt: now }) };
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
    ['about a ticket of somebody else', { ...row, vendor: 'borealis' }, '/vendor', 'foreign-vendor'],
    ['from long before the wave', { ...row, openedAt: '2026-07-02T23:59:59Z' }, '/openedAt', 'before-window'],
    ['no id', { ...row, id: ' ' }, '/id', 'not-an-id'],
    ['an endless id', { ...row, id: 'x'.repeat(65) }, '/id', 'not-an-id'],
    ['a severity of its own', { ...row, severity: 'constructor' }, '/severity', 'unknown-value'],
    ['a name instead of a hash', { ...row, organisation: 'Example Ltd' }, '/organisation', 'not-a-hash'],
    ['no opening', { ...row, openedAt: undefined }, '/openedAt', 'required'],
    ['a time without an offset', { ...row, openedAt: '2026-10-05T08:00:00' }, '/openedAt', 'not-a-time'],
    ['a day that is not', { ...row, openedAt: '2026-13-45T08:00:00Z' }, '/openedAt', 'not-a-time'],
    ['the 30th of February', { ...row, openedAt: '2026-02-30T08:00:00Z' }, '/openedAt', 'not-a-time'],
    ['an id that nobody sees', { ...row, id: 'T\u202e1' }, '/id', 'not-an-id'],
    ['a number as time', { ...row, repliedAt: 5 }, '/repliedAt', 'not-a-time'],
    ['the future', { ...row, solvedAt: '2026-11-01T00:00:01Z' }, '/solvedAt', 'in-the-future'],
    ['a reply before the question', { ...row, repliedAt: '2026-10-05T07:59:59Z' }, '/repliedAt', 'before-question'],
    ['a solution before the reply', { ...row, solvedAt: '2026-10-05T07:00:00Z' }, '/solvedAt', 'runs-backwards'],
    [
      'a solution before the question',
      { ...row, repliedAt: null, solvedAt: '2026-10-05T07:00:00Z' },
      '/solvedAt',
      'runs-backwards',
    ],
    ['an unsolved one reopened', { ...row, solvedAt: null, reopenedAt: row.solvedAt }, '/reopenedAt', 'not-solved'],
    ['reopened before solved', { ...row, reopenedAt: '2026-10-06T07:00:00Z' }, '/reopenedAt', 'runs-backwards'],
  ])('is refused whole with a row that is %s', (_, wrong, field, code) => {
    expect(readTickets([row, wrong], NOW)).toEqual({
      ok: false,
      violations: [{ pointer: `/tickets/1${field}`, code }],
    });
  });

  it('names a ticket once, even word for word', () => {
    expect(readTickets([row, { ...row }], NOW)).toEqual({
      ok: false,
      violations: [{ pointer: '/tickets/1/id', code: 'repeated' }],
    });
  });

  it('may say in every row whose it is', () => {
    expect(readTickets([{ ...row, vendor: 'aurora' }], NOW)).toMatchObject({ ok: true, facts: [{ id: 'T-1' }] });
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

  it('holds no ticket that was opened when the wave had closed', () => {
    const closesAt = new Date('2026-10-05T07:59:59Z');
    expect(readTickets([row], { ...NOW, until: closesAt })).toMatchObject({
      violations: [{ pointer: '/tickets/0/openedAt', code: 'after-window' }],
    });
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
    expect(contradictions(open, solved)).toEqual([]);
    expect(contradictions(solved, { ...solved, reopenedAt: at(4) })).toEqual([]);
    expect(contradictions(solved, { ...solved, openedAt: at(1) })).toEqual([]);
  });

  it.each([
    ['the reply earlier', { ...solved, repliedAt: at(1) }],
    ['the solution away', { ...solved, solvedAt: null }],
    ['the severity lower', { ...solved, severity: 'business' as const }],
    ['another customer', { ...solved, organisation: 'cd'.repeat(32) }],
    ['another ticket', { ...solved, id: 'T-2' }],
  ])('may not say %s', (_, later) => {
    expect(contradictions(solved, later)).toHaveLength(1);
  });

  it('is told which of its fields unsay something', () => {
    expect(contradictions(solved, { ...solved, severity: 'urgent', solvedAt: null })).toEqual(['severity', 'solvedAt']);
  });

  it('counts as far as it had happened at a moment', () => {
    const reopened = { ...solved, reopenedAt: at(4) };
    expect(ticketAsOf(reopened, at(4))).toEqual(reopened);
    expect(ticketAsOf(reopened, at(3))).toEqual(solved);
    expect(ticketAsOf(reopened, at(1))).toEqual(open);
    expect(ticketAsOf(reopened, new Date(at(1).getTime() - 1))).toBeNull();
  });
});
