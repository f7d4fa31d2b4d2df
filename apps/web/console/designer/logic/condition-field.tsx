import { Button, Group, Stack, Switch, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type Condition,
  describeViolation,
  type Group as ConditionGroup,
  operandsBefore,
} from '#questionnaire/core/design';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useDraftTools } from '../draft-context.js';
import { useReadOnly } from '../properties/field.js';
import { ClauseGroup } from './clause-group.js';
import { firstClause } from './first-clause.js';
import classes from './logic.module.css';
import { logicTexts } from './logic.messages.js';
import { useCondition } from './use-condition.js';

interface ConditionFieldProps {
  readonly at: string;
  readonly property: string;
}

type Known = 'visibleIf' | 'requiredIf';

/** What a condition may be about, as of when one last turned to it: typing elsewhere does not wait for it. */
function useOperands(at: string) {
  const { store } = useDraftTools();
  const read = () => operandsBefore(store.state.content.definition, at);
  const [operands, setOperands] = useState(read);
  return { operands, renew: () => setOperands(read()) };
}

/** A condition as a sentence that can be changed word by word, or as the expression it is kept as. */
export function ConditionField({ at, property }: ConditionFieldProps) {
  const texts = useTexts(logicTexts);
  const readOnly = useReadOnly();
  const edited = useCondition(at, property);
  const [wantsText, setWantsText] = useState(false);
  const { condition, isIncomplete } = edited;
  const isRaw = wantsText || condition.kind === 'raw';
  const name = property as Known;
  const isEmpty = condition.kind === 'always';
  return (
    <Stack gap={6} data-field={property}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={500}>
          {isEmpty && !isRaw ? texts.always[name] : texts.when[name]}
        </Text>
        {!readOnly && (
          <Switch
            size="xs"
            label={texts.asExpression}
            checked={isRaw}
            disabled={condition.kind === 'raw'}
            onChange={({ currentTarget }) => setWantsText(currentTarget.checked)}
          />
        )}
      </Group>
      {isRaw ? (
        <RawCondition text={edited.text ?? ''} condition={condition} onChange={edited.setText} />
      ) : (
        <Sentence at={at} condition={condition} onChange={edited.setCondition} />
      )}
      {isIncomplete && (
        <Text size="xs" className={classes['warning']}>
          {texts.incomplete}
        </Text>
      )}
    </Stack>
  );
}

interface RawConditionProps {
  readonly text: string;
  readonly condition: Condition;
  readonly onChange: (text: string | undefined) => void;
}

export function RawCondition({ text, condition, onChange }: RawConditionProps) {
  const texts = useTexts(logicTexts);
  const { locale } = useLocale();
  const readOnly = useReadOnly();
  const code = condition.kind === 'raw' ? condition.code : undefined;
  const isRich = condition.kind === 'raw' && code === undefined;
  return (
    <TextInput
      aria-label={texts.expression}
      value={text}
      readOnly={readOnly}
      spellCheck={false}
      ff="monospace"
      placeholder={texts.expressionHint}
      description={isRich ? texts.tooRich : undefined}
      error={code === undefined ? undefined : describeViolation(code, locale)}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
    />
  );
}

interface SentenceProps {
  readonly at: string;
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
}

function Sentence({ at, condition, onChange }: SentenceProps) {
  const texts = useTexts(logicTexts);
  const { operands, renew } = useOperands(at);
  const readOnly = useReadOnly();
  const group: ConditionGroup = condition.kind === 'group' ? condition : { kind: 'group', join: 'and', parts: [] };
  const change = (next: ConditionGroup) => onChange(next.parts.length === 0 ? { kind: 'always' } : next);
  const [first] = operands;
  return (
    <div onFocus={renew}>
      {group.parts.length > 0 && <ClauseGroup group={group} operands={operands} depth={1} onChange={change} />}
      {group.parts.length === 0 && !readOnly && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={!first}
          onClick={() => first && change({ ...group, parts: [firstClause(first)] })}
        >
          {first ? texts.addClause : texts.nothingBefore}
        </Button>
      )}
    </div>
  );
}
