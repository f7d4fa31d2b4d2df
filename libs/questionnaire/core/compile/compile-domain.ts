import type {
  CheckboxDefinition,
  ChoiceDefinition,
  ColumnDefinition,
  MatrixDefinition,
  QuestionDefinition,
  RatingDefinition,
  SelectDefinition,
  TableDefinition,
  Text,
  TextDefinition,
} from '../definition/definition.js';
import { below, type Findings } from '../findings.js';
import { isRealDate } from '../is-real-date.js';
import { DEFAULT_LENGTH, LIMITS } from '../definition/limits.js';
import type { BooleanSide, Choice, Domain, NumberDomain, TableColumn } from '../plan.js';
import { localizedText } from '../definition/read-text.js';

/** The value of the choice that asks for words of one's own, as in SurveyJS. */
export const OTHER = 'other';

const APART: readonly unknown[] = ['NOT_APPLICABLE', 'DONT_KNOW'];

type Asked = Exclude<QuestionDefinition, { type: 'expression' }>;
type QuestionOf<Type, Question = Asked> = Question extends { readonly type: infer Own }
  ? Type extends Own
    ? Question
    : never
  : never;

const COMPILERS: {
  readonly [Type in Asked['type']]: (question: QuestionOf<Type>, pointer: string, findings: Findings) => Domain;
} = {
  text: compileInput,
  comment: ({ maxLength = DEFAULT_LENGTH.lines }) => ({ kind: 'text', input: 'lines', maxLength }),
  rating: compileRating,
  radiogroup: compileSelect,
  dropdown: compileSelect,
  checkbox: compileCheckbox,
  boolean: ({ valueTrue = true, valueFalse = false, labelTrue, labelFalse }) => ({
    kind: 'yes-no',
    yes: side(valueTrue, labelTrue),
    no: side(valueFalse, labelFalse),
  }),
  matrix: compileMatrix,
  matrixdynamic: compileTable,
  ranking: ({ choices }) => ({ kind: 'ranking', choices: choices.map(compileChoice) }),
};

/** The values a question may have. Notes bounds that contradict each other. */
export function compileDomain(question: Asked, pointer: string, findings: Findings): Domain {
  const compile = COMPILERS[question.type] as (question: Asked, pointer: string, findings: Findings) => Domain;
  return compile(question, pointer, findings);
}

export function compileChoice(definition: ChoiceDefinition): Choice {
  const { value, text, hint } = typeof definition === 'object' ? definition : { value: definition };
  return {
    value,
    text: localizedText(text ?? String(value)),
    ...(hint && { hint: localizedText(hint) }),
    ...(APART.includes(value) && { apart: true as const }),
  };
}

function side(value: BooleanSide['value'], text: Text | undefined): BooleanSide {
  return text ? { value, text: localizedText(text) } : { value };
}

function compileSelect(question: SelectDefinition, pointer: string, findings: Findings): Domain {
  const range = compileRange(question, pointer, findings);
  const choices = range.length > 0 ? range : compileChoices(question, pointer, findings);
  if (choices.length === 0) findings.add(below(pointer, 'choices'), 'missing-property');
  return { kind: 'one-of', choices };
}

/** A range of numbers instead of a list of choices. */
function compileRange(question: SelectDefinition, pointer: string, findings: Findings): Choice[] {
  const { choices, choicesMin = 0, choicesMax, choicesStep = 1, showOtherItem } = question;
  if (choicesMax === undefined) return [];
  const count = Math.floor((choicesMax - choicesMin) / choicesStep) + 1;
  const possible = !choices && !showOtherItem && count >= 1 && count <= LIMITS.choices;
  if (possible) return points(choicesMin, choicesStep, count);
  return findings.add(below(pointer, 'choicesMax'), 'out-of-range', { max: LIMITS.choices }) ?? [];
}

function compileChoices(
  question: SelectDefinition | CheckboxDefinition,
  pointer: string,
  findings: Findings,
): Choice[] {
  const choices = (question.choices ?? []).map(compileChoice);
  if (choices.some(({ value }) => String(value).toLowerCase() === OTHER)) {
    findings.add(below(pointer, 'choices'), 'reserved-value');
  }
  return question.showOtherItem ? [...choices, { value: OTHER, text: otherText(question.otherText) }] : choices;
}

function otherText(text: Text | undefined) {
  return text ? localizedText(text) : { 'zh-CN': '其他（请说明）', en: 'Other (please describe)' };
}

function points(min: number, step: number, count: number): Choice[] {
  return Array.from({ length: count }, (_, index) => compileChoice(min + index * step));
}

function compileRating(question: RatingDefinition, pointer: string, findings: Findings): Domain {
  const { rateMin = 1, rateMax = 5, rateStep = 1, rateValues, minRateDescription, maxRateDescription } = question;
  const ends = {
    ...(minRateDescription && { low: localizedText(minRateDescription) }),
    ...(maxRateDescription && { high: localizedText(maxRateDescription) }),
  };
  if (rateValues) return { kind: 'one-of', choices: rateValues.map(compileChoice), ends };
  const count = (rateMax - rateMin) / rateStep + 1;
  if (!Number.isInteger(count) || count < 2 || count > LIMITS.scalePoints) {
    findings.add(below(pointer, 'rateMax'), 'scale-points', { max: LIMITS.scalePoints });
    return { kind: 'one-of', choices: [], ends };
  }
  return { kind: 'one-of', choices: points(rateMin, rateStep, count), ends };
}

function compileCheckbox(question: CheckboxDefinition, pointer: string, findings: Findings): Domain {
  const choices = compileChoices(question, pointer, findings);
  const { minSelectedChoices: min = 0, maxSelectedChoices = choices.length } = question;
  const max = Math.min(maxSelectedChoices, choices.length);
  if (min > max) findings.add(below(pointer, 'minSelectedChoices'), 'out-of-range', { max });
  return { kind: 'some-of', choices, min, max };
}

function compileMatrix({ rows, columns, eachRowRequired }: MatrixDefinition): Domain {
  return {
    kind: 'matrix',
    rows: rows.map(compileChoice),
    columns: columns.map(compileChoice),
    everyRowRequired: eachRowRequired ?? false,
  };
}

function compileTable(question: TableDefinition, pointer: string, findings: Findings): Domain {
  const { columns, minRowCount: minRows = 0, maxRowCount: maxRows = LIMITS.tableRows } = question;
  if (minRows > maxRows) findings.add(below(pointer, 'minRowCount'), 'out-of-range', { max: maxRows });
  const names = columns.map(({ name }) => name.toLowerCase());
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) !== index) findings.add(below(below(pointer, 'columns'), index), 'duplicate-name');
  }
  return {
    kind: 'table',
    columns: columns.map((column, index) => compileColumn(column, `${pointer}/columns/${index}`, findings)),
    minRows,
    maxRows,
  };
}

function compileColumn(column: ColumnDefinition, pointer: string, findings: Findings): TableColumn {
  const { name, title = name, isRequired: required = false, cellType } = column;
  const domain =
    cellType === 'rating'
      ? compileRating({ ...column, type: 'rating', name }, pointer, findings)
      : compileInput({ maxLength: DEFAULT_LENGTH.cell, ...(column as Input) }, pointer, findings);
  return { name, title: localizedText(title), required, domain: domain as TableColumn['domain'] };
}

type Input = Pick<TextDefinition, 'inputType' | 'maxLength' | 'min' | 'max' | 'step'>;

function compileInput(input: Input, pointer: string, findings: Findings): Domain {
  const { inputType = 'text', maxLength, min, max } = input;
  if (inputType === 'number') return compileNumber(input, pointer, findings);
  if (inputType === 'date') return compileDate(input, pointer, findings);
  if (min !== undefined || max !== undefined) findings.add(below(pointer, 'min'), 'not-allowed');
  if (inputType === 'text') return { kind: 'text', input: 'line', maxLength: maxLength ?? DEFAULT_LENGTH.line };
  const { email } = DEFAULT_LENGTH;
  return { kind: 'text', input: 'email', maxLength: Math.min(maxLength ?? email, email) };
}

function compileNumber({ min, max, step }: Input, pointer: string, findings: Findings): NumberDomain {
  for (const [key, value] of Object.entries({ min, max })) {
    if (typeof value === 'string') findings.add(below(pointer, key), 'wrong-type');
  }
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    findings.add(below(pointer, 'min'), 'out-of-range', { max });
  }
  return {
    kind: 'number',
    ...(typeof min === 'number' && { min }),
    ...(typeof max === 'number' && { max }),
    ...(step !== undefined && { step }),
  };
}

function compileDate({ min, max }: Input, pointer: string, findings: Findings): Domain {
  for (const [key, value] of Object.entries({ min, max })) {
    if (value !== undefined && !isRealDate(value)) findings.add(below(pointer, key), 'not-a-date');
  }
  if (min !== undefined && max !== undefined && min > max) findings.add(below(pointer, 'min'), 'out-of-range', { max });
  return {
    kind: 'date',
    ...(typeof min === 'string' && { min }),
    ...(typeof max === 'string' && { max }),
  };
}
