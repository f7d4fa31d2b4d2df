import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Severity } from '#statistics';
import { checkTickets, TICKET_CHECKS, type TicketCheckKey } from './ticket-consistency.js';
import type { TicketFact } from './ticket-fact.js';

const OPENED = Date.UTC(2026, 9, 1);
const DAY = 86_400_000;
const AS_OF = new Date(OPENED + 60 * DAY);
const SIXTY = Array.from({ length: 60 }, (_, day) => day);

/** Opened on its own day, of its own customer, replied to after its own time. */
const ticket = (day: number, change: Partial<TicketFact> = {}): TicketFact => ({
  id: `T-${day}`,
  severity: 'business',
  organisation: String(day).padStart(64, '0'),
  openedAt: new Date(OPENED + day * DAY),
  repliedAt: new Date(OPENED + day * DAY + (200 + day) * 60_000),
  solvedAt: null,
  reopenedAt: null,
  ...change,
});
/** Opened on the last day. */
const late = (day: number): Partial<TicketFact> => ({
  openedAt: new Date(OPENED + 59 * DAY),
  repliedAt: new Date(OPENED + 59 * DAY + (300 + day) * 60_000),
});
const of = (facts: readonly TicketFact[], key: TicketCheckKey) =>
  checkTickets(facts, AS_OF).find(({ check }) => check === key)!;
const markedIn = (facts: readonly TicketFact[]) =>
  checkTickets(facts, AS_OF)
    .filter(({ isMarked }) => isMarked)
    .map(({ check }) => check);

describe('an export of tickets', () => {
  it('that looks like life is not marked', () => {
    const facts = SIXTY.map((day) => ticket(day));
    expect(markedIn(facts)).toEqual([]);
    expect(of(facts, 'late-burst')).toMatchObject({ count: 5, of: 60, share: 5 / 60 });
  });

  it.each<[TicketCheckKey, (day: number) => Partial<TicketFact>]>([
    ['never-replied', (day) => (day % 4 === 0 ? { repliedAt: null } : {})],
    ['no-failure', (day) => ({ repliedAt: new Date(OPENED + day * DAY + (day + 1) * 60_000) })],
    ['same-reply-time', (day) => (day % 4 === 0 ? { repliedAt: new Date(OPENED + day * DAY + 300 * 60_000) } : {})],
    ['late-burst', (day) => (day % 3 === 0 ? late(day) : {})],
    ['one-organisation', (day) => (day % 4 === 0 ? { organisation: 'f'.repeat(64) } : {})],
  ])('is marked by %s', (key, change) => {
    expect(markedIn(SIXTY.map((day) => ticket(day, change(day))))).toEqual([key]);
  });

  it('of a handful tells nothing', () => {
    expect(markedIn(SIXTY.slice(0, 29).map((day) => ticket(day, { organisation: 'f'.repeat(64) })))).toEqual([]);
    expect(checkTickets([], AS_OF)).toEqual(
      TICKET_CHECKS.map((check) => expect.objectContaining({ check, count: 0, of: 0, share: null, isMarked: false })),
    );
  });

  it('is not blamed for what is still young', () => {
    const young = ticket(59, { repliedAt: null, openedAt: new Date(AS_OF.getTime() - 60_000) });
    expect(of([young], 'never-replied').of).toBe(0);
  });
});

const someFacts = fc.array(
  fc
    .record({
      day: fc.integer({ min: 0, max: 59 }),
      customer: fc.integer({ min: 1, max: 8 }),
      replied: fc.option(fc.integer({ min: 0, max: 20_000 })),
      severity: fc.constantFrom<Severity>('general', 'business', 'urgent'),
      isReopened: fc.boolean(),
    })
    .map(({ day, customer, replied, severity, isReopened }) => {
      const repliedAt = replied === null ? null : new Date(OPENED + day * DAY + replied * 60_000);
      const organisation = String(customer).padStart(64, '0');
      return ticket(day, {
        organisation,
        severity,
        repliedAt,
        solvedAt: repliedAt,
        reopenedAt: isReopened ? repliedAt : null,
      });
    }),
  { maxLength: 60 },
);

describe('every check', () => {
  it('is a share that does not depend on the order', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const checks = checkTickets(facts, AS_OF);
        expect(checks).toEqual(checkTickets(facts.toReversed(), AS_OF));
        for (const { count, of: all, share } of checks) {
          expect(count).toBeLessThanOrEqual(all);
          expect(share).toBe(all === 0 ? null : count / all);
        }
      }),
    );
  });

  it('notices more of what it looks for: one more of the largest customer, one more that nobody answered', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const more = [...facts, ticket(0, { organisation: 'f'.repeat(64), repliedAt: null })];
        expect(of(more, 'never-replied').share).toBeGreaterThanOrEqual(of(facts, 'never-replied').share ?? 0);
        expect(of(more, 'no-failure').share).toBeLessThanOrEqual(of(facts, 'no-failure').share ?? 1);
        const flood = [...facts, ...facts.map((fact) => ({ ...fact, organisation: 'f'.repeat(64) }))];
        expect(of(flood, 'one-organisation').share ?? 1).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });
});
