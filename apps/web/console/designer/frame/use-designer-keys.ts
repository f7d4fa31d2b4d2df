import { useHotkeys } from '@mantine/hooks';
import { openInsertPalette } from '../outline/insert-palette.js';
import { useDraftTools } from '../draft-context.js';
import { useEdit } from '../use-edit.js';

/** The keys of the designer; those that mean something in a text field too stay away from it. */
export function useDesignerKeys(): void {
  const { store, saver } = useDraftTools();
  const edit = useEdit();
  const move = (by: -1 | 1) => () => {
    edit.move(by);
  };
  useHotkeys([
    ['/', openInsertPalette],
    ['mod+Z', store.undo],
    ['mod+shift+Z', store.redo],
    ['mod+Y', store.redo],
  ]);
  useHotkeys(
    [
      ['alt+ArrowUp', move(-1)],
      ['alt+ArrowDown', move(1)],
      ['mod+D', () => edit.run({ kind: 'duplicate', at: store.state.selected })],
      ['mod+S', () => void saver.save()],
    ],
    [],
  );
}
