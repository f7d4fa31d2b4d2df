import type { ItemType, Measure, Role } from '../plan.js';
import { LIMITS } from './limits.js';

/** What the value of a property is, and within which limits. */
export type PropertyValue =
  | { readonly kind: 'name' | 'expression' | 'flag' | 'number' | 'positive' | 'bound' | 'scalar' | 'recode' }
  /** Words for people; the longest length in Unicode code points. */
  | { readonly kind: 'text'; readonly maxLength: number }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  /** At most `max` choices; rows of a matrix may name the criterion they score. */
  | { readonly kind: 'choices' | 'rows'; readonly max: number }
  | { readonly kind: 'columns'; readonly max: number }
  /** The id of something in the rubric. */
  | { readonly kind: 'reference'; readonly to: 'criterion' | 'dimension' };

export type PropertyGroup = 'words' | 'answer' | 'logic' | 'score';

export interface PropertyDescription {
  readonly name: string;
  readonly group: PropertyGroup;
  readonly value: PropertyValue;
  /** What holds where the property is not given; absent: nothing does. */
  readonly default?: string | number | boolean;
  /** The element says nothing without it. */
  readonly needed?: true;
  /** It only means something while the other property has one of these values. */
  readonly onlyWith?: { readonly property: string; readonly values: readonly (string | number | boolean)[] };
}

export interface QuestionTypeDescription {
  readonly type: ItemType;
  readonly properties: readonly PropertyDescription[];
}

export const ROLES: readonly Role[] = ['score', 'driver', 'context', 'quote', 'consent', 'check'];

export const MEASURES: readonly Measure[] = [
  'screening',
  'overall',
  'recommend',
  'importance',
  'severity',
  'first-reply',
  'rounds',
  'difference',
  'use-case',
  'size',
  'region',
  'time-zone',
  'job',
  'reverse-check',
  'quote-consent',
  'conflict-of-interest',
];

const INPUT_TYPES = ['text', 'number', 'date', 'email'];
const SCALE_END = { kind: 'integer', min: -1000, max: 1000 } as const;
const RANGE_END = { kind: 'integer', min: -1_000_000, max: 1_000_000 } as const;

type Description = Omit<PropertyDescription, 'name' | 'group' | 'value'>;

const describe =
  (group: PropertyGroup) =>
  (name: string, value: PropertyValue, more: Description = {}): PropertyDescription => ({
    name,
    group,
    value,
    ...more,
  });
const words = describe('words');
const answer = describe('answer');
const logic = describe('logic');
const score = describe('score');

const title = { kind: 'text', maxLength: LIMITS.titleLength } as const;
const label = { kind: 'text', maxLength: LIMITS.labelLength } as const;
const flag = { kind: 'flag' } as const;

const NAME = words('name', { kind: 'name' }, { needed: true });
const SHOWN = [NAME, words('title', title), words('description', title), logic('visibleIf', { kind: 'expression' })];
const ASKED = [
  ...SHOWN,
  logic('isRequired', flag, { default: false }),
  logic('requiredIf', { kind: 'expression' }),
  score('role', { kind: 'word', words: ROLES }),
  score('measure', { kind: 'word', words: MEASURES }),
];
const RECODE = score('recode', { kind: 'recode' });
const SCORED = [
  ...ASKED,
  score('criterion', { kind: 'reference', to: 'criterion' }),
  RECODE,
  answer('showCommentArea', flag, { default: false }),
  answer('commentText', label, { onlyWith: { property: 'showCommentArea', values: [true] } }),
];
const OTHER = [
  answer('showOtherItem', flag, { default: false }),
  answer('otherText', label, { onlyWith: { property: 'showOtherItem', values: [true] } }),
];
const choices = (more: Description = {}) => answer('choices', { kind: 'choices', max: LIMITS.choices }, more);
const SELECT = [...SCORED, ...OTHER, choices()];
const INPUT = [
  answer('inputType', { kind: 'word', words: INPUT_TYPES }, { default: 'text' }),
  answer(
    'maxLength',
    { kind: 'integer', min: 1, max: LIMITS.textLength },
    { onlyWith: { property: 'inputType', values: ['text', 'email'] } },
  ),
  answer('min', { kind: 'bound' }, { onlyWith: { property: 'inputType', values: ['number', 'date'] } }),
  answer('max', { kind: 'bound' }, { onlyWith: { property: 'inputType', values: ['number', 'date'] } }),
];
const SCALE = [answer('rateMin', SCALE_END, { default: 1 }), answer('rateMax', SCALE_END, { default: 5 })];

const PROPERTIES: Readonly<Record<ItemType, readonly PropertyDescription[]>> = {
  text: [
    ...ASKED,
    ...INPUT,
    answer('step', { kind: 'positive' }, { onlyWith: { property: 'inputType', values: ['number'] } }),
    score(
      'dimension',
      { kind: 'reference', to: 'dimension' },
      { onlyWith: { property: 'measure', values: ['importance'] } },
    ),
  ],
  comment: [...ASKED, answer('maxLength', { kind: 'integer', min: 1, max: LIMITS.textLength }, { default: 4000 })],
  rating: [
    ...SCORED,
    ...SCALE,
    answer('rateStep', { kind: 'integer', min: 1, max: 1000 }, { default: 1 }),
    answer('rateValues', { kind: 'choices', max: LIMITS.scalePoints }),
    words('minRateDescription', label),
    words('maxRateDescription', label),
  ],
  radiogroup: SELECT,
  dropdown: [
    ...SELECT,
    answer('choicesMin', RANGE_END, { default: 0 }),
    answer('choicesMax', RANGE_END),
    answer('choicesStep', { kind: 'integer', min: 1, max: 1_000_000 }, { default: 1 }),
  ],
  checkbox: [
    ...SCORED,
    ...OTHER,
    choices({ needed: true }),
    answer('minSelectedChoices', { kind: 'integer', min: 0, max: LIMITS.choices }, { default: 0 }),
    answer('maxSelectedChoices', { kind: 'integer', min: 1, max: LIMITS.choices }),
  ],
  boolean: [
    ...SCORED,
    words('labelTrue', label),
    words('labelFalse', label),
    answer('valueTrue', { kind: 'scalar' }, { default: true }),
    answer('valueFalse', { kind: 'scalar' }, { default: false }),
  ],
  matrix: [
    ...ASKED,
    RECODE,
    answer('columns', { kind: 'choices', max: LIMITS.matrixColumns }, { needed: true }),
    answer('rows', { kind: 'rows', max: LIMITS.matrixRows }, { needed: true }),
    logic('eachRowRequired', flag, { default: false }),
  ],
  matrixdynamic: [
    ...ASKED,
    answer('columns', { kind: 'columns', max: LIMITS.matrixColumns }, { needed: true }),
    answer('minRowCount', { kind: 'integer', min: 0, max: LIMITS.tableRows }, { default: 0 }),
    answer('maxRowCount', { kind: 'integer', min: 1, max: LIMITS.tableRows }, { default: LIMITS.tableRows }),
  ],
  ranking: [...ASKED, choices({ needed: true })],
  expression: [...SHOWN, answer('expression', { kind: 'expression' }, { needed: true })],
};

/** Every type a question may have, in the order in which a designer is offered them, with all that it may say. */
export const QUESTION_TYPES: readonly QuestionTypeDescription[] = (Object.keys(PROPERTIES) as ItemType[]).map(
  (type) => ({ type, properties: PROPERTIES[type] }),
);

/** What a panel may say besides its elements. */
export const PANEL_PROPERTIES: readonly PropertyDescription[] = [...SHOWN, answer('sumTo', { kind: 'number' })];

/** What a page may say besides its elements; it needs no name. */
export const PAGE_PROPERTIES: readonly PropertyDescription[] = [words('name', { kind: 'name' }), ...SHOWN.slice(1)];

/** What the questionnaire as a whole may say besides its pages. */
export const SURVEY_PROPERTIES: readonly PropertyDescription[] = [
  words('title', title),
  words('description', title),
  words('locale', { kind: 'word', words: ['en', 'zh-cn'] }, { default: 'en' }),
  answer(
    'questionsOnPageMode',
    { kind: 'word', words: ['standard', 'singlePage', 'questionPerPage'] },
    { default: 'standard' },
  ),
];

/** What a column of a table (`matrixdynamic`) may say. */
export const COLUMN_PROPERTIES: readonly PropertyDescription[] = [
  NAME,
  words('title', label),
  answer('cellType', { kind: 'word', words: ['text', 'rating'] }, { needed: true }),
  logic('isRequired', flag, { default: false }),
  ...INPUT,
  ...SCALE,
];

const NOTHING: readonly PropertyDescription[] = [];

/** The properties of a type; empty for a type that may not be used. Always the very same list. */
export function propertiesOfType(type: string): readonly PropertyDescription[] {
  if (type === 'panel') return PANEL_PROPERTIES;
  return Object.hasOwn(PROPERTIES, type) ? PROPERTIES[type as ItemType] : NOTHING;
}
