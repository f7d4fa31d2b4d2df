import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { LOCALES, type Locale } from '#kernel';
import { type ChoiceDefinition, type ChoiceList, spellingOf, type Text } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import { useDraftTools } from '../draft-context.js';
import { CriterionCell } from '../mapping/criterion-select.js';
import { PointsCell } from '../mapping/points-cell.js';
import { outlineTexts } from '../outline/outline.messages.js';
import { useEdit } from '../use-edit.js';
import { choicesTexts } from './choices.messages.js';
import { useReadOnly } from './field.js';
import classes from './properties.module.css';

interface ChoiceRowProps {
  readonly at: string;
  readonly list: ChoiceList;
  readonly index: number;
  readonly choice: ChoiceDefinition;
  readonly isLast: boolean;
  readonly hasHints: boolean;
  readonly hasPoints: boolean;
  readonly hasCriteria: boolean;
}

export const ChoiceRow = memo(function ChoiceRow(props: ChoiceRowProps) {
  const { at, list, index, choice, isLast, hasHints, hasPoints, hasCriteria } = props;
  const pointer = `${at}/${list}/${index}`;
  const value = typeof choice === 'object' ? choice.value : choice;
  const label = String(value);
  const words = typeof choice === 'object' ? choice : undefined;
  return (
    <tr>
      <td>
        <ValueCell key={label} at={pointer} value={value} />
      </td>
      {LOCALES.map((locale) => (
        <td key={locale}>
          <TextCell property="text" {...{ locale, label }} at={pointer} text={words?.text} />
          {hasHints && <TextCell property="hint" {...{ locale, label }} at={pointer} text={words?.hint} />}
        </td>
      ))}
      {hasPoints && (
        <td>
          <PointsCell at={at} value={value} />
        </td>
      )}
      {hasCriteria && (
        <td>
          <CriterionCell
            at={pointer}
            label={label}
            criterion={typeof choice === 'object' ? choice.criterion : undefined}
          />
        </td>
      )}
      <td>
        <RowActions {...{ at: pointer, index, isLast, label }} />
      </td>
    </tr>
  );
});

interface TextCellProps {
  readonly at: string;
  readonly property: 'text' | 'hint';
  readonly locale: Locale;
  readonly label: string;
  readonly text: Text | undefined;
}

function TextCell({ at, property, locale, label, text }: TextCellProps) {
  const { store } = useDraftTools();
  const texts = useTexts(choicesTexts);
  const readOnly = useReadOnly();
  const column =
    property === 'text'
      ? locale === 'en'
        ? texts.english
        : texts.chinese
      : locale === 'en'
        ? texts.hintEnglish
        : texts.hintChinese;
  return (
    <input
      className={classes['cell']}
      data-size={property === 'hint' ? 'hint' : undefined}
      lang={locale}
      value={spellingOf(text, locale) ?? ''}
      placeholder={property === 'text' ? label : texts.hints}
      readOnly={readOnly}
      aria-label={texts.of(column, label)}
      onChange={({ currentTarget }) =>
        store.apply(
          { kind: 'set-text', at, property, locale, text: currentTarget.value },
          `${at} ${property} ${locale}`,
        )
      }
    />
  );
}

/** Numbers are kept as numbers; a value changes when one is done with it, and conditions follow. */
function ValueCell({ at, value }: { readonly at: string; readonly value: string | number }) {
  const { store } = useDraftTools();
  const texts = useTexts(choicesTexts);
  const { refused: refusals } = useTexts(outlineTexts);
  const readOnly = useReadOnly();
  const [typed, setTyped] = useState(String(value));
  const [wrong, setWrong] = useState<string>();
  const give = () => {
    const text = typed.trim();
    if (text === String(value)) return;
    const next = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
    const { refused } = store.apply({ kind: 'set-choice-value', at, value: next });
    setWrong(refused && (refused === 'name-taken' ? texts.taken : refusals[refused]));
  };
  return (
    <input
      className={classes['cell']}
      data-size="value"
      data-wrong={wrong === undefined ? undefined : true}
      value={typed}
      readOnly={readOnly}
      spellCheck={false}
      title={wrong}
      aria-invalid={wrong !== undefined}
      aria-label={texts.of(texts.value, String(value))}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={give}
      onKeyDown={({ key }) => key === 'Enter' && give()}
    />
  );
}

interface RowActionsProps {
  readonly at: string;
  readonly index: number;
  readonly isLast: boolean;
  readonly label: string;
}

function RowActions({ at, index, isLast, label }: RowActionsProps) {
  const edit = useEdit();
  const texts = useTexts(choicesTexts);
  const readOnly = useReadOnly();
  if (readOnly) return null;
  const plain = { variant: 'subtle', color: 'gray', size: 28 } as const;
  return (
    <div className={classes['rowActions']}>
      <ActionIcon
        {...plain}
        aria-label={texts.up(label)}
        disabled={index === 0}
        onClick={() => edit.run({ kind: 'move-choice', at, index: index - 1 })}
      >
        <IconArrowUp size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        {...plain}
        aria-label={texts.down(label)}
        disabled={isLast}
        onClick={() => edit.run({ kind: 'move-choice', at, index: index + 1 })}
      >
        <IconArrowDown size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon {...plain} aria-label={texts.remove(label)} onClick={() => edit.run({ kind: 'remove-choice', at })}>
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}
