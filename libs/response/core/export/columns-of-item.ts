import type { LocalizedText } from '#kernel';
import type { Answers, AnswerValue, Choice, Domain, PlanItem, Scalar } from '#questionnaire/core';
import type { ListedValue } from './export-column.js';

/** A column of one version. Of several versions a column's list is put together before its values get codes. */
export interface AnswerColumn {
  readonly name: string;
  readonly question: string;
  readonly part: string | null;
  readonly label: LocalizedText;
  readonly base: 'text' | 'number' | 'list';
  readonly values: readonly ListedValue[];
  readonly maxLength: number | null;
  readonly free: boolean;
  /** What an answer says in it; undefined where it says nothing. */
  readonly read: (answers: Answers) => Scalar | undefined;
}

type Shape = Pick<AnswerColumn, 'base' | 'values' | 'maxLength' | 'free'>;
type Of<Kind extends Domain['kind']> = Extract<Domain, { kind: Kind }>;

const YES: LocalizedText = { 'zh-CN': '是', en: 'Yes' };
const NO: LocalizedText = { 'zh-CN': '否', en: 'No' };
const CHOSEN: readonly ListedValue[] = [
  { value: 1, label: YES, missing: false },
  { value: 0, label: NO, missing: false },
];
const REMARK: LocalizedText = { 'zh-CN': '说明', en: 'remark' };

const NUMBER: Shape = { base: 'number', values: [], maxLength: null, free: false };
const listed = (values: readonly ListedValue[]): Shape => ({ base: 'list', values, maxLength: null, free: false });
const written = (maxLength: number, free: boolean): Shape => ({ base: 'text', values: [], maxLength, free });
const DATE_LENGTH = 10;

const asListed = ({ value, text, apart }: Choice): ListedValue => ({
  value,
  label: text,
  missing: apart === true || value === 'NOT_APPLICABLE' || value === 'DONT_KNOW',
});

/** What a domain that says one thing says it in. */
const SHAPES: {
  readonly [Kind in 'one-of' | 'yes-no' | 'text' | 'number' | 'date']: (domain: Of<Kind>) => Shape;
} = {
  'one-of': ({ choices }) => listed(choices.map(asListed)),
  'yes-no': ({ yes, no }) =>
    listed([
      { value: yes.value, label: yes.text ?? YES, missing: false },
      { value: no.value, label: no.text ?? NO, missing: false },
    ]),
  text: ({ maxLength }) => written(maxLength, true),
  number: () => NUMBER,
  date: () => written(DATE_LENGTH, false),
};

function shapeOf(domain: Of<keyof typeof SHAPES>): Shape {
  return (SHAPES[domain.kind] as (domain: Of<keyof typeof SHAPES>) => Shape)(domain);
}

const beside = (label: LocalizedText, part: LocalizedText): LocalizedText => ({
  'zh-CN': `${label['zh-CN']} · ${part['zh-CN']}`,
  en: `${label.en} · ${part.en}`,
});

/**
 * The columns of an item in their order: one for each thing that is chosen on its own. `q` for a single answer,
 * `q.choice` for each choice of several (1 or 0) and for each place of a ranking (1 is first), `q.row` for a row of a
 * matrix, `q.1.column` for a cell of a table, `q-Comment` for a remark. What is computed is no answer and has none.
 */
export function columnsOfItem(item: PlanItem): AnswerColumn[] {
  const columns = answerColumns(item);
  const { name, title, remark } = item;
  if (!remark) return columns;
  const key = `${name}-Comment`;
  const label = beside(title, remark.label ?? REMARK);
  const shape = written(remark.maxLength, true);
  return [...columns, { name: key, question: name, part: 'Comment', label, ...shape, read: scalarAt(key) }];
}

const scalarAt =
  (key: string) =>
  (answers: Answers): Scalar | undefined =>
    answers[key] as Scalar | undefined;

function answerColumns(item: PlanItem): AnswerColumn[] {
  const { name, title, domain } = item;
  if (domain.kind === 'computed') return [];
  if (domain.kind === 'matrix') return matrixColumns(item, domain);
  if (domain.kind === 'table') return tableColumns(item, domain);
  if (domain.kind === 'some-of' || domain.kind === 'ranking')
    return domain.choices.map((choice) => choiceColumn(item, domain.kind, choice));
  return [{ name, question: name, part: null, label: title, ...shapeOf(domain), read: scalarAt(name) }];
}

const LIST_READERS: Readonly<Record<'some-of' | 'ranking', (list: readonly unknown[], value: unknown) => number>> = {
  'some-of': (list, value) => (list.includes(value) ? 1 : 0),
  ranking: (list, value) => list.indexOf(value) + 1,
};

function choiceColumn({ name, title }: PlanItem, kind: 'some-of' | 'ranking', choice: Choice): AnswerColumn {
  const part = String(choice.value);
  return {
    name: `${name}.${part}`,
    question: name,
    part,
    label: beside(title, choice.text),
    ...(kind === 'some-of' ? listed(CHOSEN) : NUMBER),
    read: (answers) => {
      const given = answers[name];
      return given === undefined ? undefined : LIST_READERS[kind](given as readonly unknown[], choice.value);
    },
  };
}

type Cells = Readonly<Record<string, Scalar>>;
const cellsOf = (value: AnswerValue | undefined): Cells | undefined => value as Cells | undefined;

function matrixColumns({ name, title }: PlanItem, { rows, columns }: Of<'matrix'>): AnswerColumn[] {
  const shape = listed(columns.map(asListed));
  return rows.map(({ value, text }) => ({
    name: `${name}.${value}`,
    question: name,
    part: String(value),
    label: beside(title, text),
    ...shape,
    read: (answers) => cellsOf(answers[name])?.[value],
  }));
}

function tableColumns({ name, title }: PlanItem, { columns, maxRows }: Of<'table'>): AnswerColumn[] {
  return Array.from({ length: maxRows }, (_, row) =>
    columns.map((column): AnswerColumn => {
      const part = `${row + 1}.${column.name}`;
      const where = { 'zh-CN': `${row + 1} · ${column.title['zh-CN']}`, en: `${row + 1} · ${column.title.en}` };
      return {
        name: `${name}.${part}`,
        question: name,
        part,
        label: beside(title, where),
        ...shapeOf(column.domain),
        read: (answers) => (answers[name] as readonly Cells[] | undefined)?.[row]?.[column.name],
      };
    }),
  ).flat();
}
