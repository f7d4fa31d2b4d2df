import { Button, Group, Switch, Text } from '@mantine/core';
import { IconClipboardList, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type ChoiceDefinition, type ChoiceList, questionAt } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import { useDraftPart } from '../draft-context.js';
import { useEdit } from '../use-edit.js';
import { ChoiceRow } from './choice-row.js';
import { choicesTexts } from './choices.messages.js';
import { type FieldProps, useLabel, useReadOnly, useValue } from './field.js';
import { openPasteChoices } from './paste-choices.js';
import classes from './properties.module.css';

const NOTHING: readonly ChoiceDefinition[] = [];
const CODE = 'NOT_APPLICABLE';

interface Columns {
  readonly hasHints: boolean;
  readonly hasPoints: boolean;
  readonly hasCriteria: boolean;
}

/** The options, points or rows of a question: words in both languages, what they are kept as, what they are worth. */
export function ChoicesGrid({ at, property }: FieldProps) {
  const list = property.name as ChoiceList;
  const texts = useTexts(choicesTexts);
  const label = useLabel(property);
  const choices = useValue<readonly ChoiceDefinition[]>(at, list) ?? NOTHING;
  const [wantsHints, setWantsHints] = useState(false);
  const isScored = useDraftPart(({ content }) => isScoredBy(content.definition, at, list));
  const hasHints = wantsHints || choices.some((choice) => typeof choice === 'object' && choice.hint !== undefined);
  const columns = { hasHints, hasPoints: isScored, hasCriteria: list === 'rows' };
  const isOptional = list === 'rateValues';
  return (
    <section aria-label={label}>
      <Group justify="space-between" mb={4}>
        <Text size="sm" fw={500}>
          {isOptional ? texts.custom : label}
        </Text>
        {choices.length > 0 && (
          <Switch
            size="xs"
            label={texts.hints}
            checked={hasHints}
            onChange={({ currentTarget }) => setWantsHints(currentTarget.checked)}
          />
        )}
      </Group>
      {choices.length > 0 ? (
        <div className={classes['scroller']}>
          <table className={classes['grid']}>
            <Head {...columns} />
            <tbody>
              {choices.map((choice, index) => (
                <ChoiceRow
                  // A choice has no identity but its place.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={index}
                  {...{ at, list, index, choice, ...columns }}
                  isLast={index === choices.length - 1}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Text size="xs" c="dimmed">
          {isOptional && texts.customHint}
        </Text>
      )}
      <AddChoices at={at} list={list} choices={choices} />
    </section>
  );
}

function isScoredBy(definition: Parameters<typeof questionAt>[0], at: string, list: ChoiceList): boolean {
  const question = questionAt(definition, at);
  if (!question || list === 'rows') return false;
  if (question.type === 'matrix')
    return question.rows.some((row) => typeof row === 'object' && row.criterion !== undefined);
  return 'criterion' in question && question.criterion !== undefined;
}

function Head({ hasPoints, hasCriteria }: Columns) {
  const texts = useTexts(choicesTexts);
  return (
    <thead>
      <tr>
        <th scope="col">{texts.value}</th>
        <th scope="col">{texts.chinese}</th>
        <th scope="col">{texts.english}</th>
        {hasPoints && <th scope="col">{texts.points}</th>}
        {hasCriteria && <th scope="col">{texts.criterion}</th>}
        <th scope="col">
          <span className="fm-hidden">{texts.actions}</span>
        </th>
      </tr>
    </thead>
  );
}

interface AddChoicesProps {
  readonly at: string;
  readonly list: ChoiceList;
  readonly choices: readonly ChoiceDefinition[];
}

function AddChoices({ at, list, choices }: AddChoicesProps) {
  const edit = useEdit();
  const texts = useTexts(choicesTexts);
  const readOnly = useReadOnly();
  if (readOnly) return null;
  const hasCode = choices.some((choice) => (typeof choice === 'object' ? choice.value : choice) === CODE);
  const firstCode = choices.findIndex((choice) =>
    [CODE, 'DONT_KNOW'].includes(String(typeof choice === 'object' ? choice.value : choice)),
  );
  // What is no point of the scale stays last.
  const index = firstCode < 0 ? choices.length : firstCode;
  return (
    <Group gap="xs" mt={6}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => edit.run({ kind: 'add-choice', at, list, index })}
      >
        {texts.add}
      </Button>
      {list === 'choices' && !hasCode && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => edit.run({ kind: 'set-property', at, property: list, value: [...choices, NOT_APPLICABLE] })}
        >
          {texts.addNotApplicable}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconClipboardList size={14} aria-hidden />}
        onClick={() =>
          openPasteChoices({
            texts,
            taken: choices,
            insert: (added) =>
              edit.run({ kind: 'set-property', at, property: list, value: choices.toSpliced(index, 0, ...added) }),
          })
        }
      >
        {texts.pasteList}
      </Button>
    </Group>
  );
}

const NOT_APPLICABLE: ChoiceDefinition = {
  value: CODE,
  text: { 'zh-cn': '没有遇到过 / 不适用', default: 'Has not come up / does not apply' },
};
