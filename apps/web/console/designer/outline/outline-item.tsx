import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import {
  IconAlertTriangleFilled,
  IconArrowRampRight,
  IconChevronDown,
  IconChevronRight,
  IconCircleFilled,
  IconExclamationCircleFilled,
  IconGripVertical,
} from '@tabler/icons-react';
import { memo, type MouseEvent } from 'react';
import type { Locale } from '#kernel';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { severityAt } from '../lint/findings-by-place.js';
import { partLabel } from '../part-label.js';
import { PartIcon, typeTexts } from '../question-type-look.js';
import { partsBetween } from './marked-parts.js';
import classes from './outline.module.css';
import { outlineTexts } from './outline.messages.js';
import type { OutlineRow } from './outline-rows.js';

interface OutlineItemProps {
  readonly row: OutlineRow;
  readonly isFolded: boolean;
  readonly onFold: (key: string) => void;
}

/** One row of the outline. Only the selected one is a stop of the tab key; arrows lead to the others. */
export const OutlineItem = memo(function OutlineItem({ row, isFolded, onFold }: OutlineItemProps) {
  const isSelected = useDraftPart(({ selected }) => selected === row.pointer);
  const isMarked = useDraftPart(({ marked }) => marked.includes(row.pointer));
  const readOnly = useDraftPart((state) => state.readOnly);
  const sortable = useSortable({ id: row.key, disabled: readOnly });
  const { setNodeRef, transform, transition, isDragging } = sortable;
  const stop = isSelected ? 0 : -1;
  return (
    <li
      ref={setNodeRef}
      className={classes['row']}
      data-kind={kindOf(row)}
      data-selected={isSelected || isMarked || undefined}
      data-dragging={isDragging || undefined}
      style={{
        transform: CSS.Translate.toString(transform),
        transition,
        paddingInlineStart: Math.max(0, row.depth - 1) * 14,
      }}
    >
      {!readOnly && <Handle row={row} stop={stop} sortable={sortable} />}
      <Main row={row} isSelected={isSelected} isMarked={isMarked} />
      {kindOf(row) !== 'question' && <Fold row={row} stop={stop} isFolded={isFolded} onFold={onFold} />}
    </li>
  );
});

function kindOf(row: OutlineRow): 'page' | 'panel' | 'question' {
  if (row.depth === 0) return 'page';
  return row.type === 'panel' ? 'panel' : 'question';
}

interface RowPartProps {
  readonly row: OutlineRow;
  /** Whether the tab key stops here. */
  readonly stop: 0 | -1;
}

function Handle({ row, stop, sortable }: RowPartProps & { readonly sortable: ReturnType<typeof useSortable> }) {
  const { locale } = useLocale();
  const texts = useTexts(outlineTexts);
  const { attributes, listeners, setActivatorNodeRef } = sortable;
  return (
    <button
      type="button"
      ref={setActivatorNodeRef}
      className={classes['handle']}
      {...attributes}
      {...listeners}
      tabIndex={stop}
      aria-label={texts.drag(partLabel(row.part, locale))}
    >
      <IconGripVertical size={14} aria-hidden />
    </button>
  );
}

interface MainProps {
  readonly row: OutlineRow;
  readonly isSelected: boolean;
  readonly isMarked: boolean;
}

function Main({ row, isSelected, isMarked }: MainProps) {
  const { store } = useDraftTools();
  const { locale } = useLocale();
  const types = useTexts(typeTexts);
  const texts = useTexts(outlineTexts);
  const click = ({ shiftKey }: MouseEvent) => {
    const range = shiftKey ? partsBetween(store.state.selected, row.pointer) : [];
    if (range.length > 1) store.mark(range);
    else store.select(row.pointer);
  };
  return (
    <button
      type="button"
      className={classes['main']}
      data-row={row.pointer}
      tabIndex={isSelected ? 0 : -1}
      aria-current={isSelected || undefined}
      title={`${types[row.type]?.name ?? row.type} · ${row.part.name ?? ''}`}
      onClick={click}
    >
      {isMarked && <span className="fm-hidden">{texts.marked} </span>}
      <PartIcon type={row.type} size={15} />
      <span className={classes['label']}>{labelOf(row, locale, texts.pageName)}</span>
      <Marks row={row} />
    </button>
  );
}

/** A page goes by its number, and by its title where it has one; its name is for formulas. */
function labelOf({ depth, pointer, part }: OutlineRow, locale: Locale, pageName: (number: number) => string): string {
  const label = partLabel(part, locale);
  if (depth > 0) return label;
  const number = Number(pointer.split('/')[2]) + 1;
  return part.title === undefined ? pageName(number) : `${number} · ${label}`;
}

type FoldProps = RowPartProps & Omit<OutlineItemProps, 'row'>;

function Fold({ row, stop, isFolded, onFold }: FoldProps) {
  const { locale } = useLocale();
  const texts = useTexts(outlineTexts);
  const Icon = isFolded ? IconChevronRight : IconChevronDown;
  return (
    <button
      type="button"
      className={classes['fold']}
      tabIndex={stop}
      aria-expanded={!isFolded}
      aria-label={`${isFolded ? texts.unfold : texts.fold} ${partLabel(row.part, locale)}`}
      onClick={() => onFold(row.key)}
    >
      <Icon size={14} aria-hidden />
    </button>
  );
}

function Marks({ row }: { readonly row: OutlineRow }) {
  const texts = useTexts(outlineTexts);
  const severity = useDraftPart(({ review }) => severityAt(review, row.pointer));
  const isScored = scoresSomething(row);
  const hasLogic = row.part.visibleIf !== undefined || 'requiredIf' in row.part;
  return (
    <span className={classes['marks']}>
      {isScored && (
        <Mark label={texts.scored}>
          <IconCircleFilled size={8} className={classes['scored']} aria-hidden />
        </Mark>
      )}
      {hasLogic && (
        <Mark label={texts.hasLogic}>
          <IconArrowRampRight size={13} aria-hidden />
        </Mark>
      )}
      {severity === 'error' && (
        <Mark label={texts.hasErrors}>
          <IconExclamationCircleFilled size={14} className={classes['error']} aria-hidden />
        </Mark>
      )}
      {severity === 'warning' && (
        <Mark label={texts.hasWarnings}>
          <IconAlertTriangleFilled size={13} className={classes['warning']} aria-hidden />
        </Mark>
      )}
    </span>
  );
}

function Mark({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <span className={classes['mark']} title={label}>
      {children}
      <span className="fm-hidden">{label}</span>
    </span>
  );
}

function scoresSomething({ part }: OutlineRow): boolean {
  if ('criterion' in part) return part.criterion !== undefined;
  return 'rows' in part && part.rows.some((row) => typeof row === 'object' && row.criterion !== undefined);
}
