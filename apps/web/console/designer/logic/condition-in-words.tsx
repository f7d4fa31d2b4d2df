import { Code } from '@mantine/core';
import { Fragment } from 'react';
import type { Locale } from '#kernel';
import {
  type ChoiceDefinition,
  type Clause,
  type Definition,
  elementAt,
  type Group,
  pointerOfName,
  type QuestionDefinition,
  readCondition,
  type Scalar,
  spellingOf,
  type Text,
} from '#questionnaire/core/design';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { partLabel } from '../part-label.js';
import classes from './logic.module.css';
import { logicTexts } from './logic.messages.js';

interface ConditionInWordsProps {
  readonly definition: Definition;
  readonly text: string;
  readonly onGo: (name: string) => void;
}

/** A condition as a sentence to read; each question in it leads to that question. */
export function ConditionInWords({ definition, text, onGo }: ConditionInWordsProps) {
  const condition = readCondition(text);
  if (condition.kind !== 'group') return <Code>{text}</Code>;
  return <GroupInWords group={condition} definition={definition} onGo={onGo} isOutermost />;
}

interface PartProps {
  readonly definition: Definition;
  readonly onGo: (name: string) => void;
}

function GroupInWords({
  group,
  isOutermost,
  ...rest
}: PartProps & { readonly group: Group; readonly isOutermost?: boolean }) {
  const texts = useTexts(logicTexts);
  return (
    <>
      {!isOutermost && '('}
      {group.parts.map((part, index) => (
        // A part has no identity but its place.
        // oxlint-disable-next-line react/no-array-index-key
        <Fragment key={index}>
          {index > 0 && <b> {texts[group.join]} </b>}
          {part.kind === 'group' ? <GroupInWords group={part} {...rest} /> : <ClauseInWords clause={part} {...rest} />}
        </Fragment>
      ))}
      {!isOutermost && ')'}
    </>
  );
}

function ClauseInWords({ clause, definition, onGo }: PartProps & { readonly clause: Clause }) {
  const texts = useTexts(logicTexts);
  const { locale } = useLocale();
  const at = pointerOfName(definition, clause.question);
  const question = at === undefined ? undefined : elementAt(definition, at);
  const label = question ? partLabel(question, locale) : clause.question;
  const values = clause.value === undefined ? [] : typeof clause.value === 'object' ? clause.value : [clause.value];
  return (
    <>
      <button type="button" className={classes['chip']} title={label} onClick={() => onGo(clause.question)}>
        {clause.row === undefined ? clause.question : `${clause.question}.${clause.row}`}
      </button>{' '}
      {texts.operators[clause.operator]}{' '}
      {values.map((value) => (
        <span key={String(value)} className={classes['value']}>
          {question && question.type !== 'panel' ? valueInWords(question, value, locale) : String(value)}
        </span>
      ))}
    </>
  );
}

/** What a respondent reads for a value, where it has words of its own. */
function valueInWords(question: QuestionDefinition, value: Scalar, locale: Locale): string {
  if (question.type === 'boolean') {
    const words = value === (question.valueTrue ?? true) ? question.labelTrue : question.labelFalse;
    return wordsOf(words, locale) ?? String(value);
  }
  const lists = question as {
    readonly choices?: readonly ChoiceDefinition[];
    readonly rateValues?: readonly ChoiceDefinition[];
    readonly columns?: readonly ChoiceDefinition[];
  };
  const choices = lists.choices ?? lists.rateValues ?? lists.columns ?? [];
  const choice = choices.find((one) => typeof one === 'object' && one.value === value);
  return (typeof choice === 'object' ? wordsOf(choice.text, locale) : undefined) ?? String(value);
}

const wordsOf = (text: Text | undefined, locale: Locale): string | undefined => spellingOf(text, locale);
