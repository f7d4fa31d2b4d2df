import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { CriterionEditor } from './criterion-editor.js';
import { withDimension, withDimensionMoved, withNewCriterion, withoutDimension } from './edit-rubric.js';
import type { EditingProps } from './editing-props.js';
import { Faults, Names, Row } from './rubric-row.js';
import { rubricTexts } from './rubrics.messages.js';
import { WeightEditor } from './weight-editor.js';

/** One dimension: its names, its weight as a number and as a slider, its criteria, its place. */
export function DimensionEditor({ at, ...editing }: EditingProps & { readonly at: number }) {
  const texts = useTexts(rubricTexts);
  const { text } = useFormat();
  const { draft, faults, onEdit } = editing;
  const { rubric } = draft;
  const dimension = rubric.dimensions[at];
  if (!dimension) return null;
  const { id, name } = dimension;
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
      <WeightEditor at={at} shown={shown} {...editing} />
      <Criteria at={at} {...editing} />
    </fieldset>
  );
}

function Criteria({ at, ...editing }: EditingProps & { readonly at: number }) {
  const texts = useTexts(rubricTexts);
  const { draft, faults, everUsed, onEdit } = editing;
  const { rubric } = draft;
  const dimension = rubric.dimensions[at];
  if (!dimension) return null;
  const { id, criteria } = dimension;
  const pointer = `/dimensions/${at}`;
  return (
    <>
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
    </>
  );
}
