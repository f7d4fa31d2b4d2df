import { ActionIcon, Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { COLUMN_PROPERTIES, type ColumnDefinition, type PropertyDescription } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import { useEdit } from '../use-edit.js';
import { choicesTexts } from './choices.messages.js';
import { type FieldProps, useReadOnly, useValue } from './field.js';
import { propertyTexts } from './property.messages.js';
import classes from './properties.module.css';

const NOTHING: readonly ColumnDefinition[] = [];

interface TableColumnsProps {
  readonly at: string;
  /** How one property of a column is edited. */
  readonly field: ComponentType<FieldProps & { readonly others: readonly PropertyDescription[] }>;
}

/** The columns of a table that grows: each is a small question of its own. */
export function TableColumns({ at, field }: TableColumnsProps) {
  const edit = useEdit();
  const texts = useTexts(choicesTexts);
  const { labels } = useTexts(propertyTexts);
  const readOnly = useReadOnly();
  const columns = useValue<readonly ColumnDefinition[]>(at, 'columns') ?? NOTHING;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        {labels['columns']}
      </Text>
      {columns.map(({ name }, index) => (
        <Column key={name} at={`${at}/columns/${index}`} name={name} isOnly={columns.length === 1} field={field} />
      ))}
      {!readOnly && (
        <Button
          variant="default"
          size="compact-sm"
          w="fit-content"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => edit.run({ kind: 'add-column', at })}
        >
          {texts.add}
        </Button>
      )}
    </Stack>
  );
}

interface ColumnProps extends TableColumnsProps {
  readonly name: string;
  readonly isOnly: boolean;
}

function Column({ at, name, isOnly, field: Field }: ColumnProps) {
  const edit = useEdit();
  const texts = useTexts(choicesTexts);
  const readOnly = useReadOnly();
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" mb="xs">
        <Text ff="monospace" size="sm">
          {name}
        </Text>
        {!readOnly && !isOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts.remove(name)}
            onClick={() => edit.run({ kind: 'remove-choice', at })}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <div className={classes['fields']}>
        {COLUMN_PROPERTIES.filter((property) => property.name !== 'name').map((property) => (
          <Field key={property.name} at={at} property={property} others={COLUMN_PROPERTIES} />
        ))}
      </div>
    </Card>
  );
}
