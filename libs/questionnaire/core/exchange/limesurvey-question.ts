import type { ChoiceDefinition, ElementDefinition, Text } from '../definition/definition.js';
import { LIMITS } from '../definition/limits.js';
import type { Scalar } from '../plan.js';
import {
  atMost,
  cleanRow,
  cleanTranslations,
  cleanValue,
  type ImportNames,
  LABEL,
  TITLE,
  withDistinctValues,
} from './clean-import.js';
import type { Note } from './imported.js';
import type { LimeAnswer, LimeQuestion, Texts } from './limesurvey-document.js';
import type { Variable } from './limesurvey-relevance.js';

export interface LimeContext {
  readonly note: Note;
  readonly names: ImportNames;
  readonly language: string;
  /** What can be spoken of in equations, filled as questions are read. */
  readonly variables: Map<string, Variable>;
}

/** In equations a thing goes by its code or by numbers: `Q1_SQ001` or `123X4X56SQ001`. */
function speakOf({ code, number }: LimeQuestion, { variables }: LimeContext, variable: Variable, part = ''): void {
  variables.set(part === '' ? code : `${code}_${part}`, variable);
  variables.set(`${number}${part}`, variable);
}

type Read = (question: LimeQuestion, name: string, context: LimeContext) => Body | undefined;
type Body = Readonly<Record<string, unknown>> & { readonly type: ElementDefinition['type'] };

const both = (chinese: string, english: string): Text => ({ 'zh-cn': chinese, default: english });
const YES = both('是', 'Yes');
const NO = both('否', 'No');
const choice = (value: string | number, text: Text): ChoiceDefinition => ({ value, text });
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

const LETTERS: Readonly<Record<string, readonly ChoiceDefinition[]>> = {
  C: [choice('Y', YES), choice('U', both('不确定', 'Uncertain')), choice('N', NO)],
  E: [choice('I', both('增加', 'Increase')), choice('S', both('不变', 'Same')), choice('D', both('减少', 'Decrease'))],
};

const READ: Readonly<Record<string, Read>> = {
  L: readList('radiogroup'),
  '!': readList('dropdown'),
  O: (question, name, context) => ({
    ...(readList('radiogroup')(question, name, context) as Body),
    showCommentArea: true,
  }),
  M: readBoxes,
  P: (question, name, context) => {
    context.note('comments', question.code, 'property-not-supported');
    return readBoxes(question, name, context);
  },
  R: (question, name, context) => ({ type: 'ranking', choices: choicesOf(question.answers, question, name, context) }),
  N: (question) => ({
    type: 'text',
    inputType: 'number',
    ...numbersOf(question, { min: 'min_num_value_n', max: 'max_num_value_n' }),
    ...stepOf(question),
  }),
  S: (question) => ({ type: 'text', ...lengthOf(question) }),
  T: (question) => ({ type: 'comment', ...lengthOf(question) }),
  U: (question) => ({ type: 'comment', ...lengthOf(question) }),
  D: () => ({ type: 'text', inputType: 'date' }),
  Y: (question, name, context) => {
    speakOf(question, context, {
      kind: 'answer',
      name,
      values: new Map<string, Scalar>([
        ['Y', true],
        ['N', false],
      ]),
    });
    return { type: 'boolean', labelTrue: YES, labelFalse: NO };
  },
  G: () => ({ type: 'radiogroup', choices: [choice('F', both('女', 'Female')), choice('M', both('男', 'Male'))] }),
  '5': () => ({ type: 'rating', rateMin: 1, rateMax: 5 }),
  K: (question, name, context) =>
    readLines(question, name, context, { type: 'text', inputType: 'number', ...stepOf(question) }),
  Q: (question, name, context) => readLines(question, name, context, { type: 'text', ...lengthOf(question) }),
  A: readMatrix(() => upTo(5)),
  B: readMatrix(() => upTo(10)),
  C: readMatrix(() => LETTERS['C'] as readonly ChoiceDefinition[]),
  E: readMatrix(() => LETTERS['E'] as readonly ChoiceDefinition[]),
  F: readMatrix((question, name, context) => choicesOf(question.answers, question, name, context)),
  H: readMatrix((question, name, context) => choicesOf(question.answers, question, name, context)),
};

/** A question of a type that we have, without its condition; undefined for others, which are noted. */
export function readLimeQuestion(question: LimeQuestion, context: LimeContext): ElementDefinition | undefined {
  const read = Object.hasOwn(READ, question.type) ? READ[question.type] : undefined;
  if (!read) {
    context.note(question.type, question.code, question.type === 'X' ? 'display-only' : 'type-not-supported');
    return undefined;
  }
  const name = context.names.give(question.code, question.code);
  speakOf(question, context, { kind: 'answer', name });
  const body = read(question, name, context);
  if (!body) return undefined;
  const title = textOf(question.text, TITLE, question.code, context);
  const description = textOf(question.help, TITLE, question.code, context);
  const isAsked = body.type !== 'panel';
  if (question.mandatory === 'S') context.note('mandatory: soft', question.code, 'property-not-supported');
  return {
    name,
    ...(title && { title }),
    ...(description && { description }),
    ...(isAsked && question.mandatory === 'Y' && { isRequired: true }),
    ...body,
  } as ElementDefinition;
}

export function textOf(
  texts: Texts,
  maxLength: number,
  where: string,
  { note, language }: LimeContext,
): Text | undefined {
  return cleanTranslations(texts, { maxLength, where, note }, language);
}

function readList(type: 'radiogroup' | 'dropdown'): Read {
  return (question, name, context) => ({
    type,
    choices: choicesOf(question.answers, question, name, context),
    ...otherOf(question),
  });
}

const otherOf = ({ other }: LimeQuestion) => (other === 'Y' ? { showOtherItem: true } : {});

/** Each subquestion is a box; in equations it is a variable of its own. */
function readBoxes(question: LimeQuestion, name: string, context: LimeContext): Body {
  const choices = choicesOf(question.parts, question, name, context);
  for (const [index, part] of question.parts.entries()) {
    const box = choices[index];
    if (box === undefined) continue;
    speakOf(question, context, { kind: 'box', name, value: box.value }, part.code);
  }
  if (question.other === 'Y') speakOf(question, context, { kind: 'box', name, value: 'other' }, 'other');
  return {
    type: 'checkbox',
    choices,
    ...otherOf(question),
    ...numbersOf(question, { minSelectedChoices: 'min_answers', maxSelectedChoices: 'max_answers' }),
  };
}

function choicesOf(
  list: readonly (LimeAnswer | LimeQuestion)[],
  question: LimeQuestion,
  name: string,
  context: LimeContext,
): readonly Exclude<ChoiceDefinition, string | number>[] {
  const read = list.map(({ code, text }, index) => {
    const where = `${question.code}.${code}`;
    const words = textOf(text, LABEL, where, context);
    return { value: cleanValue(code, `item${index + 1}`, where, context.note), ...(words && { text: words }) };
  });
  const choices = atMost(
    withDistinctValues(read, question.code, context.note),
    LIMITS.choices,
    'answers',
    question.code,
    context.note,
  );
  const values = new Map<string, Scalar>(choices.map(({ value }, index) => [(list[index] as LimeAnswer).code, value]));
  speakOf(question, context, { kind: 'answer', name, values });
  return choices;
}

/** One question with several lines: a panel of questions; a sum that is asked for is kept. */
function readLines(question: LimeQuestion, name: string, context: LimeContext, body: Body): Body {
  const elements = question.parts.map((part) => {
    const inner = context.names.give(`${name}_${part.code}`, `${question.code}.${part.code}`);
    speakOf(question, context, { kind: 'answer', name: inner }, part.code);
    const title = textOf(part.text, TITLE, `${question.code}.${part.code}`, context);
    const isRequired = question.mandatory === 'Y' && { isRequired: true };
    return { ...body, name: inner, ...(title && { title }), ...isRequired } as ElementDefinition;
  });
  const sum = Number(question.attributes['equals_num_value']);
  const hasSum =
    question.type === 'K' && (question.attributes['equals_num_value'] ?? '') !== '' && Number.isFinite(sum);
  return { type: 'panel', ...(hasSum && { sumTo: sum }), elements };
}

function readMatrix(
  columns: (question: LimeQuestion, name: string, context: LimeContext) => readonly ChoiceDefinition[],
): Read {
  return (question, name, context) => {
    const own = columns(question, name, context);
    const values = new Map<string, Scalar>(own.map((one) => [String(valueOf(one)), valueOf(one)]));
    const rows = atMost(question.parts, LIMITS.matrixRows, 'subquestions', question.code, context.note).map(
      (part, index) => {
        const where = `${question.code}.${part.code}`;
        const value = cleanRow(part.code, `row${index + 1}`, where, context.note);
        const text = textOf(part.text, LABEL, where, context);
        speakOf(question, context, { kind: 'answer', name, row: String(value), values }, part.code);
        return { value, ...(text && { text }) };
      },
    );
    speakOf(question, context, { kind: 'answer', name });
    if (rows.length === 0 || own.length === 0) {
      context.note(question.type, question.code, 'does-not-fit');
      return undefined;
    }
    const isRequired = question.mandatory === 'Y' && { eachRowRequired: true };
    return {
      type: 'matrix',
      columns: own.slice(0, LIMITS.matrixColumns),
      rows: withDistinctValues(rows, question.code, context.note),
      ...isRequired,
    };
  };
}

const valueOf = (one: ChoiceDefinition): string | number => (typeof one === 'object' ? one.value : one);

const lengthOf = (question: LimeQuestion) => numbersOf(question, { maxLength: 'maximum_chars' });
const stepOf = ({ attributes }: LimeQuestion) => (attributes['num_value_int_only'] === '1' ? { step: 1 } : {});

/** Our properties of numbers, from the attributes that say them. */
function numbersOf({ attributes }: LimeQuestion, names: Readonly<Record<string, string>>) {
  const given = Object.entries(names).flatMap(([ours, theirs]) => {
    const text = attributes[theirs] ?? '';
    return /^-?\d+(?:\.\d+)?$/.test(text) ? [[ours, Number(text)] as const] : [];
  });
  return Object.fromEntries(given);
}
