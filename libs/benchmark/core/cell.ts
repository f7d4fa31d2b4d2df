import { UNITS } from '#scoring';
import { badCell } from './errors.js';

export const SOURCES = ['independent', 'vendor_invited', 'partner', 'community'] as const;
export type Source = (typeof SOURCES)[number];
export const MARGIN_LEVELS = { size: ['S', 'M', 'L'], region: ['CN', 'INTL'] } as const;
export type MarginName = keyof typeof MARGIN_LEVELS;

/** Whose answers about whom, and how they came: totals of every kind are kept one a key. */
export interface CellKey {
  readonly vendor: string;
  readonly organisation: string;
  readonly source: Source;
  readonly size: (typeof MARGIN_LEVELS.size)[number];
  readonly region: (typeof MARGIN_LEVELS.region)[number];
}

/** All answers about one vendor from one organisation by one route. Integers only, so totals are exact in any order. */
export interface Cell extends CellKey {
  readonly responses: number;
  /** Answers to each criterion, rubric order. */
  readonly count: readonly number[];
  /** Σ units of each criterion (see UNITS). */
  readonly sum: readonly number[];
  /** Answers at each of LEVELS of every criterion in turn, the worst first; absent where nobody counted them. */
  readonly levels?: readonly number[];
}

/** What a scale of five points has; other scales are told apart by the quarter they are nearest to. */
export const LEVELS = 5;

/**
 * Checked cells with one cell a key (those of pooled waves are added up), sorted by key: whatever follows does not
 * depend on the order of the input. Throws `bad-cell`.
 */
export function canonicalCells(cells: readonly Cell[], criteria: number): readonly Cell[] {
  const byKey = new Map<string, Cell>();
  for (const cell of cells) {
    if (!isSound(cell, criteria)) throw badCell();
    const key = cellKey(cell);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? cell : added(known, cell));
  }
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

/** One text a key; cells are sorted by it. */
export const cellKey = ({ vendor, organisation, source, size, region }: CellKey): string =>
  JSON.stringify([vendor, organisation, source, size, region]);

/** Cells of which one has no levels have none together. */
function added(a: Cell, b: Cell): Cell {
  const { levels: _own, ...rest } = a;
  return {
    ...rest,
    responses: a.responses + b.responses,
    count: a.count.map((count, c) => count + b.count[c]!),
    sum: a.sum.map((sum, c) => sum + b.sum[c]!),
    ...(a.levels && b.levels && { levels: a.levels.map((answers, at) => answers + b.levels![at]!) }),
  };
}

function isSound(cell: Cell, criteria: number): boolean {
  const { responses, count, sum, levels } = cell;
  return (
    hasKnownKey(cell) &&
    within(responses - 1, Number.MAX_SAFE_INTEGER) &&
    count.length === criteria &&
    sum.length === criteria &&
    count.every((answers, c) => within(answers, responses) && within(sum[c]!, answers * UNITS)) &&
    (levels === undefined || areLevelsOf(count, levels))
  );
}

/** Every answer to a criterion is at one level. */
const areLevelsOf = (count: readonly number[], levels: readonly number[]): boolean =>
  levels.length === count.length * LEVELS &&
  levels.every((answers) => within(answers, Number.MAX_SAFE_INTEGER)) &&
  count.every((answers, c) => levels.slice(c * LEVELS, (c + 1) * LEVELS).reduce((sum, at) => sum + at, 0) === answers);

/** Does the key name a vendor, an organisation and levels that exist? */
export function hasKnownKey({ vendor, organisation, source, size, region }: CellKey): boolean {
  return (
    vendor !== '' &&
    organisation !== '' &&
    SOURCES.includes(source) &&
    MARGIN_LEVELS.size.includes(size) &&
    MARGIN_LEVELS.region.includes(region)
  );
}

const within = (value: number, most: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= most;
