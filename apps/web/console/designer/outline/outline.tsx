import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { Text } from '@mantine/core';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { partLabel } from '../part-label.js';
import { useEdit } from '../use-edit.js';
import { OutlineItem } from './outline-item.js';
import classes from './outline.module.css';
import { outlineTexts } from './outline.messages.js';
import { dropOperation, type OutlineRow, outlineRows, unfolded } from './outline-rows.js';
import { OutlineTools } from './outline-tools.js';
import { useOutlineKeys } from './use-outline-keys.js';

/** The same objects each time: other ones would draw every row again. */
const POINTER = { activationConstraint: { distance: 4 } };
const KEYBOARD = { coordinateGetter: sortableKeyboardCoordinates };

function useRows(): readonly OutlineRow[] {
  const definition = useDeferredValue(useDraftPart(({ content }) => content.definition));
  const [known, keep] = useState(() => ({ definition, rows: outlineRows(definition) }));
  if (known.definition === definition) return known.rows;
  const rows = outlineRows(definition, known.rows);
  keep({ definition, rows });
  return rows;
}

/** The very same list as long as its members are. */
function useKeys(rows: readonly OutlineRow[]): string[] {
  const [keys, keep] = useState(() => rows.map(({ key }) => key));
  if (rows.length === keys.length && rows.every(({ key }, index) => key === keys[index])) return keys;
  const changed = rows.map(({ key }) => key);
  keep(changed);
  return changed;
}

function useFolded() {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const fold = useCallback((key: string) => {
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }, []);
  return { folded, fold };
}

function useAnnouncements(rows: readonly OutlineRow[]): Announcements {
  const texts = useTexts(outlineTexts);
  const { locale } = useLocale();
  return useMemo(() => {
    const named = (key: string | number | undefined) => {
      const row = rows.find((one) => one.key === key);
      return row ? partLabel(row.part, locale) : '';
    };
    return {
      onDragStart: ({ active }) => texts.lifted(named(active.id)),
      onDragOver: ({ active, over }) => (over ? texts.over(named(active.id), named(over.id)) : undefined),
      onDragEnd: ({ active }) => texts.dropped(named(active.id)),
      onDragCancel: () => texts.letGo,
    };
  }, [rows, locale, texts]);
}

/** Pages, panels and questions in order: to look at, to go to and to move. */
export function Outline() {
  const { store } = useDraftTools();
  const texts = useTexts(outlineTexts);
  const edit = useEdit();
  const rows = useRows();
  const { folded, fold } = useFolded();
  const shown = useMemo(() => unfolded(rows, folded), [rows, folded]);
  const keys = useKeys(shown);
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = useOutlineKeys(shown, list);
  const sensors = useSensors(useSensor(PointerSensor, POINTER), useSensor(KeyboardSensor, KEYBOARD));
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over) return;
    const operation = dropOperation(store.state.content.definition, shown, String(active.id), String(over.id));
    if (operation) edit.run(operation);
  };
  const announcements = useAnnouncements(shown);
  return (
    <nav aria-label={texts.outline}>
      <OutlineTools />
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={drop}
        accessibility={{ announcements, screenReaderInstructions: { draggable: texts.howToDrag } }}
      >
        <SortableContext items={keys} strategy={verticalListSortingStrategy}>
          {/* Arrow keys lead from row to row; the rows' own buttons do the rest. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <ul className={classes['list']} ref={list} onKeyDown={onKeyDown}>
            {shown.map((row) => (
              <OutlineItem key={row.key} row={row} isFolded={folded.has(row.key)} onFold={fold} />
            ))}
          </ul>
        </SortableContext>
      </DndContext>
      {rows.length <= 1 && (
        <Text size="sm" c="dimmed" p="xs">
          {texts.empty}
        </Text>
      )}
    </nav>
  );
}
