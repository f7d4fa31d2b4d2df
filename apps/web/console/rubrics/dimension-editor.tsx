import { ActionIcon, Button, Group, NumberInput, Slider, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconLock, IconLockOpen, IconPlus, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { LOCALES, type LocalizedText, type Violation } from '#kernel';
import type { Rubric } from '#scoring';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { CriterionEditor } from './criterion-editor.js';
import { withDimension, withDimensionMoved, withNewCriterion, withoutDimension } from './edit-rubric.js';
import type { RubricDraft } from './kept-draft.js';
import { rubricTexts } from './rubrics.messages.js';
import { percentOf, shareOf } from './weights.js';

export interface EditingProps {
  readonly draft: RubricDraft;
  readonly faults: readonly Violation[];
  readonly everUsed: readonly string[];
  readonly onEdit: (rubric: Rubric, pinned?: readonly string[]) => void;
}

/** One dimension: its names, its weight as a number and as a slider, its criteria, its place. */
export function DimensionEditor({ at, ...editing }: EditingProps & { readonly at: number }) {
  const texts = useTexts(rubricTexts);
  const { text } = useFormat();
  const { draft, faults, everUsed, onEdit } = editing;
  const { rubric } = draft;
  const dimension = rubric.dimensions[at];
  if (!dimension) return null;
  const { id, name, criteria } = dimension;
  const shown = text(name) === '' ? texts.unnamed : text(name);
  const pointer = `/dimensions/${at}`;
  return (
    <fieldset className="fm-card fm-dimension">
      <legend>
        {texts.dimension} {at + 1} · {shown}
      </legend>
      <Row
        name={shown}
        onMove={(by) => onEdit(withDimensionMoved(rubric, id, by))}
        onRemove={() =>
          onEdit(
            withoutDimension(rubric, id),
            draft.pinned.filter((one) => one !== id),
          )
        }
        isFirst={at === 0}
        isLast={at === rubric.dimensions.length - 1}
      >
        <Names
          name={name}
          pointer={pointer}
          faults={faults}
          onChange={(next) => onEdit(withDimension(rubric, id, (one) => ({ ...one, name: next })))}
          of={`${texts.dimension} ${id}`}
        />
      </Row>
      <Weight at={at} shown={shown} {...editing} />
      <Text size="sm" fw={600} mt="sm">
        {texts.criteria}
      </Text>
      <Faults pointer={`${pointer}/criteria`} faults={faults} />
      {criteria.map((criterion, place) => (
        <CriterionEditor key={criterion.id} dimensionAt={at} at={place} {...editing} />
      ))}
      <div>
        <Button
          mt="xs"
          variant="subtle"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onEdit(withNewCriterion(rubric, id, everUsed))}
        >
          {texts.addCriterion}
        </Button>
      </div>
    </fieldset>
  );
}

interface RowProps {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
  readonly more?: ReactNode;
}

/** Something with a place: moved by its buttons, or by Alt and an arrow from within it. */
export function Row({ name, isFirst, isLast, onMove, onRemove, children, more }: RowProps) {
  const texts = useTexts(rubricTexts);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  const icon = { variant: 'subtle', color: 'gray', size: 34 } as const;
  return (
    // The keys are a second way to what the buttons do.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="fm-row" onKeyDown={onKeyDown}>
      {children}
      <Group gap={2} wrap="nowrap" className="fm-row-acts">
        {more}
        <ActionIcon {...icon} aria-label={texts.up(name)} disabled={isFirst} onClick={() => onMove(-1)}>
          <IconArrowUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon {...icon} aria-label={texts.down(name)} disabled={isLast} onClick={() => onMove(1)}>
          <IconArrowDown size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon {...icon} aria-label={texts.remove(name)} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Group>
    </div>
  );
}

interface NamesProps {
  readonly name: LocalizedText;
  readonly pointer: string;
  readonly faults: readonly Violation[];
  readonly onChange: (name: LocalizedText) => void;
  /** What it is a name of, for those who do not see where it stands. */
  readonly of: string;
}

export function Names({ name, pointer, faults, onChange, of }: NamesProps) {
  const texts = useTexts(rubricTexts);
  return (
    <div className="fm-names">
      {LOCALES.map((locale) => (
        <TextInput
          key={locale}
          aria-label={`${of}: ${texts.names[locale]}`}
          placeholder={texts.names[locale]}
          lang={locale}
          value={name[locale]}
          onChange={({ currentTarget }) => onChange({ ...name, [locale]: currentTarget.value })}
          error={faultAt(faults, `${pointer}/name/${locale}`, texts.faultCodes)}
          maxLength={100}
        />
      ))}
    </div>
  );
}

function faultAt(faults: readonly Violation[], pointer: string, words: Readonly<Record<string, string>>) {
  const fault = faults.find((one) => one.pointer === pointer);
  return fault && (words[fault.code] ?? fault.code);
}

export function Faults({ pointer, faults }: Pick<NamesProps, 'pointer' | 'faults'>) {
  const texts = useTexts(rubricTexts);
  const fault = faultAt(faults, pointer, texts.faultCodes);
  if (fault === undefined) return null;
  return (
    <Text size="sm" c="var(--mantine-color-error)">
      {fault}
    </Text>
  );
}

function Weight({ at, shown, draft, faults, onEdit }: EditingProps & { readonly at: number; readonly shown: string }) {
  const texts = useTexts(rubricTexts);
  const { rubric, pinned } = draft;
  const dimension = rubric.dimensions[at];
  if (!dimension) return null;
  const { id, weight } = dimension;
  const isPinned = pinned.includes(id);
  const withPin = (isOn: boolean) =>
    isOn ? [...pinned.filter((one) => one !== id), id] : pinned.filter((one) => one !== id);
  // Whoever sets a weight means it: what is distributed later comes from the others.
  const set = (percent: number) =>
    onEdit(
      withDimension(rubric, id, (one) => ({ ...one, weight: shareOf(percent) })),
      withPin(true),
    );
  const percent = percentOf(weight);
  return (
    <div className="fm-weights">
      <NumberInput
        aria-label={texts.weightOf(shown)}
        value={percent}
        onChange={(value) => typeof value === 'number' && value !== percent && set(value)}
        min={0}
        max={100}
        step={1}
        decimalScale={2}
        clampBehavior="strict"
        suffix=" %"
        error={faultAt(faults, `/dimensions/${at}/weight`, texts.faultCodes)}
        w={110}
      />
      <Slider
        thumbLabel={texts.weightOf(shown)}
        value={percent}
        onChange={(value) => value !== percent && set(value)}
        min={0}
        max={100}
        step={1}
        label={null}
        flex="1 1 120px"
      />
      <ActionIcon
        variant={isPinned ? 'filled' : 'default'}
        size={34}
        aria-pressed={isPinned}
        aria-label={isPinned ? texts.unpin(shown) : texts.pin(shown)}
        title={isPinned ? texts.unpin(shown) : texts.pin(shown)}
        onClick={() => onEdit(rubric, withPin(!isPinned))}
      >
        {isPinned ? <IconLock size={18} aria-hidden /> : <IconLockOpen size={18} aria-hidden />}
      </ActionIcon>
    </div>
  );
}
