import { LIMITS } from './limits.js';
import {
  bound,
  type Check,
  checkObject,
  choices,
  expression,
  flag,
  integer,
  label,
  listOf,
  name,
  number,
  positive,
  type Properties,
  recode,
  reference,
  rows,
  scalar,
  title,
  word,
} from './property-checks.js';

const type = word(
  'text comment rating radiogroup dropdown checkbox boolean matrix matrixdynamic ranking expression panel',
);
const role = word('score driver context quote consent check');
const measure = word(
  'screening overall recommend importance severity first-reply rounds difference use-case size region time-zone job ' +
    'reverse-check quote-consent conflict-of-interest',
);

const SHOWN: Properties = { type, name, title, description: title, visibleIf: expression };
const ASKED: Properties = { ...SHOWN, isRequired: flag, requiredIf: expression, role, measure };
const SCORED: Properties = { ...ASKED, criterion: reference, recode, showCommentArea: flag, commentText: label };

const inputType = word('text number date email');
const maxLength = integer(1, LIMITS.textLength);
const scaleEnd = integer(-1000, 1000);
const rangeEnd = integer(-1_000_000, 1_000_000);
const choiceList = choices(LIMITS.choices);
const OTHER: Properties = { showOtherItem: flag, otherText: label };
const SELECT: Properties = { ...SCORED, ...OTHER, choices: choiceList };
const RANGE: Properties = { choicesMin: rangeEnd, choicesMax: rangeEnd, choicesStep: integer(1, 1_000_000) };

const COLUMN: Properties = {
  name,
  title: label,
  cellType: word('text rating'),
  isRequired: flag,
  inputType,
  maxLength,
  min: bound,
  max: bound,
  rateMin: scaleEnd,
  rateMax: scaleEnd,
};

/** What each type of element may say. Anything else is refused, not carried along. */
export const ELEMENT_PROPERTIES: Readonly<Record<string, Properties>> = {
  text: { ...ASKED, inputType, maxLength, min: bound, max: bound, step: positive, dimension: reference },
  comment: { ...ASKED, maxLength },
  rating: {
    ...SCORED,
    rateMin: scaleEnd,
    rateMax: scaleEnd,
    rateStep: integer(1, 1000),
    rateValues: choices(LIMITS.scalePoints),
    minRateDescription: label,
    maxRateDescription: label,
  },
  radiogroup: SELECT,
  dropdown: { ...SELECT, ...RANGE },
  checkbox: {
    ...SELECT,
    minSelectedChoices: integer(0, LIMITS.choices),
    maxSelectedChoices: integer(1, LIMITS.choices),
  },
  boolean: { ...SCORED, labelTrue: label, labelFalse: label, valueTrue: scalar, valueFalse: scalar },
  matrix: { ...ASKED, recode, columns: choices(LIMITS.matrixColumns), rows, eachRowRequired: flag },
  matrixdynamic: {
    ...ASKED,
    columns: listOf(checkObject(COLUMN, ['name', 'cellType']), 1, LIMITS.matrixColumns),
    minRowCount: integer(0, LIMITS.tableRows),
    maxRowCount: integer(1, LIMITS.tableRows),
  },
  ranking: { ...ASKED, choices: choiceList },
  expression: { ...SHOWN, expression },
};

/** Properties without which an element says nothing. */
export const NEEDED_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  checkbox: ['choices'],
  matrix: ['columns', 'rows'],
  matrixdynamic: ['columns'],
  ranking: ['choices'],
  expression: ['expression'],
};

export const panelProperties = (elements: Check): Properties => ({ ...SHOWN, elements, sumTo: number });

export const pageProperties = (elements: Check): Properties => ({
  name,
  title,
  description: title,
  visibleIf: expression,
  elements,
});

export const surveyProperties = (pages: Check): Properties => ({
  title,
  description: title,
  locale: word('en zh-cn'),
  questionsOnPageMode: word('standard singlePage questionPerPage'),
  pages,
});
