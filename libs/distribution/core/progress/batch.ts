import type { AgeCell } from './decay-curve.js';

/** Width of the cells in which completions are counted, in hours. */
export const CELL_HOURS = 6;
/** Later completions tell nothing about the curve. */
export const MOST_CELLS = 4 * 35;

/** Sittings whose first mail left on one day. */
export interface Batch {
  readonly sent: number;
  /** Hours since the last of its first mails left. */
  readonly age: number;
  /** Ages in hours at which reminders to those still open left or will leave, rising. */
  readonly reminders: readonly number[];
  /** Completions by cell of age since each one's own first mail; cells without any may be missing. */
  readonly completions: ReadonlyMap<number, number>;
}

export interface BatchCells {
  readonly invitation: AgeCell[];
  readonly reminder: AgeCell[];
}

/** One mail of a batch that was sent: whom it reached, and between which cells of age it was the latest. */
interface MailSpan {
  readonly watched: number;
  readonly first: number;
  readonly last: number;
}

/**
 * What batches tell of the time after a mail, added up by age. Only whole cells count that lie behind every sitting of
 * their batch. After a reminder a completion is the reminder's, and only who was open then is watched.
 */
export function ageCells(batches: readonly Batch[]): BatchCells {
  const sums = { invitation: new Map<number, AgeCell>(), reminder: new Map<number, AgeCell>() };
  for (const batch of batches)
    for (const [index, span] of spansOf(batch).entries())
      addSpan(sums[index === 0 ? 'invitation' : 'reminder'], batch, span);
  return { invitation: inOrder(sums.invitation), reminder: inOrder(sums.reminder) };
}

const inOrder = (cells: ReadonlyMap<number, AgeCell>): AgeCell[] =>
  [...cells.values()].toSorted((a, b) => a.from - b.from);

function spansOf({ sent, age, reminders, completions }: Batch): MailSpan[] {
  const end = Math.min(Math.floor(age / CELL_HOURS), MOST_CELLS);
  const starts = [0, ...reminders.map((hours) => Math.ceil(hours / CELL_HOURS))].filter((cell) => cell < end);
  const completedBefore = (cell: number) =>
    [...completions].reduce((sum, [place, count]) => (place < cell ? sum + count : sum), 0);
  return starts.map((first, index) => ({
    watched: Math.max(0, sent - completedBefore(first)),
    first,
    last: starts[index + 1] ?? end,
  }));
}

function addSpan(sums: Map<number, AgeCell>, { completions }: Batch, { watched, first, last }: MailSpan): void {
  for (let cell = first; cell < last; cell += 1) {
    const from = (cell - first) * CELL_HOURS;
    const sum = sums.get(from);
    sums.set(from, {
      from,
      to: from + CELL_HOURS,
      watched: (sum?.watched ?? 0) + watched,
      completed: (sum?.completed ?? 0) + (completions.get(cell) ?? 0),
    });
  }
}
