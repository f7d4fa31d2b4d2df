import { List, Select, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import {
  applyOperation,
  describeViolation,
  type Edited,
  type ItemType,
  QUESTION_TYPES,
} from '#questionnaire/core/design';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useDraftTools } from '../draft-context.js';
import { PartIcon, typeTexts } from '../question-type-look.js';
import { useEdit } from '../use-edit.js';
import { useReadOnly } from './field.js';
import { propertyTexts } from './property.messages.js';

interface TypeFieldProps {
  readonly at: string;
  readonly type: ItemType;
}

/** Changes the type; says first what has no place in the new one. */
export function TypeField({ at, type }: TypeFieldProps) {
  const { store } = useDraftTools();
  const edit = useEdit();
  const texts = useTexts(propertyTexts);
  const types = useTexts(typeTexts);
  const readOnly = useReadOnly();
  const change = (next: ItemType) => {
    const operation = { kind: 'change-type', at, type: next } as const;
    const { lost } = applyOperation(store.state.content.definition, operation);
    if (lost.length === 0) edit.run(operation);
    else askFirst(next, lost);
  };
  const askFirst = (next: ItemType, lost: Edited['lost']) =>
    modals.openConfirmModal({
      title: texts.changeType(types[next].name),
      labels: { confirm: texts.change, cancel: texts.cancel },
      onConfirm: () => void store.apply({ kind: 'change-type', at, type: next }),
      children: <Lost lost={lost} />,
    });
  return (
    <Select
      label={texts.type}
      data={QUESTION_TYPES.map((one) => ({ value: one.type, label: types[one.type].name }))}
      value={type}
      readOnly={readOnly}
      allowDeselect={false}
      leftSection={<PartIcon type={type} />}
      w={180}
      data-field="type"
      renderOption={({ option }) => (
        <>
          <PartIcon type={option.value} />
          <span>{option.label}</span>
        </>
      )}
      onChange={(next) => next !== null && change(next)}
    />
  );
}

function Lost({ lost }: Pick<Edited, 'lost'>) {
  const { locale } = useLocale();
  const texts = useTexts(propertyTexts);
  return (
    <Stack gap="xs">
      <Text size="sm">{texts.changeTypeLoses}</Text>
      <List size="sm">
        {lost.map(({ pointer, code, parameters }) => (
          <List.Item key={pointer}>
            {texts.labels[String(parameters?.['property'])] ?? describeViolation(code, locale, parameters)}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
