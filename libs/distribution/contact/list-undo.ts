import type { EntityManager } from 'typeorm';
import { type PersonState, sortedState, undoOf } from '../core/index.js';
import type { UndoReport } from './contact-import.queries.js';
import { personStates, recipientsAmong, trimPeople, updateContacts } from './person.queries.js';

/** How an import found somebody and how it left them. */
export interface UndoRow {
  readonly contactId: string;
  readonly row: number;
  /** Null: nobody knew them. */
  readonly before: PersonState | null;
  readonly after: PersonState;
}

type Undone = Pick<UndoReport, 'restored' | 'removed' | 'stayed'>;

/** Puts people back to how they were who are still as the import left them; the others are named. */
export async function undoBatch(tx: EntityManager, batch: readonly UndoRow[], now: Date): Promise<Undone> {
  const ids = batch.map(({ contactId }) => contactId);
  const states = await personStates(tx, ids, true);
  const invited = await recipientsAmong(tx, ids);
  const judged = batch.map((one) => ({
    ...one,
    verdict: undoOf(sortedState(one.after), states.get(one.contactId) ?? null, invited.has(one.contactId)),
  }));
  const undoable = judged.filter(({ verdict }) => verdict === 'undo');
  const removed = undoable.filter(({ before }) => before === null).map(({ contactId }) => contactId);
  const restored = undoable.flatMap(({ contactId, before }) => (before === null ? [] : [{ contactId, state: before }]));
  await tx.query('delete from contact where contact_id = any($1::uuid[])', [removed]);
  await updateContacts(tx, restored, now);
  await trimPeople(tx, restored);
  const stayed = judged.flatMap(({ contactId, row, verdict }) =>
    verdict === 'changed-since' || verdict === 'invited-since' ? [{ contactId, row, reason: verdict }] : [],
  );
  return { restored: restored.length, removed: removed.length, stayed };
}
