import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import type { DraftStore } from '../draft/draft-store.js';
import { allAtHand, useEdit } from '../use-edit.js';
import { neighbourOf, partsBetween } from './marked-parts.js';
import type { OutlineRow } from './outline-rows.js';

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The range of what is marked reaches one further, or one less. */
function markFurther(store: DraftStore, by: number): void {
  const { selected, marked, content } = store.state;
  const end = (marked[0] === selected ? marked.at(-1) : marked[0]) ?? selected;
  const next = neighbourOf(content.definition, end, by);
  if (next !== undefined) store.mark(partsBetween(selected, next));
}

/** Arrows look, with Shift they mark several, Alt with arrows moves, Delete deletes. What is selected stays in sight, and focus goes with it. */
export function useOutlineKeys(rows: readonly OutlineRow[], list: RefObject<HTMLElement | null>) {
  const { store } = useDraftTools();
  const edit = useEdit();
  const selected = useDraftPart((state) => state.selected);
  const takesFocus = useRef(false);

  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${selected}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (takesFocus.current) row?.focus({ preventScroll: true });
    takesFocus.current = false;
  }, [selected, list]);

  return useCallback(
    (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      // On the handle, arrows belong to dragging.
      if (target.dataset['row'] === undefined) return;
      const { selected: at } = store.state;
      const by = STEP[event.key];
      if (event.key === 'Delete' || event.key === 'Backspace') edit.remove(...allAtHand(store));
      else if (by === undefined) return;
      else if (event.altKey) return;
      else if (event.shiftKey) markFurther(store, by);
      else store.select(rows[rows.findIndex(({ pointer }) => pointer === at) + by]?.pointer ?? at);
      takesFocus.current = true;
      event.preventDefault();
    },
    [store, edit, rows],
  );
}
