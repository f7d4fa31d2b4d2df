import { Group, MultiSelect, NativeSelect, NumberInput, Select } from '@mantine/core';
import type { Locale } from '#kernel';
import type { Clause, Operand, Scalar, SentenceOperator } from '#questionnaire/core/design';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useReadOnly } from '../properties/field.js';
import { firstClause } from './first-clause.js';
import { logicTexts } from './logic.messages.js';

interface ClauseRowProps {
  readonly clause: Clause;
  readonly operands: readonly Operand[];
  readonly onChange: (clause: Clause) => void;
}

const keyOf = ({ question, row }: { readonly question: string; readonly row?: string }): string =>
  row === undefined ? question : `${question}.${row}`;

/** [question] [relation] [value], each of them a choice. */
export function ClauseRow({ clause, operands, onChange }: ClauseRowProps) {
  const texts = useTexts(logicTexts);
  const { locale } = useLocale();
  const readOnly = useReadOnly();
  const operand = operands.find((one) => keyOf(one) === keyOf(clause));
  const operators = operand?.operators ?? [clause.operator];
  const known = operators.includes(clause.operator) ? operators : [...operators, clause.operator];
  return (
    <Group gap={6}>
      <Select
        size="xs"
        searchable
        flex="1 1 180px"
        aria-label={texts.question}
        placeholder={texts.choose}
        readOnly={readOnly}
        allowDeselect={false}
        data={optionsOf(operands, clause, locale)}
        value={keyOf(clause)}
        onChange={(key) => {
          const chosen = operands.find((one) => keyOf(one) === key);
          if (chosen) onChange(firstClause(chosen));
        }}
      />
      <NativeSelect
        size="xs"
        aria-label={texts.operator}
        disabled={readOnly}
        data={known.map((operator) => ({ value: operator, label: texts.operators[operator] }))}
        value={clause.operator}
        onChange={({ currentTarget }) => onChange(withOperator(clause, currentTarget.value as SentenceOperator))}
      />
      <ClauseValue clause={clause} operand={operand} onChange={onChange} />
    </Group>
  );
}

function optionsOf(operands: readonly Operand[], clause: Clause, locale: Locale) {
  const options = operands.map((operand) => ({
    value: keyOf(operand),
    label: `${operand.row === undefined ? '' : '— '}${operand.title[locale]} (${keyOf(operand)})`,
  }));
  const isKnown = options.some(({ value }) => value === keyOf(clause));
  return isKnown ? options : [{ value: keyOf(clause), label: `${keyOf(clause)} ?` }, ...options];
}

const LISTS: ReadonlySet<SentenceOperator> = new Set(['any-of', 'none-of', 'all-of']);
const BARE: ReadonlySet<SentenceOperator> = new Set(['is-answered', 'is-not-answered']);

/** The same with another relation; a single value and a list of one are the same to a person. */
function withOperator({ value, ...clause }: Clause, operator: SentenceOperator): Clause {
  if (BARE.has(operator) || value === undefined) return { ...clause, operator };
  const values = typeof value === 'object' ? value : [value];
  if (LISTS.has(operator)) return { ...clause, operator, value: values };
  const [first] = values;
  return { ...clause, operator, ...(first !== undefined && { value: first }) };
}

interface ClauseValueProps {
  readonly clause: Clause;
  readonly operand: Operand | undefined;
  readonly onChange: (clause: Clause) => void;
}

function ClauseValue({ clause, operand, onChange }: ClauseValueProps) {
  const texts = useTexts(logicTexts);
  const { locale } = useLocale();
  const readOnly = useReadOnly();
  if (BARE.has(clause.operator)) return null;
  const choices = choicesOf(operand, clause, locale);
  const scalarOf = (key: string): Scalar => choices.find(({ value }) => value === key)?.scalar ?? key;
  const common = { size: 'xs', 'aria-label': texts.value, readOnly, flex: '1 1 130px' } as const;
  if (LISTS.has(clause.operator)) {
    const values = typeof clause.value === 'object' ? clause.value : [];
    return (
      <MultiSelect
        {...common}
        data={choices}
        value={values.map(String)}
        onChange={(keys) => onChange({ ...clause, value: keys.map(scalarOf) })}
      />
    );
  }
  if (operand?.value === 'number' && !operand.choices)
    return (
      <NumberInput
        {...common}
        value={typeof clause.value === 'number' ? clause.value : ''}
        onChange={(next) => onChange(withValue(clause, typeof next === 'number' ? next : undefined))}
      />
    );
  return (
    <Select
      {...common}
      placeholder={texts.choose}
      allowDeselect={false}
      data={choices}
      value={clause.value === undefined ? null : String(clause.value)}
      onChange={(key) => onChange(withValue(clause, key === null ? undefined : scalarOf(key)))}
    />
  );
}

function withValue(clause: Clause, value: Scalar | undefined): Clause {
  const { value: _, ...bare } = clause;
  return value === undefined ? bare : { ...bare, value };
}

/** The choices of the question, and what is named now though it is none of them. */
function choicesOf(operand: Operand | undefined, { value }: Clause, locale: Locale) {
  const choices = (operand?.choices ?? []).map(({ value: scalar, text }) => ({
    value: String(scalar),
    scalar,
    label: text[locale] === String(scalar) ? String(scalar) : `${text[locale]} (${String(scalar)})`,
  }));
  const named = value === undefined ? [] : typeof value === 'object' ? value : [value];
  const others = named.filter((scalar) => !choices.some((choice) => choice.value === String(scalar)));
  return [...choices, ...others.map((scalar) => ({ value: String(scalar), scalar, label: `${String(scalar)} ?` }))];
}
