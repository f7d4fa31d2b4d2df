import { ActionIcon, NumberInput, Slider } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTexts } from '../i18n/locale.js';
import type { EditingProps } from './editing-props.js';
import { withDimension } from './edit-rubric.js';
import { faultAt } from './rubric-row.js';
import { rubricTexts } from './rubrics.messages.js';
import { percentOf, shareOf } from './weights.js';

/** How much a dimension counts, as a number and as a slider. */
export function WeightEditor({
  at,
  shown,
  draft,
  faults,
  onEdit,
}: EditingProps & { readonly at: number; readonly shown: string }) {
  const texts = useTexts(rubricTexts);
  const weight = useWeight(at, draft, onEdit);
  if (!weight) return null;
  const { percent, isPinned, set, togglePin } = weight;
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
        onClick={togglePin}
      >
        {isPinned ? <IconLock size={18} aria-hidden /> : <IconLockOpen size={18} aria-hidden />}
      </ActionIcon>
    </div>
  );
}

function useWeight(at: number, draft: EditingProps['draft'], onEdit: EditingProps['onEdit']) {
  const { rubric, pinned } = draft;
  const dimension = rubric.dimensions[at];
  if (!dimension) return undefined;
  const { id, weight } = dimension;
  const isPinned = pinned.includes(id);
  const others = pinned.filter((one) => one !== id);
  return {
    percent: percentOf(weight),
    isPinned,
    // Whoever sets a weight means it: what is distributed later comes from the others.
    set: (percent: number) =>
      onEdit(
        withDimension(rubric, id, (one) => ({ ...one, weight: shareOf(percent) })),
        [...others, id],
      ),
    togglePin: () => onEdit(rubric, isPinned ? others : [...others, id]),
  };
}
