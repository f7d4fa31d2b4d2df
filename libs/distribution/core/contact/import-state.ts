/** Where an import stands. `failed` may be tried again; `expired` has nothing left to apply. */
export const IMPORT_STATES = ['checked', 'applying', 'applied', 'undoing', 'undone', 'failed', 'expired'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export type ImportAct = 'map' | 'apply' | 'applied' | 'fail' | 'undo' | 'undone' | 'expire';

/** What may be done in which state, and where it leads. */
export const IMPORT_TRANSITIONS: Readonly<Record<ImportAct, Readonly<Partial<Record<ImportState, ImportState>>>>> = {
  map: { checked: 'checked', failed: 'checked' },
  apply: { checked: 'applying', failed: 'applying' },
  applied: { applying: 'applied' },
  fail: { applying: 'failed', undoing: 'applied' },
  undo: { applied: 'undoing' },
  undone: { undoing: 'undone' },
  expire: { checked: 'expired', failed: 'expired' },
};

/** The states from which an act is possible. */
export const statesFor = (act: ImportAct): readonly ImportState[] =>
  IMPORT_STATES.filter((state) => IMPORT_TRANSITIONS[act][state] !== undefined);
