import type { PaletteGroup } from './use-palette-groups.js';

/** As many of one kind as can be taken in at a glance; typing finds the others. */
const MOST_EACH = 6;

/** The actions that hold every word that was typed, in any order and in either language. */
export function filterGroups(groups: readonly PaletteGroup[], query: string): readonly PaletteGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map(({ label, actions }) => ({
      label,
      actions: actions
        .filter(({ label: name, hint = '', keywords = '' }) => {
          const text = `${name} ${hint} ${keywords}`.toLowerCase();
          return words.every((word) => text.includes(word));
        })
        .slice(0, MOST_EACH),
    }))
    .filter(({ actions }) => actions.length > 0);
}
