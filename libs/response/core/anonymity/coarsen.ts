import type { CompanySize, Region, Source } from '#distribution/core';
import type { Locale } from '#kernel';

/** What is said of whoever answered. A null organisation is one of its own that leads to none. */
export interface Cell {
  readonly organisationId: string | null;
  readonly source: Source;
  readonly size: CompanySize;
  readonly region: Region;
  readonly locale: Locale;
  /** Monday, 00:00 UTC, in milliseconds since 1970. */
  readonly week: number;
}

/** An answer that waits to be mixed, with what its invitation says. */
export interface WaitingCell extends Omit<Cell, 'week' | 'organisationId'> {
  readonly id: string;
  readonly organisationId: string;
  /** So many of its organisation were asked that it may come to be named. */
  readonly mayName: boolean;
}

export interface OpenCell extends Cell {
  readonly answers: number;
}

export interface MixingRules {
  /** Answers that share what is said of them, at least. */
  readonly k: number;
  /** The week of this batch. */
  readonly week: number;
  /** No more answers will come: whatever waits is mixed. */
  readonly isClosing: boolean;
}

export interface Coarsened {
  readonly cells: ReadonlyMap<string, Cell>;
  /** Ids of those that wait for more of their kind. */
  readonly held: readonly string[];
}

/** People who share what is said of an anonymous answer, at least. */
export const LEAST_TO_SHARE = 5;

type Trait = 'organisationId' | 'source' | 'size' | 'region' | 'locale';

/** What is kept, best first: what the method weighs by stays longest. The last three are for the end only. */
const LEVELS: readonly (readonly Trait[])[] = [
  ['organisationId', 'source', 'size', 'region', 'locale'],
  ['organisationId', 'source', 'size', 'region'],
  ['source', 'size', 'region', 'locale'],
  ['source', 'size', 'region'],
  ['source', 'region'],
  ['source'],
  [],
];
const NAMED_LEVELS = 2;
const EXACT_LEVELS = 4;

/**
 * Decides what may be said of answers of one campaign and vendor so that every combination of it is shared by at least
 * `k` of them. `open` are combinations that answers mixed before have. Before the end answers wait until there are
 * enough of their kind; at the end they lose what sets them apart. Only where there are fewer than `k` in all, or all
 * but a few were mixed under names of organisations before, do the last ones share less.
 */
export function coarsen(waiting: readonly WaitingCell[], open: readonly OpenCell[], rules: MixingRules): Coarsened {
  const state: State = { cells: new Map(), counts: countsOf(open), rules };
  let rest = waiting;
  for (const [level, kept] of LEVELS.entries()) {
    if (level >= EXACT_LEVELS && !rules.isClosing) break;
    const isNamed = level < NAMED_LEVELS;
    // Who may still come to be named waits for it.
    const isConcerned = ({ mayName }: WaitingCell) => isNamed === mayName || (rules.isClosing && !isNamed);
    rest = [...rest.filter((row) => !isConcerned(row)), ...take(rest.filter(isConcerned), kept, state)];
  }
  if (!rules.isClosing) return { cells: state.cells, held: rest.map(({ id }) => id) };
  placeLast(rest, state);
  return { cells: state.cells, held: [] };
}

interface State {
  readonly cells: Map<string, Cell>;
  /** How many answers have a combination, those mixed before and those of this batch. */
  readonly counts: Map<string, { readonly cell: Cell; answers: number }>;
  readonly rules: MixingRules;
}

function countsOf(open: readonly OpenCell[]): State['counts'] {
  const counts: State['counts'] = new Map();
  for (const { answers, ...cell } of open) add(counts, cell, answers);
  return counts;
}

function add(counts: State['counts'], cell: Cell, answers: number): void {
  const known = counts.get(keyOf(cell));
  if (known) known.answers += answers;
  else counts.set(keyOf(cell), { cell, answers });
}

function place(rows: readonly WaitingCell[], cell: Cell, { cells, counts }: State): void {
  for (const { id } of rows) cells.set(id, cell);
  add(counts, cell, rows.length);
}

/** Gives cells to groups that are large enough; answers who is left. */
function take(rows: readonly WaitingCell[], kept: readonly Trait[], state: State): WaitingCell[] {
  const { k, week } = state.rules;
  return grouped(rows, (row) => kept.map((trait) => row[trait]).join()).flatMap((group) => {
    const organisationId = kept.includes('organisationId') ? group[0]!.organisationId : null;
    const cell = { ...usual(group, week), organisationId };
    if (group.length < k && (state.counts.get(keyOf(cell))?.answers ?? 0) < k) return group;
    place(group, cell, state);
    return [];
  });
}

/** Puts the last few where most are, or takes the name from the smallest organisation to have them among its people. */
function placeLast(rest: readonly WaitingCell[], state: State): void {
  if (rest.length === 0) return;
  const haven = largest(state, ({ organisationId }) => organisationId === null);
  if (haven && haven.answers >= state.rules.k) return place(rest, haven.cell, state);
  const named = smallestOwn(state);
  const cell = { ...(named ?? haven?.cell ?? usual(rest, state.rules.week)), organisationId: null };
  for (const [id, own] of state.cells) if (own === named) state.cells.set(id, cell);
  place(rest, cell, state);
}

/** The most frequent of each trait; where a group shares one, that one. */
function usual(rows: readonly WaitingCell[], week: number): Cell {
  const most = <T extends Exclude<Trait, 'organisationId'>>(trait: T): WaitingCell[T] =>
    grouped(rows, (row) => row[trait]).reduce((best, one) => (one.length > best.length ? one : best))[0]![trait];
  return {
    organisationId: null,
    source: most('source'),
    size: most('size'),
    region: most('region'),
    locale: most('locale'),
    week,
  };
}

function largest({ counts }: State, isMeant: (cell: Cell) => boolean) {
  return [...counts.values()]
    .filter(({ cell }) => isMeant(cell))
    .reduce<{ readonly cell: Cell; answers: number } | null>(
      (best, one) => (best === null || one.answers > best.answers ? one : best),
      null,
    );
}

/** The named combination of this batch that fewest share; null without any. */
function smallestOwn({ cells }: State): Cell | null {
  const named = [...cells.values()].filter(({ organisationId }) => organisationId !== null);
  return named.length === 0 ? null : grouped(named, keyOf).reduce((a, b) => (b.length < a.length ? b : a))[0]!;
}

const keyOf = ({ organisationId, source, size, region, locale, week }: Cell): string =>
  [organisationId, source, size, region, locale, week].join();

function grouped<T>(all: readonly T[], keyOfOne: (one: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOfOne(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
