import { useEffect, useSyncExternalStore } from 'react';

/** Something the palette offers besides going somewhere. */
export interface PaletteAction {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Other words by which it is found. */
  readonly keywords?: string;
  readonly run: () => void;
}

interface PaletteState {
  readonly isOpen: boolean;
  /** What the page at hand adds, the newest first. */
  readonly actions: readonly PaletteAction[];
}

let state: PaletteState = { isOpen: false, actions: [] };
const sources = new Map<object, readonly PaletteAction[]>();
const listeners = new Set<() => void>();

function change(next: Partial<PaletteState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function openPalette(): void {
  change({ isOpen: true });
}

export function closePalette(): void {
  change({ isOpen: false });
}

export function usePalette(): PaletteState {
  return useSyncExternalStore(subscribe, () => state);
}

/** The palette offers these for as long as the component is there. The list must be the same between renders. */
export function usePaletteActions(actions: readonly PaletteAction[]): void {
  useEffect(() => {
    const source = {};
    sources.set(source, actions);
    change({ actions: [...sources.values()].toReversed().flat() });
    return () => {
      sources.delete(source);
      change({ actions: [...sources.values()].toReversed().flat() });
    };
  }, [actions]);
}
