import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC } from '#scoring';
import { RandomSource } from '#statistics';
import { auditCells, type CellAudit, type PublishedBefore } from './audit-cells.js';
import type { Cell } from './cell.js';
import { METHOD_DEFAULTS } from './method-defaults.js';
import { aCell, aVendor } from './testing/cells.js';

const NOTHING: PublishedBefore = { sets: [], cells: [] };
const audit = (cells: readonly Cell[], before = NOTHING) =>
  auditCells({ rubric: BUILT_IN_RUBRIC, config: METHOD_DEFAULTS, cells, before });

/** The state after releases of these answers, one after the other. */
function after(...releases: readonly (readonly Cell[])[]): PublishedBefore {
  return releases.reduce((before, cells) => {
    const { sets, cells: released } = audit(cells, before);
    return { sets: [...before.sets, ...sets], cells: released };
  }, NOTHING);
}

const outcomes = ({ denied }: CellAudit) => denied.map(({ cell, outcome }) => `${cell} ${outcome}`);
const customers = (organisations: number, from: Partial<Cell> = {}) =>
  aVendor('A', organisations).map((cell) => ({ ...cell, ...from }));
/** Answers to everything but the first criterion, from an organisation that nobody knew. */
const silentOn = (criterion: number, organisation: string) =>
  aCell({ organisation, steps: Array.from({ length: 15 }, (_, c) => (c === criterion ? null : 3)) });

describe('auditCells', () => {
  it('lets a first release be what it is', () => {
    const cells = [...aVendor('A', 20), ...aVendor('B', 8)];
    const { cells: released, denied, audited, sets } = audit(cells);
    expect({ released, denied }).toEqual({ released: cells, denied: [] });
    const names = sets.map(({ cell }) => cell);
    expect(names).toEqual(expect.arrayContaining(['A/overall', 'A/c11', 'A/c53', 'A/size:S', 'A/region:CN']));
    expect(names.filter((name) => name.startsWith('B/'))).toEqual(['B/size:S', 'B/region:CN']);
    expect(audited).toBe(names.length);
  });

  it('knows organisations by what it is given and no vendor by another’s name', () => {
    const before = after(aVendor('A', 20));
    const longer = aVendor('A', 21).map((cell) => ({ ...cell, vendor: 'AA' }));
    expect(audit(longer, before)).toMatchObject({ cells: longer, denied: [] });
  });

  it('releases the same answers again and enters nothing twice', () => {
    const before = after(customers(20));
    expect(audit(customers(20), before)).toMatchObject({ cells: customers(20), denied: [], sets: [] });
  });

  it.each([
    ['one more customer', 20, 21, 20, ['A/overall KEPT']],
    ['nine more', 20, 29, 20, ['A/overall KEPT']],
    ['ten more', 20, 30, 30, []],
    ['one fewer', 20, 19, 20, ['A/overall KEPT']],
    ['ten fewer', 20, 10, 10, []],
  ])('with %s keeps what was there unless ten differ', (_, then, now, released, denied) => {
    const found = audit(customers(now), after(customers(then)));
    expect(found.cells).toHaveLength(released);
    expect(outcomes(found)).toEqual(denied);
    expect(found.sets.length > 0).toBe(denied.length === 0);
  });

  it('measures against every revision, not the newest alone', () => {
    const before = after(customers(20), customers(32));
    expect(outcomes(audit(customers(30), before))).toEqual(['A/overall KEPT']);
    expect(outcomes(audit(customers(21), before))).toEqual(['A/overall KEPT']);
    expect(outcomes(audit(customers(42), before))).toEqual([]);
  });

  it('keeps a vendor whose criterion would tell on one of many newcomers', () => {
    const silent = Array.from({ length: 11 }, (_, n) => silentOn(0, `new-${n}`));
    const now = [...customers(20), ...silent, aCell({ organisation: 'the only one' })];
    expect(outcomes(audit(now, after(customers(20))))).toEqual(['A/c11 KEPT']);
  });

  it('does not look at a criterion that is not published', () => {
    const cells = Array.from({ length: 20 }, (_, n) =>
      n < 9 ? aCell({ organisation: `o${n}` }) : silentOn(0, `o${n}`),
    );
    expect(audit(cells).sets.map(({ cell }) => cell)).not.toContain('A/c11');
  });

  it('does not count answers that are not scored', () => {
    const partners = customers(30).map((cell, n) => (n < 20 ? cell : { ...cell, source: 'partner' as const }));
    expect(audit(partners, after(customers(20)))).toMatchObject({ cells: partners, denied: [] });
  });

  it('suppresses a vendor that has nothing to fall back to', () => {
    const { sets } = after(customers(20));
    for (const cells of [[], customers(6)])
      expect(audit(customers(21), { sets, cells })).toMatchObject({
        cells: [],
        sets: [],
        denied: [{ cell: 'A/overall', reason: 'LINEAR_DISCLOSURE', outcome: 'SUPPRESSED' }],
      });
  });

  it('suppresses a vendor whose old answers are no longer safe either', () => {
    const { sets } = after(customers(20));
    expect(outcomes(audit(customers(21), { sets, cells: customers(19) }))).toEqual(['A/overall SUPPRESSED']);
  });

  it('withholds a source gap that would tell on one customer', () => {
    const of = (independent: number, invited: number) => [
      ...customers(independent),
      ...aVendor('I', invited).map((cell) => ({ ...cell, vendor: 'A', source: 'vendor_invited' as const })),
    ];
    const before = after(of(15, 15));
    expect(outcomes(audit(of(24, 16), before))).toEqual(['A/sourceGap WITHHELD']);
    expect(outcomes(audit(of(25, 25), before))).toEqual([]);
    const twice = [...customers(15), ...customers(12, { source: 'vendor_invited' })];
    expect(outcomes(audit(twice))).toEqual(['A/sourceGap WITHHELD']);
  });

  it('withholds a segment that would tell the vendor about one customer', () => {
    const of = (small: number, large: number) => [
      ...customers(small),
      ...aVendor('L', large).map((cell) => ({ ...cell, vendor: 'A', size: 'L' as const })),
    ];
    const found = audit(of(11, 29), after(of(10, 20)));
    expect(found.cells).toHaveLength(40);
    expect(outcomes(found)).toEqual(['A/size:S WITHHELD', 'A/size:L WITHHELD']);
  });

  it('keeps a vendor whose score would, with its own segments, tell it about a few', () => {
    const mixed = customers(20).map((cell, n) => ({ ...cell, size: n < 8 ? ('S' as const) : ('M' as const) }));
    const now = [...mixed.slice(8), ...aVendor('N', 3).map((cell) => ({ ...cell, vendor: 'A' }))];
    const found = audit(now, after(mixed));
    expect(outcomes(found)).toEqual(['A/overall KEPT']);
  });

  it('holds a score against an earlier score without exclusions', () => {
    const members = customers(20).map(({ organisation }) => organisation);
    const before = (extra: readonly string[]): PublishedBefore => ({
      sets: [{ cell: 'A/unfiltered', members: [...members, ...extra].toSorted() }],
      cells: [],
    });
    const few = ['x', 'y', 'z'];
    expect(outcomes(audit(customers(20), before(few)))).toEqual(['A/overall SUPPRESSED']);
    expect(outcomes(audit(customers(20), before(Array.from({ length: 12 }, (_, n) => `x${n}`))))).toEqual([]);
  });

  it('says when a vendor’s history is too tangled to search', () => {
    const random = new RandomSource('00000000000000aa');
    const sets = Array.from({ length: 40 }, () => ({
      cell: 'A/overall',
      members: customers(60).flatMap(({ organisation }) => (random.uniform() < 0.5 ? organisation : [])),
    }));
    const { denied } = audit(customers(60), { sets, cells: [] });
    expect(denied[0]).toEqual({ cell: 'A/overall', reason: 'TOO_COMPLEX', outcome: 'SUPPRESSED' });
  });
});
