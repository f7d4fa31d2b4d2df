import type { ChoiceDefinition, ElementDefinition, Text } from '../definition/definition.js';
import { LIMITS } from '../definition/limits.js';
import { isObject, type JsonObject } from '../definition/property-checks.js';
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
  wordOf,
} from './clean-import.js';
import type { Note } from './imported.js';
import type { QualtricsSource } from './qualtrics-logic.js';

export interface QualtricsContext {
  readonly note: Note;
  readonly names: ImportNames;
  readonly language: string;
  /** What logic can speak of, filled as questions are read. */
  readonly sources: Map<string, QualtricsSource>;
}

/** A question on its way: its payload and where it comes from. */
interface Reading {
  readonly payload: JsonObject;
  readonly id: string;
  readonly name: string;
  readonly context: QualtricsContext;
}

type Body = Readonly<Record<string, unknown>> & { readonly type: ElementDefinition['type'] };

const READ: Readonly<Record<string, (reading: Reading) => Body | undefined>> = {
  MC: readMultipleChoice,
  TE: readTextEntry,
  Matrix: readMatrix,
  RO: (reading) => ({ type: 'ranking', choices: readChoices(reading, 'Choices').map(({ choice }) => choice) }),
  CS: readConstantSum,
  Slider: (reading) => readLines(reading, { type: 'text', inputType: 'number', ...sliderEnds(reading.payload) }),
};

/** A question of a type that we have, without its condition; undefined for others, which are noted. */
export function readQualtricsQuestion(
  payload: JsonObject,
  id: string,
  context: QualtricsContext,
): ElementDefinition | undefined {
  const type = wordOf(payload['QuestionType']);
  const read = Object.hasOwn(READ, type) ? READ[type] : undefined;
  const shown = type === 'DB';
  if (!read) context.note(type, id, shown ? 'display-only' : 'type-not-supported');
  if (!read) return undefined;
  const name = context.names.give(wordOf(payload['DataExportTag']) || id, id);
  const reading = { payload, id, name, context };
  const body = read(reading);
  if (!body)
    context.note(
      `${type} ${wordOf(payload['Selector'])} ${wordOf(payload['SubSelector'])}`.trim(),
      id,
      'type-not-supported',
    );
  if (!body) return undefined;
  const title = textOf(payload['QuestionText'], (translation) => translation['QuestionText'], TITLE, reading);
  return { name, ...(title && { title }), ...(body.type !== 'panel' && dutyOf(payload)), ...body } as ElementDefinition;
}

type Find = (translation: JsonObject) => unknown;

/** A text with its translations, which stand under `Language` in the shape of the question itself. */
function textOf(original: unknown, find: Find, maxLength: number, { payload, id, context }: Reading): Text | undefined {
  const languages = isObject(payload['Language']) ? Object.entries(payload['Language']) : [];
  const translated = languages.map(
    ([code, translation]) => [code, isObject(translation) ? find(translation) : undefined] as const,
  );
  const texts = { ...Object.fromEntries(translated), default: original };
  return cleanTranslations(texts, { maxLength, where: id, note: context.note }, context.language);
}

const settingsOf = (payload: JsonObject): JsonObject => {
  const validation = payload['Validation'];
  const settings = isObject(validation) ? validation['Settings'] : undefined;
  return isObject(settings) ? settings : {};
};

function dutyOf(payload: JsonObject) {
  const settings = settingsOf(payload);
  const forced = settings['ForceResponse'] === 'ON' && settings['ForceResponseType'] !== 'RequestResponse';
  return forced ? { isRequired: true } : {};
}

interface ReadChoice {
  readonly key: string;
  readonly choice: Exclude<ChoiceDefinition, string | number>;
  /** Words of one's own are asked for. */
  readonly isOpen: boolean;
}

/** Choices or answers in the order in which they are shown, with the values that are stored. */
function readChoices(reading: Reading, list: 'Choices' | 'Answers'): ReadChoice[] {
  const { payload, id, context } = reading;
  const choices = isObject(payload[list]) ? payload[list] : {};
  const recode = payload['RecodeValues'];
  const values = isObject(recode) && recodes(payload, list) ? recode : {};
  const read = orderOf(payload, list, choices).map((key, index) => {
    const given = isObject(choices[key]) ? choices[key] : {};
    const find: Find = (translation) => displayIn(translation[list], key);
    const text = textOf(given['Display'], find, LABEL, reading);
    const clean = list === 'Choices' && payload['QuestionType'] === 'Matrix' ? cleanRow : cleanValue;
    const value = clean(values[key] ?? key, `item${index + 1}`, `${id}.${key}`, context.note);
    return { key, value, text, isOpen: wordOf(given['TextEntry']) === 'true' };
  });
  const distinct = withDistinctValues(read, id, context.note);
  return atMost(distinct, LIMITS.choices, list, id, context.note).map(({ key, value, text, isOpen }) => ({
    key,
    isOpen,
    choice: { value, ...(text && { text }) },
  }));
}

/** In a matrix it is the answers that are recoded, elsewhere the choices. */
const recodes = ({ QuestionType: type }: JsonObject, list: 'Choices' | 'Answers'): boolean =>
  (type === 'Matrix') === (list === 'Answers');

const displayIn = (list: unknown, key: string): unknown => {
  const one = isObject(list) ? list[key] : undefined;
  return isObject(one) ? one['Display'] : undefined;
};

function orderOf(payload: JsonObject, list: 'Choices' | 'Answers', choices: JsonObject): readonly string[] {
  const order = payload[list === 'Choices' ? 'ChoiceOrder' : 'AnswerOrder'];
  const listed = (Array.isArray(order) ? order : []).map(wordOf).filter((key) => Object.hasOwn(choices, key));
  return listed.length > 0 ? [...new Set(listed)] : Object.keys(choices);
}

const DROPDOWNS: ReadonlySet<string> = new Set(['DL', 'SB']);
const SEVERAL = /^(?:MA|MSB)/;

function readMultipleChoice(reading: Reading): Body | undefined {
  const { payload, id, name, context } = reading;
  const selector = wordOf(payload['Selector']);
  const read = readChoices(reading, 'Choices');
  if (read.length === 0) return undefined;
  if (selector === 'NPS') return readRecommendation(reading);
  const other = openChoice(read, id, context);
  const values = valuesOf(read);
  if (other) values.set(other.key, 'other');
  context.sources.set(id, { name, several: SEVERAL.test(selector), values });
  const choices = read.filter((one) => one !== other).map(({ choice }) => choice);
  return { type: listType(selector), choices, ...otherOf(other) };
}

function listType(selector: string): 'checkbox' | 'dropdown' | 'radiogroup' {
  if (SEVERAL.test(selector)) return 'checkbox';
  return DROPDOWNS.has(selector) ? 'dropdown' : 'radiogroup';
}

/** The one choice that asks for words of one's own; of several, none can. */
function openChoice(read: readonly ReadChoice[], id: string, { note }: QualtricsContext): ReadChoice | undefined {
  const open = read.filter(({ isOpen }) => isOpen);
  if (open.length > 1) note('TextEntry', id, 'property-not-supported');
  return open.length === 1 ? open[0] : undefined;
}

function otherOf(other: ReadChoice | undefined) {
  if (!other) return {};
  const { text } = other.choice;
  return { showOtherItem: true, ...(text && { otherText: text }) };
}

const valuesOf = (read: readonly ReadChoice[]): Map<string, Scalar> =>
  new Map(read.map(({ key, choice }) => [key, choice.value]));

/** Eleven points from 0 to 10; choices are numbered from 0 or from 1. */
function readRecommendation({ payload, id, name, context }: Reading): Body {
  const keys = Object.keys(payload['Choices'] as JsonObject);
  const shift = keys.includes('0') ? 0 : 1;
  const values = new Map<string, Scalar>(keys.map((key) => [key, Number(key) - shift]));
  context.sources.set(id, { name, several: false, values });
  return { type: 'rating', rateMin: 0, rateMax: 10 };
}

function readTextEntry(reading: Reading): Body {
  const { payload, id, name, context } = reading;
  const selector = wordOf(payload['Selector']);
  if (selector === 'FORM') return readLines(reading, { type: 'text' });
  context.sources.set(id, { name, several: false, values: new Map() });
  const { ContentType: content, MinChars: least } = settingsOf(payload);
  if (least !== undefined && least !== '') context.note('MinChars', id, 'property-not-supported');
  const inputType = CONTENT[wordOf(content)];
  if (content !== undefined && content !== '' && !inputType)
    context.note(wordOf(content), id, 'property-not-supported');
  if (inputType) return { type: 'text', inputType };
  return { type: selector === 'SL' || selector === 'PW' ? 'text' : 'comment' };
}

const CONTENT: Readonly<Record<string, string>> = { ValidNumber: 'number', ValidDate: 'date', ValidEmail: 'email' };

function readMatrix(reading: Reading): Body | undefined {
  const { payload, id, name, context } = reading;
  const isLikert =
    payload['Selector'] === 'Likert' && ['SingleAnswer', 'DL', ''].includes(wordOf(payload['SubSelector']));
  const [rows, columns] = [readChoices(reading, 'Choices'), readChoices(reading, 'Answers')];
  if (!isLikert || rows.length === 0 || columns.length === 0) return undefined;
  const kept = atMost(rows, LIMITS.matrixRows, 'Choices', id, context.note);
  const numbers = new Map(kept.map(({ key, choice }) => [key, String(choice.value)]));
  context.sources.set(id, { name, several: false, values: valuesOf(columns), rows: numbers });
  const required = dutyOf(payload).isRequired && { eachRowRequired: true };
  return {
    type: 'matrix',
    columns: columns.map(({ choice }) => choice).slice(0, LIMITS.matrixColumns),
    rows: kept.map(({ choice }) => choice),
    ...required,
  };
}

function readConstantSum(reading: Reading): Body {
  const settings = settingsOf(reading.payload);
  const total = Number(wordOf(settings['ChoiceTotal']) || Number.NaN);
  return {
    ...readLines(reading, { type: 'text', inputType: 'number', min: 0 }),
    ...(Number.isFinite(total) && { sumTo: total }),
  };
}

/** One question with a field for each choice: a panel of questions. */
function readLines(reading: Reading, body: Body): Body {
  const { payload, id, name, context } = reading;
  const elements = readChoices(reading, 'Choices').map(({ key, choice: { text } }) => ({
    ...body,
    name: context.names.give(`${name}_${key}`, `${id}.${key}`),
    ...(text && { title: text }),
    ...dutyOf(payload),
  }));
  return { type: 'panel', elements };
}

function sliderEnds({ Configuration: configuration }: JsonObject) {
  const [min, max] = ['CSSliderMin', 'CSSliderMax'].map((key) =>
    Number(wordOf(isObject(configuration) ? configuration[key] : undefined) || Number.NaN),
  );
  const ends = { min, max };
  return Object.fromEntries(Object.entries(ends).filter(([, value]) => Number.isFinite(value)));
}
