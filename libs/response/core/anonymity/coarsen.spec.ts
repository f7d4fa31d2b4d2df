import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cell, coarsen, type MixingRules, type OpenCell, type WaitingCell } from './coarsen.js';

const K = 5;
const CLOSING: MixingRules = { k: K, week: 7, isClosing: true };
const RUNNING: MixingRules = { ...CLOSING, isClosing: false };

let made = 0;
const aRow = (traits: Partial<WaitingCell> = {}): WaitingCell => ({
  id: `row ${(made += 1)}`,
  organisationId: 'small one',
  source: 'independent',
  size: 'S',
  region: 'CN',
  locale: 'zh-CN',
  mayName: false,
  ...traits,
});
const rowsOf = (count: number, traits: Partial<WaitingCell> = {}) => Array.from({ length: count }, () => aRow(traits));
const anOpen = (answers: number, traits: Partial<OpenCell> = {}): OpenCell => ({
  organisationId: null,
  source: 'independent',
  size: 'S',
  region: 'CN',
  locale: 'zh-CN',
  week: 7,
  answers,
  ...traits,
});

const keyOf = (cell: Cell) => Object.values(cell).join();
const sizes = (cells: ReadonlyMap<string, Cell>) => {
  const counts = new Map<string, number>();
  for (const cell of cells.values()) counts.set(keyOf(cell), (counts.get(keyOf(cell)) ?? 0) + 1);
  return counts;
};
const saidOf = ({ cells }: ReturnType<typeof coarsen>, rows: readonly WaitingCell[]) =>
  rows.map(({ id }) => cells.get(id));

describe('what is said of anonymous answers', () => {
  it('is what the invitation says where enough share it', () => {
    const rows = rowsOf(K, { organisationId: 'large', mayName: true, source: 'partner', size: 'L', locale: 'en' });
    const said = { organisationId: 'large', source: 'partner', size: 'L', region: 'CN', locale: 'en', week: 7 };
    expect(saidOf(coarsen(rows, [], RUNNING), rows)).toEqual(rows.map(() => said));
  });

  it('names no organisation of which too few were asked, however many answer', () => {
    const rows = rowsOf(K + 3);
    for (const cell of saidOf(coarsen(rows, [], CLOSING), rows)) expect(cell?.organisationId).toBeNull();
  });

  it('loses the language first and keeps the source longest', () => {
    const rows = [...rowsOf(K - 1, { source: 'partner', size: 'L' }), aRow({ source: 'partner', locale: 'en' })];
    const enough = rowsOf(K);
    const { cells } = coarsen([...rows, ...enough], [], CLOSING);
    for (const { id } of rows)
      expect(cells.get(id)).toMatchObject({ source: 'partner', size: 'L', region: 'CN', locale: 'zh-CN' });
    const other = rowsOf(K - 1);
    const mixedLocale = [...other, aRow({ locale: 'en' })];
    expect(saidOf(coarsen(mixedLocale, [], RUNNING), mixedLocale).map((cell) => cell?.locale)).toEqual(
      Array(K).fill('zh-CN'),
    );
  });

  it('waits for more of its kind before the end', () => {
    const [rare, hopeful] = [aRow({ source: 'community' }), aRow({ organisationId: 'large', mayName: true })];
    const { cells, held } = coarsen([rare, hopeful, ...rowsOf(K)], [], RUNNING);
    expect(held.toSorted()).toEqual([rare.id, hopeful.id].toSorted());
    expect(cells.size).toBe(K);
  });

  it('joins what enough answers of the same week said before', () => {
    const row = aRow();
    expect(coarsen([row], [anOpen(K)], RUNNING).cells.get(row.id)).toMatchObject({ week: 7 });
    expect(coarsen([row], [anOpen(K, { week: 6 })], RUNNING).held).toEqual([row.id]);
    expect(coarsen([row], [anOpen(K - 1)], RUNNING).held).toEqual([row.id]);
    expect(coarsen([row], [anOpen(2), anOpen(3)], RUNNING).held).toEqual([]);
  });

  it('is at the end what most have, week included', () => {
    const late = aRow({ source: 'community', locale: 'en' });
    const open = [anOpen(K, { week: 5, size: 'L' }), anOpen(K + 1, { week: 6 }), anOpen(40, { organisationId: 'o' })];
    expect(coarsen([late], open, CLOSING).cells.get(late.id)).toMatchObject({
      organisationId: null,
      source: 'independent',
      size: 'S',
      week: 6,
    });
  });

  it('takes the name from the smallest organisation rather than leave a few alone', () => {
    const named = rowsOf(K, { organisationId: 'large', mayName: true });
    const larger = rowsOf(K + 1, { organisationId: 'larger', mayName: true });
    for (const rows of [
      [...larger, ...named],
      [...named, ...larger],
    ]) {
      const { cells } = coarsen([...rows, aRow({ source: 'partner' })], [], CLOSING);
      expect([...sizes(cells).values()]).toEqual([K + 1, K + 1]);
      expect(saidOf({ cells, held: [] }, named).map((cell) => cell?.organisationId)).toEqual(named.map(() => null));
    }
  });

  it('is the same of all where there are too few', () => {
    const few = [aRow({ source: 'partner' }), aRow({ locale: 'en' })];
    const { cells } = coarsen(few, [], CLOSING);
    expect(sizes(cells).size).toBe(1);
    const before = coarsen(few, [anOpen(2, { region: 'INTL' })], CLOSING).cells;
    expect([...before.values()].map(({ region }) => region)).toEqual(['INTL', 'INTL']);
  });

  it('is nothing where nobody waits', () => {
    expect(coarsen([], [anOpen(K)], CLOSING)).toEqual({ cells: new Map(), held: [] });
  });

  const aWaiting = fc.record({
    id: fc.uuid(),
    organisationId: fc.constantFrom('a', 'b', 'c', 'd'),
    source: fc.constantFrom('independent' as const, 'vendor_invited' as const, 'partner' as const),
    size: fc.constantFrom('S' as const, 'M' as const, 'L' as const),
    region: fc.constantFrom('CN' as const, 'INTL' as const),
    locale: fc.constantFrom('zh-CN' as const, 'en' as const),
    mayName: fc.boolean(),
  });
  const crowd = fc.uniqueArray(aWaiting, { selector: ({ id }) => id, maxLength: 80 });

  it('is shared by at least k at every time, unless there are fewer in all', () => {
    fc.assert(
      fc.property(crowd, fc.boolean(), fc.integer({ min: 2, max: 8 }), (rows, isClosing, k) => {
        const { cells, held } = coarsen(rows, [], { k, week: 7, isClosing });
        expect([...cells.keys(), ...held].toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
        if (isClosing) expect(held).toEqual([]);
        if (!isClosing || rows.length >= k)
          for (const [, count] of sizes(cells)) expect(count).toBeGreaterThanOrEqual(k);
      }),
    );
  });

  it('names the organisation that was asked, or none', () => {
    fc.assert(
      fc.property(crowd, (rows) => {
        const { cells } = coarsen(rows, [], CLOSING);
        for (const { id, organisationId, mayName } of rows)
          expect(mayName ? [null, organisationId] : [null]).toContain(cells.get(id)?.organisationId);
      }),
    );
  });
});
