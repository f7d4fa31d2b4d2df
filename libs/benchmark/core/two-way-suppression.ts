import { hiddenRanges, type HiddenRange } from './hidden-ranges.js';

/** Row and column of a cell. */
export type CellAt = readonly [number, number];

export interface SuppressedTable {
  readonly status: 'OK' | 'TABLE_WITHHELD';
  readonly primary: readonly CellAt[];
  /** Row by row; null when the table is withheld. */
  readonly complementary: readonly CellAt[] | null;
  /** `row,column` → what an outsider can bound each hidden count to from the margins; null when withheld. */
  readonly ranges: Readonly<Record<string, HiddenRange>> | null;
}

/** More cells to choose from would take too long to search; such a table is not published. */
const MOST_CHOICES = 16;

/**
 * Suppression in a table of counts whose row and column totals are published. Every row and column with a
 * hidden cell hides at least two that hold `k` organisations together, and no hidden count can be bounded
 * to one point; the pattern hides as few organisations, then cells, as that allows.
 */
export function suppressTable(table: readonly (readonly number[])[], k: number): SuppressedTable {
  const cells = table.flatMap((row, r) => row.map((size, c) => ({ at: [r, c] as CellAt, size })));
  const primary = cells.filter(({ size }) => size > 0 && size < k).map(({ at }) => at);
  if (primary.length === 0) return { status: 'OK', primary, complementary: [], ranges: {} };
  const choices = cells.filter(({ size }) => size >= k);
  const withheld: SuppressedTable = { status: 'TABLE_WITHHELD', primary, complementary: null, ranges: null };
  if (choices.length > MOST_CHOICES) return withheld;
  for (const chosen of patternsByCost(choices)) {
    const hidden = [...primary, ...chosen];
    if (!linesAreSafe(table, hidden, k)) continue;
    const ranges = hiddenRanges(table, hidden);
    if (Object.values(ranges).every(([low, high]) => high > low)) {
      return { status: 'OK', primary, complementary: chosen, ranges };
    }
  }
  return withheld;
}

/** All subsets, those that hide the fewest organisations first, then the fewest cells. */
function patternsByCost(choices: readonly { at: CellAt; size: number }[]): readonly (readonly CellAt[])[] {
  return Array.from({ length: 1 << choices.length }, (_, mask) => {
    const chosen = choices.filter((_, i) => (mask & (1 << i)) !== 0);
    return { cells: chosen.map(({ at }) => at), size: chosen.reduce((sum, { size }) => sum + size, 0) };
  })
    .toSorted((a, b) => a.size - b.size || a.cells.length - b.cells.length)
    .map(({ cells }) => cells);
}

function linesAreSafe(table: readonly (readonly number[])[], hidden: readonly CellAt[], k: number): boolean {
  return [0, 1].every((axis) =>
    hidden.every((cell) => {
      const line = hidden.filter((other) => other[axis] === cell[axis]);
      return line.length >= 2 && line.reduce((sum, [r, c]) => sum + table[r]![c]!, 0) >= k;
    }),
  );
}
