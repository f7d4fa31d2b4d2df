import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Severity } from '#statistics';
import type { TicketFact } from './ticket-fact.js';
import { ticketFigures } from './ticket-figures.js';

const OPENED = Date.UTC(2026, 9, 1);
const AS_OF = new Date(OPENED + 30 * 86_400_000);
const after = (minutes: number) => new Date(OPENED + minutes * 60_000);
const source = { vendor: 'aurora', verified: true };

const ticket = (customer: number, replied: number | null, change: Partial<TicketFact> = {}): TicketFact => ({
  id: 'T',
  severity: 'business',
  organisation: String(customer).padStart(64, '0'),
  openedAt: after(0),
  repliedAt: replied === null ? null : after(replied),
  solvedAt: null,
  reopenedAt: null,
  ...change,
});
const scoreOf = (criterion: string, facts: readonly TicketFact[]) =>
  ticketFigures(source, facts, AS_OF).find((figure) => figure.criterion === criterion);

describe('what tickets say', () => {
  it('of replies is worth what the promise of each tier makes of the time', () => {
    const at = (severity: Severity, replied: number) =>
      [1, 2].map((customer) => ticket(customer, replied, { severity }));
    expect(scoreOf('c11', at('business', 240))?.score).toBeCloseTo(75, 10);
    expect(scoreOf('c11', [...at('general', 1440), ...at('business', 480), ...at('urgent', 120)])?.score).toBeCloseTo(
      0.5 * 75 + 0.3 * 40 + 0,
      10,
    );
  });

  it('counts those that nobody answered', () => {
    const half = [ticket(1, 60), ticket(1, null), ticket(2, 60), ticket(2, null)];
    expect(scoreOf('c13', half)?.score).toBeCloseTo(50, 10);
    expect(scoreOf('c11', half)?.score).toBeCloseTo(50, 10);
  });

  it('does not punish what is still young', () => {
    const young = ticket(2, null, { openedAt: new Date(AS_OF.getTime() - 60_000) });
    expect(scoreOf('c13', [ticket(1, 60), ticket(2, 60), young])?.score).toBeCloseTo(100, 10);
  });

  it('of solutions is the share that was not reopened', () => {
    const solved = { solvedAt: after(300) };
    const facts = [
      ticket(1, 60, solved),
      ticket(2, 60, solved),
      ticket(3, 60, { ...solved, reopenedAt: after(400) }),
      ticket(4, 60),
    ];
    expect(scoreOf('c21', facts)?.score).toBeCloseTo(200 / 3, 10);
    expect(scoreOf('c21', [ticket(1, 60), ticket(2, 60)])).toBeUndefined();
    expect(scoreOf('c21', [ticket(1, 60, solved), ticket(2, 60)])).toBeUndefined();
  });

  it('is the variance of a mean where every customer has one ticket (delete-one jackknife)', () => {
    const solved = [0, 1, 1, 1, 0, 1].map((kept, customer) =>
      ticket(customer, 60, { solvedAt: after(90), reopenedAt: kept ? null : after(100) }),
    );
    const mean = 400 / 6;
    const square = (2 * mean ** 2 + 4 * (100 - mean) ** 2) / 5;
    expect(scoreOf('c21', solved)).toMatchObject({ n: 6, organisations: 6, verified: true, agreement: null });
    expect(scoreOf('c21', solved)!.variance).toBeCloseTo(square / 6, 8);
  });

  it('is told only where there is somebody left without each group of customers', () => {
    const facts = [ticket(1, 60), ticket(2, 60, { severity: 'urgent' })];
    expect(scoreOf('c11', facts)?.score).toBeCloseTo((0.3 * 100 + 0.2 * 40) / 0.5, 10);
    expect(scoreOf('c21', [...facts, ticket(1, 60, { solvedAt: after(90) })])).toBeUndefined();
  });

  it('is nothing without a second customer', () => {
    expect(ticketFigures(source, [ticket(1, 60), ticket(1, 90)], AS_OF)).toEqual([]);
    expect(ticketFigures(source, [], AS_OF)).toEqual([]);
  });

  it('stays between nothing and everything, and is the same in any order', () => {
    const facts = fc.array(
      fc
        .record({
          customer: fc.integer({ min: 1, max: 40 }),
          replied: fc.option(fc.integer({ min: 0, max: 9_000 })),
          severity: fc.constantFrom<Severity>('general', 'business', 'urgent'),
        })
        .map(({ customer, replied, severity }) => ticket(customer, replied, { severity })),
      { minLength: 1, maxLength: 80 },
    );
    fc.assert(
      fc.property(facts, (list) => {
        const figures = ticketFigures(source, list, AS_OF);
        for (const { score, variance } of figures) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100 + 1e-9);
          expect(variance).toBeGreaterThanOrEqual(0);
        }
        const turned = ticketFigures(source, list.toReversed(), AS_OF);
        for (const [index, { score, variance }] of figures.entries()) {
          expect(turned[index]!.score).toBeCloseTo(score, 9);
          expect(turned[index]!.variance).toBeCloseTo(variance, 9);
        }
      }),
      { numRuns: 60 },
    );
  });
});
