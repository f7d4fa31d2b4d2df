import {
  COLUMN_PROPERTIES,
  PAGE_PROPERTIES,
  PANEL_PROPERTIES,
  type PropertyDescription,
  type PropertyValue,
  QUESTION_TYPES,
  SURVEY_PROPERTIES,
} from './question-types.js';
import {
  bound,
  type Check,
  checkObject,
  choices,
  expression,
  flag,
  integer,
  listOf,
  name,
  number,
  positive,
  type Properties,
  recode,
  reference,
  rows,
  scalar,
  text,
  word,
} from './property-checks.js';

type ValueOf<Kind extends PropertyValue['kind']> = Extract<PropertyValue, { kind: Kind }>;

const CHECKS: { readonly [Kind in PropertyValue['kind']]: (value: ValueOf<Kind>) => Check } = {
  name: () => name,
  expression: () => expression,
  flag: () => flag,
  number: () => number,
  positive: () => positive,
  bound: () => bound,
  scalar: () => scalar,
  recode: () => recode,
  text: ({ maxLength }) => text(maxLength),
  word: ({ words }) => word(words),
  integer: ({ min, max }) => integer(min, max),
  choices: ({ max }) => choices(max),
  rows: () => rows,
  columns: ({ max }) => listOf(checkObject(propertiesOf(COLUMN_PROPERTIES), neededOf(COLUMN_PROPERTIES)), 1, max),
  reference: () => reference,
};

function checkOf(value: PropertyValue): Check {
  return (CHECKS[value.kind] as (value: PropertyValue) => Check)(value);
}

function propertiesOf(descriptions: readonly PropertyDescription[]): Properties {
  return Object.fromEntries(descriptions.map((property) => [property.name, checkOf(property.value)]));
}

function neededOf(descriptions: readonly PropertyDescription[]): readonly string[] {
  return descriptions.filter(({ needed }) => needed).map((property) => property.name);
}

/** For each type of question, the check of an element of it. What the type does not list is refused, not carried along. */
export const ELEMENT_CHECKS: ReadonlyMap<string, Check> = new Map(
  QUESTION_TYPES.map(({ type, properties }) => [
    type,
    checkObject({ ...propertiesOf(properties), type: word([type]) }, neededOf(properties)),
  ]),
);

const PANEL = propertiesOf(PANEL_PROPERTIES);
const PAGE = propertiesOf(PAGE_PROPERTIES);
const SURVEY = propertiesOf(SURVEY_PROPERTIES);

export const panelCheck = (elements: Check): Check =>
  checkObject({ ...PANEL, type: word(['panel']), elements }, ['name', 'elements']);

export const pageCheck = (elements: Check): Check => checkObject({ ...PAGE, elements }, ['elements']);

export const surveyCheck = (pages: Check): Check => checkObject({ ...SURVEY, pages }, ['pages']);
