import type { OutboxEvent } from '#platform';

export const IMPORT_APPLY = 'contact-import.apply';
export const IMPORT_UNDO = 'contact-import.undo';

/** A list waits to be written into its study. */
export const importToApply = (importId: string): OutboxEvent => ({
  topic: IMPORT_APPLY,
  subjectId: importId,
  payload: {},
});

/** What a list did waits to be taken back. */
export const importToUndo = (importId: string): OutboxEvent => ({
  topic: IMPORT_UNDO,
  subjectId: importId,
  payload: {},
});
