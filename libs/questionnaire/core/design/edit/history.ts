import type { Definition } from '../../definition/definition.js';

/** Definitions before and after the one that is edited now. Plain data; nothing is ever changed in place. */
export interface History {
  readonly present: Definition;
  readonly past: readonly Definition[];
  readonly future: readonly Definition[];
  /** What the last change was about and when, so that letters typed one after the other are one step. */
  readonly last?: { readonly about: string; readonly at: number };
}

const STEPS = 200;
/** Letters typed within this time of each other, in milliseconds, are undone together. */
const PAUSE_MS = 1000;

export function openHistory(definition: Definition): History {
  return { present: definition, past: [], future: [] };
}

/**
 * The history after a change. Changes about the same thing (`typing`: pointer and language, for instance) within a
 * second of each other make one step; `at` is the time in milliseconds on any steady clock. What was undone is gone.
 */
export function recordChange(history: History, definition: Definition, at: number, typing?: string): History {
  if (definition === history.present) return history;
  const { last } = history;
  const together =
    typing !== undefined && last?.about === typing && at - last.at <= PAUSE_MS && history.past.length > 0;
  const past = together ? history.past : [...history.past, history.present].slice(-STEPS);
  return { present: definition, past, future: [], ...(typing !== undefined && { last: { about: typing, at } }) };
}

/** One step back; the same history at the beginning. */
export function undo({ present, past, future }: History): History {
  const before = past.at(-1);
  if (!before) return { present, past, future };
  return { present: before, past: past.slice(0, -1), future: [present, ...future] };
}

/** One step forward again; the same history at the end. */
export function redo({ present, past, future }: History): History {
  const [next, ...rest] = future;
  if (!next) return { present, past, future };
  return { present: next, past: [...past, present], future: rest };
}
