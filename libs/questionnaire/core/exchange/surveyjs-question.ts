import type { ChoiceDefinition, ColumnDefinition, ElementDefinition, Text } from '../definition/definition.js';
import { LIMITS } from '../definition/limits.js';
import { isObject, type JsonObject } from '../definition/property-checks.js';
import { propertiesOfType, type PropertyDescription, QUESTION_TYPES } from '../definition/question-types.js';
import { below } from '../findings.js';
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
import { type StoredValue, storedValuesOf } from './stored-values.js';
import { importValidators } from './surveyjs-validators.js';

export interface SurveyJsContext {
  readonly note: Note;
  readonly names: ImportNames;
  /** The language that `default` is in. */
  readonly main: string;
  /** How questions, by the names they have with us, store their answers; filled as questions are read. */
  readonly stored: Map<string, StoredValue>;
}

const OURS: ReadonlySet<string> = new Set(QUESTION_TYPES.map(({ type }) => type));

/** What other types are closest to; the rest has no place with us. */
const CLOSEST: Readonly<Record<string, string>> = {
  tagbox: 'checkbox',
  buttongroup: 'radiogroup',
  imagepicker: 'radiogroup',
  slider: 'text',
};
const SHOWN_ONLY: ReadonlySet<string> = new Set(['html', 'image']);

/** Older and other words for what we have. */
const SYNONYMS: Readonly<Record<string, string>> = {
  hasOther: 'showOtherItem',
  hasComment: 'showCommentArea',
  isAllRowRequired: 'eachRowRequired',
  minValueExpression: '',
};

/** Properties of questions, panels and pages that are about looks. */
export const LOOKS =
  /^(?:questionTitleLocation|questionTitleWidth|questionDescriptionLocation|questionErrorLocation|errorLocation|innerIndent|gridLayoutColumns|showQuestionNumbers|navigationTitle|navigationDescription|inputFormat|startWithNewLine|width|minWidth|maxWidth|titleLocation|descriptionLocation|hideNumber|colCount|indent|rateType|rateDisplayMode|displayMode|displayRateDescriptionsAsExtremeItems|size|placeholder|placeHolder|renderAs|titleWidth|choicesOrder|rowsOrder|showNumber|autoGrow|allowResize|rows|cols|state|starCount|starSize|rateColorMode|scaleColorMode|swapOrder|separateSpecialChoices|alternateRows|verticalAlign|searchEnabled|itemSize)$/;

export function importSurveyJsQuestion(source: JsonObject, at: string, context: SurveyJsContext): ElementDefinition[] {
  const given = typeof source['type'] === 'string' ? source['type'] : 'text';
  if (given === 'multipletext') return [importMultipleText(source, at, context)];
  const type = OURS.has(given) ? given : closestTo(given, source);
  if (type === undefined) {
    context.note(given, at, SHOWN_ONLY.has(given) ? 'display-only' : 'type-not-supported');
    return [];
  }
  if (type !== given) context.note(given, below(at, 'type'), 'appearance-not-kept');
  const name = context.names.give(nameOf(source), below(at, 'name'));
  const known = new Map(propertiesOfType(type).map((property) => [property.name, property]));
  const properties = importProperties(translate(source, type, at, context), known, at, context);
  const element = { type, name, ...properties } as ElementDefinition;
  context.stored.set(name, storedValuesOf(source, element));
  return [element];
}

/** What a question of another type becomes; a range of two values is none of ours. */
function closestTo(given: string, { multiSelect, sliderType }: JsonObject): string | undefined {
  if (given === 'imagepicker' && multiSelect === true) return 'checkbox';
  return given === 'slider' && sliderType === 'range' ? undefined : CLOSEST[given];
}

/** What is hidden there would be asked here, unless a condition says when it is shown. */
export function noteHidden({ visible, visibleIf }: JsonObject, at: string, note: Note): void {
  if (visible === false && !visibleIf) note('visible: false', below(at, 'visible'), 'hidden-there');
}

const nameOf = ({ name, valueName }: JsonObject): string =>
  typeof name === 'string' ? name : typeof valueName === 'string' ? valueName : '';

/** The source with our words for its properties, before each is cleaned. */
function translate(source: JsonObject, type: string, at: string, { note }: SurveyJsContext): JsonObject {
  const renamed = Object.entries(source).map(([key, value]) => [SYNONYMS[key] || key, value] as const);
  const plain: JsonObject = Object.fromEntries(renamed);
  const { validators, ...rest } = plain;
  return {
    ...rest,
    ...scaleOf(plain, type),
    ...inputOf(plain, type, at, note),
    ...importValidators(validators, type, at, note),
  };
}

/** `rateCount` says how many points there are, counted from the lowest. */
function scaleOf({ rateCount, rateMin, rateMax }: JsonObject, type: string): JsonObject {
  if (type !== 'rating' || typeof rateCount !== 'number' || rateMax !== undefined) return {};
  return { rateMax: (typeof rateMin === 'number' ? rateMin : 1) + rateCount - 1 };
}

const INPUTS: Readonly<Record<string, string>> = {
  text: 'text',
  number: 'number',
  range: 'number',
  date: 'date',
  'datetime-local': 'date',
  email: 'email',
};

function inputOf({ type: given, inputType }: JsonObject, type: string, at: string, note: Note): JsonObject {
  if (given === 'slider') return { inputType: 'number' };
  if (type !== 'text' || inputType === undefined) return {};
  const input = INPUTS[wordOf(inputType)];
  if (input !== inputType) note(wordOf(inputType), below(at, 'inputType'), 'property-not-supported');
  return { inputType: input ?? 'text' };
}

const IGNORED: ReadonlySet<string> = new Set(['type', 'name', 'valueName', 'rateCount', 'multiSelect', 'visible']);

function importProperties(
  source: JsonObject,
  known: ReadonlyMap<string, PropertyDescription>,
  at: string,
  context: SurveyJsContext,
): JsonObject {
  noteHidden(source, at, context.note);
  const imported = Object.entries(source).flatMap(([key, value]) => {
    if (IGNORED.has(key)) return [];
    const where = below(at, key);
    const property = known.get(key);
    if (property) return [[key, importValue(property, value, where, context)] as const];
    context.note(key, where, LOOKS.test(key) ? 'appearance-not-kept' : 'property-not-supported');
    return [];
  });
  return Object.fromEntries(imported.filter(([, value]) => value !== undefined));
}

type Import = (value: unknown, where: string, context: SurveyJsContext, property: PropertyDescription) => unknown;

/** How the value of a property is read; what is not listed is taken as it is and left to `settleImport`. */
const IMPORTS: Partial<Readonly<Record<PropertyDescription['value']['kind'], Import>>> = {
  text: (value, where, context, { value: rules }) =>
    importText(value, (rules as { readonly maxLength: number }).maxLength, where, context),
  choices: (value, where, context) => importChoices(value, where, context),
  rows: (value, where, context) => importChoices(value, where, context, true),
  columns: importColumns,
  flag: (value) => (value === true || value === 'true' ? true : undefined),
  bound: (value) => (typeof value === 'string' ? boundOf(value) : value),
};

function importValue(property: PropertyDescription, value: unknown, where: string, context: SurveyJsContext): unknown {
  const read = IMPORTS[property.value.kind];
  if (read) return read(value, where, context, property);
  return value === null || value === '' ? undefined : value;
}

/** `2024-01-01T00:00` is a day to us. */
const boundOf = (text: string): string | number => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text.slice(0, 10));

function importText(
  value: unknown,
  maxLength: number,
  where: string,
  { note, main }: SurveyJsContext,
): Text | undefined {
  if (typeof value === 'string') return cleanTranslations({ default: value }, { maxLength, where, note }, main);
  return isObject(value) ? cleanTranslations(value, { maxLength, where, note }, main) : undefined;
}

const CHOICE: ReadonlySet<string> = new Set(['value', 'text', 'hint']);
const ROW: ReadonlySet<string> = new Set([...CHOICE, 'criterion']);

export function importChoices(
  list: unknown,
  where: string,
  context: SurveyJsContext,
  areRows = false,
): readonly ChoiceDefinition[] | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const listed: readonly unknown[] = list;
  const known = areRows ? ROW : CHOICE;
  const choices = atMost(listed, LIMITS.choices, 'choices', where, context.note).map((choice, index) => {
    const at = below(where, index);
    const given: JsonObject = isObject(choice) ? choice : { value: choice };
    for (const key of Object.keys(given))
      if (!known.has(key)) context.note(key, below(at, key), 'property-not-supported');
    const clean = areRows ? cleanRow : cleanValue;
    const value = clean(given['value'], `item${index + 1}`, at, context.note);
    const text = importText(given['text'], LABEL, below(at, 'text'), context) ?? wordless(given['value'], value);
    const hint = importText(given['hint'], LABEL, below(at, 'hint'), context);
    const criterion = areRows ? given['criterion'] : undefined;
    return { value, ...(text && { text }), ...(hint && { hint }), ...(typeof criterion === 'string' && { criterion }) };
  });
  return withDistinctValues(choices, where, context.note).map(plain);
}

/** A value that had to change shows itself as it was. */
function wordless(given: unknown, value: string | number): Text | undefined {
  return typeof given === 'string' && given !== String(value) && given.trim() !== ''
    ? { default: given.trim().slice(0, LABEL) }
    : undefined;
}

const plain = (choice: Exclude<ChoiceDefinition, string | number>): ChoiceDefinition =>
  Object.keys(choice).length === 1 ? choice.value : choice;

const COLUMN: ReadonlySet<string> = new Set([
  'name',
  'title',
  'cellType',
  'isRequired',
  'inputType',
  'maxLength',
  'min',
  'max',
  'rateMin',
  'rateMax',
]);

/** Cells of other kinds than text and rating have no place; a question without columns is left to `settleImport`. */
function importColumns(
  list: unknown,
  where: string,
  context: SurveyJsContext,
): readonly ColumnDefinition[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const columns = list.flatMap((column: unknown, index) => {
    const at = below(where, index);
    const given: JsonObject = isObject(column) ? column : { name: column };
    const cellType = given['cellType'] === 'comment' ? 'text' : given['cellType'];
    if (!isCellType(cellType)) {
      context.note(wordOf(cellType ?? 'dropdown'), at, 'type-not-supported');
      return [];
    }
    for (const key of Object.keys(given))
      if (!COLUMN.has(key)) context.note(key, below(at, key), 'property-not-supported');
    const title = importText(given['title'], LABEL, below(at, 'title'), context);
    const name = columnName(given['name'], index);
    const kept = Object.entries(given).filter(([key]) => COLUMN.has(key) && key !== 'title' && key !== 'name');
    return [{ ...Object.fromEntries(kept), name, cellType, ...(title && { title }) }];
  });
  return atMost(columns, LIMITS.matrixColumns, 'columns', where, context.note);
}

const isCellType = (type: unknown): type is ColumnDefinition['cellType'] => type === 'text' || type === 'rating';

const columnName = (name: unknown, index: number): string =>
  typeof name === 'string' && /^[A-Za-z]\w{0,63}$/.test(name) ? name : `column${index + 1}`;

/** Several lines of text under one heading: a panel of text questions. */
function importMultipleText(source: JsonObject, at: string, context: SurveyJsContext): ElementDefinition {
  const { items, visibleIf } = source;
  const name = context.names.give(nameOf(source), below(at, 'name'), 'panel');
  const title = importText(source['title'], TITLE, below(at, 'title'), context);
  const elements = (Array.isArray(items) ? items : []).flatMap((item: unknown, index) => {
    if (!isObject(item)) return [];
    const inner = {
      ...item,
      type: 'text',
      name: `${name}_${wordOf(item['name'] ?? index + 1)}`,
      title: item['title'] ?? item['name'],
    };
    return importSurveyJsQuestion(inner, `${at}/items/${index}`, context);
  });
  return {
    type: 'panel',
    name,
    ...(title && { title }),
    ...(typeof visibleIf === 'string' && { visibleIf }),
    elements,
  };
}
