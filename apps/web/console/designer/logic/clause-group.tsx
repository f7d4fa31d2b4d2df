import { ActionIcon, Button, Group, NativeSelect, Stack } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Clause, Group as ConditionGroup, Operand } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import { useReadOnly } from '../properties/field.js';
import { ClauseRow } from './clause-row.js';
import { firstClause } from './first-clause.js';
import classes from './logic.module.css';
import { logicTexts } from './logic.messages.js';

const DEEPEST = 2;

interface ClauseGroupProps {
  readonly group: ConditionGroup;
  readonly operands: readonly Operand[];
  readonly depth: number;
  readonly onChange: (group: ConditionGroup) => void;
}

export function ClauseGroup({ group, operands, depth, onChange }: ClauseGroupProps) {
  const readOnly = useReadOnly();
  const { parts } = group;
  const put = (index: number, part: Clause | ConditionGroup | undefined) => {
    const isGone = part === undefined || (part.kind === 'group' && part.parts.length === 0);
    onChange({ ...group, parts: isGone ? parts.toSpliced(index, 1) : parts.with(index, part) });
  };
  return (
    <Stack gap={6} className={classes['group']} data-depth={depth}>
      {parts.length > 1 && <Join group={group} onChange={onChange} />}
      {parts.map((part, index) => (
        <Part
          // A part has no identity but its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          {...{ part, index, operands, depth }}
          join={group.join}
          onChange={(next) => put(index, next)}
        />
      ))}
      {!readOnly && <AddPart group={group} operands={operands} depth={depth} onChange={onChange} />}
    </Stack>
  );
}

function Join({ group, onChange }: Pick<ClauseGroupProps, 'group' | 'onChange'>) {
  const texts = useTexts(logicTexts);
  const readOnly = useReadOnly();
  return (
    <NativeSelect
      size="xs"
      w="fit-content"
      aria-label={texts.join}
      disabled={readOnly}
      data={[
        { value: 'and', label: texts.all },
        { value: 'or', label: texts.any },
      ]}
      value={group.join}
      onChange={({ currentTarget }) => onChange({ ...group, join: currentTarget.value === 'or' ? 'or' : 'and' })}
    />
  );
}

interface PartProps {
  readonly part: Clause | ConditionGroup;
  readonly index: number;
  readonly join: ConditionGroup['join'];
  readonly operands: readonly Operand[];
  readonly depth: number;
  /** Undefined takes the part away. */
  readonly onChange: (part: Clause | ConditionGroup | undefined) => void;
}

function Part({ part, index, join, operands, depth, onChange }: PartProps) {
  const texts = useTexts(logicTexts);
  const readOnly = useReadOnly();
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      {index > 0 && <span className={classes['join']}>{texts[join]}</span>}
      <div className={classes['part']}>
        {part.kind === 'clause' ? (
          <ClauseRow clause={part} operands={operands} onChange={onChange} />
        ) : (
          <ClauseGroup group={part} operands={operands} depth={depth + 1} onChange={onChange} />
        )}
      </div>
      {!readOnly && part.kind === 'clause' && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={texts.remove}
          onClick={() => onChange(undefined)}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
    </Group>
  );
}

function AddPart({ group, operands, depth, onChange }: ClauseGroupProps) {
  const texts = useTexts(logicTexts);
  const [first] = operands;
  if (!first) return null;
  const { join, parts } = group;
  const add = (part: Clause | ConditionGroup) => onChange({ ...group, parts: [...parts, part] });
  const pair: ConditionGroup = {
    kind: 'group',
    join: join === 'and' ? 'or' : 'and',
    parts: [firstClause(first), firstClause(first)],
  };
  return (
    <Group gap={6}>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPlus size={12} aria-hidden />}
        onClick={() => add(firstClause(first))}
      >
        {texts.addClause}
      </Button>
      {depth < DEEPEST && (
        <Button size="compact-xs" variant="default" onClick={() => add(pair)}>
          {texts.addGroup}
        </Button>
      )}
    </Group>
  );
}
