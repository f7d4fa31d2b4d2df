import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import {
  COLUMN_PROPERTIES,
  PAGE_PROPERTIES,
  propertiesOfType,
  type PropertyDescription,
  QUESTION_TYPES,
  SURVEY_PROPERTIES,
} from '#questionnaire/core/design';
import { type Owner, placeInJson, type PlaceInJson } from './place-in-json.js';

/** What completing needs to know besides the catalogue of properties. */
export interface CompletionWords {
  /** What a property is called on screen. */
  readonly labelOf: (property: string) => string;
  /** What a type of question is called on screen. */
  readonly typeLabelOf: (type: string) => string;
  readonly criteria: readonly { readonly id: string; readonly label: string }[];
  readonly dimensions: readonly { readonly id: string; readonly label: string }[];
}

const CONTAINERS: Readonly<Partial<Record<Owner['kind'], readonly string[]>>> = {
  survey: ['pages'],
  page: ['elements'],
};
const CHOICE = ['value', 'text', 'hint', 'criterion'];
const LANGUAGES = ['zh-cn', 'en'];

/** Names and values that the catalogue of properties allows at the cursor. */
export function completeJson(context: CompletionContext, words: CompletionWords): CompletionResult | null {
  const place = placeInJson(context.state, context.pos);
  if (!place) return null;
  const options = place.kind === 'name' ? nameOptions(place, words) : valueOptions(place, words);
  if (options.length === 0) return null;
  return { from: place.range.from, to: Math.max(place.range.to, context.pos), options, filter: true };
}

function nameOptions(
  { owner, hasValue }: Extract<PlaceInJson, { kind: 'name' }>,
  words: CompletionWords,
): Completion[] {
  return namesOf(owner)
    .filter((name) => !owner.present.includes(name))
    .map((name) => ({
      label: JSON.stringify(name),
      detail: words.labelOf(name),
      type: 'property',
      apply: hasValue ? JSON.stringify(name) : `${JSON.stringify(name)}: `,
    }));
}

function namesOf(owner: Owner): readonly string[] {
  if (owner.kind === 'choice') return CHOICE;
  if (owner.kind === 'text') return LANGUAGES;
  const own = descriptionsOf(owner).map(({ name }) => name);
  if (owner.kind !== 'element') return [...own, ...(CONTAINERS[owner.kind] ?? [])];
  return ['type', ...own, ...(owner.type === 'panel' ? ['elements'] : [])];
}

function descriptionsOf({ kind, type }: Owner): readonly PropertyDescription[] {
  if (kind === 'survey') return SURVEY_PROPERTIES;
  if (kind === 'page') return PAGE_PROPERTIES;
  if (kind === 'column') return COLUMN_PROPERTIES;
  if (kind === 'element') return type === undefined ? [] : propertiesOfType(type);
  return [];
}

function valueOptions(
  { owner, property }: Extract<PlaceInJson, { kind: 'value' }>,
  words: CompletionWords,
): Completion[] {
  if (owner.kind === 'element' && property === 'type')
    return ['panel', ...QUESTION_TYPES.map(({ type }) => type)].map((type) => text(type, words.typeLabelOf(type)));
  if (owner.kind === 'choice' && property === 'criterion') return references(words.criteria);
  const value = descriptionsOf(owner).find(({ name }) => name === property)?.value;
  return value ? optionsOf(value, words) : [];
}

function optionsOf(value: PropertyDescription['value'], words: CompletionWords): Completion[] {
  if (value.kind === 'word') return value.words.map((word) => text(word));
  if (value.kind === 'flag') return ['true', 'false'].map((label) => ({ label, type: 'keyword' }));
  if (value.kind === 'reference') return references(value.to === 'criterion' ? words.criteria : words.dimensions);
  if (value.kind === 'text') return [{ label: '{ … }', type: 'text', apply: '{ "zh-cn": "", "en": "" }' }];
  return [];
}

function references(list: CompletionWords['criteria']): Completion[] {
  return list.map(({ id, label }) => text(id, label));
}

function text(word: string, detail?: string): Completion {
  return { label: JSON.stringify(word), type: 'text', ...(detail === undefined ? {} : { detail }) };
}
