import type { Batch } from '../core/progress/index.js';
import type { BatchRow, ReminderRow } from './batch.queries.js';

const HOUR = 3_600_000;

export interface StudyBatches {
  readonly own: readonly Batch[];
  readonly past: readonly Batch[];
}

/** A campaign's people who were first written to on one day. */
const keyOf = ({ campaignId, day }: { readonly campaignId: string; readonly day: number }) => `${campaignId} ${day}`;

/** Reminders by batch, in the order of time. */
export function remindersByBatch(reminders: readonly ReminderRow[]): ReadonlyMap<string, readonly Date[]> {
  const byBatch = new Map<string, Date[]>();
  for (const row of reminders) byBatch.set(keyOf(row), [...(byBatch.get(keyOf(row)) ?? []), row.at]);
  return byBatch;
}

/** Rows of the database as batches. What was not handed in by the close was seen to its end there. */
export function batchesOf(cells: readonly BatchRow[], reminders: readonly ReminderRow[], now: Date): StudyBatches {
  const reminded = remindersByBatch(reminders);
  const groups = new Map<string, BatchRow[]>();
  for (const row of cells) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  const batches = [...groups].map(([key, rows]) => ({
    isOwn: rows[0]?.isOwn ?? false,
    batch: batchOf(rows, reminded.get(key) ?? [], now),
  }));
  return {
    own: batches.filter(({ isOwn }) => isOwn).map(({ batch }) => batch),
    past: batches.filter(({ isOwn }) => !isOwn).map(({ batch }) => batch),
  };
}

function batchOf(rows: readonly BatchRow[], reminders: readonly Date[], now: Date): Batch {
  const sentAt = Math.max(...rows.map(({ lastSentAt }) => lastSentAt.getTime()));
  const seenUntil = Math.min(now.getTime(), ...rows.map(({ closesAt }) => closesAt.getTime()));
  return {
    sent: rows.reduce((sum, { sittings }) => sum + sittings, 0),
    age: Math.max(0, (seenUntil - sentAt) / HOUR),
    reminders: reminders.map((at) => (at.getTime() - sentAt) / HOUR).filter((hours) => hours > 0),
    completions: new Map(rows.flatMap(({ cell, sittings }) => (cell === null ? [] : [[cell, sittings] as const]))),
  };
}
