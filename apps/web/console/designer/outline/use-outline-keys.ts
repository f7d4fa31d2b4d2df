import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { useEdit } from '../use-edit.js';
import type { OutlineRow } from './outline-rows.js';

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrows look, Alt with arrows moves, Delete deletes. What is selected stays in sight, and focus goes with it. */
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
      if (event.key === 'Delete' || event.key === 'Backspace') edit.remove(at);
      else if (by === undefined) return;
      else if (event.altKey) return;
      else store.select(rows[rows.findIndex(({ pointer }) => pointer === at) + by]?.pointer ?? at);
      takesFocus.current = true;
      event.preventDefault();
    },
    [store, edit, rows],
  );
}
