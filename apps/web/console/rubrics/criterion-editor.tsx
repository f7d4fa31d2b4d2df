import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsMove } from '@tabler/icons-react';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import type { EditingProps } from './editing-props.js';
import { withCriterion, withCriterionIn, withCriterionMoved, withoutCriterion } from './edit-rubric.js';
import { Names, Row } from './rubric-row.js';
import { rubricTexts } from './rubrics.messages.js';

interface CriterionEditorProps extends EditingProps {
  readonly dimensionAt: number;
  readonly at: number;
}

export function CriterionEditor({ dimensionAt, at, draft: { rubric }, faults, onEdit }: CriterionEditorProps) {
  const texts = useTexts(rubricTexts);
  const { text } = useFormat();
  const dimension = rubric.dimensions[dimensionAt];
  const criterion = dimension?.criteria[at];
  if (!dimension || !criterion) return null;
  const { id, name } = criterion;
  const shown = text(name) === '' ? texts.unnamed : text(name);
  const others = rubric.dimensions.filter((one) => one.id !== dimension.id);
  const move = others.length > 0 && (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={34} aria-label={texts.moveTo(shown)}>
          <IconArrowsMove size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((other) => (
          <Menu.Item key={other.id} onClick={() => onEdit(withCriterionIn(rubric, id, other.id))}>
            {text(other.name) === '' ? texts.unnamed : text(other.name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <Row
      name={shown}
      isFirst={at === 0}
      isLast={at === dimension.criteria.length - 1}
      onMove={(by) => onEdit(withCriterionMoved(rubric, id, by))}
      onRemove={() => onEdit(withoutCriterion(rubric, id))}
      more={move}
    >
      <Names
        name={name}
        pointer={`/dimensions/${dimensionAt}/criteria/${at}`}
        faults={faults}
        onChange={(next) => onEdit(withCriterion(rubric, id, (one) => ({ ...one, name: next })))}
        of={`${texts.criteria} ${id}`}
      />
    </Row>
  );
}
