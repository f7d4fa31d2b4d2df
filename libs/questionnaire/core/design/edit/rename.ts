import type { Definition, ElementDefinition, PageDefinition, Text } from '../../definition/definition.js';
import { below } from '../../findings.js';
import { withValueAt } from '../pointer.js';
import { edited, type Edited, refuse } from './edited.js';
import { nameRefusal } from './names.js';
import type { OperationOf } from './operation.js';
import { mapElements, partAt, questionAt } from './survey-tree.js';

type Names = ReadonlyMap<string, string>;

/** Strings first, so that braces inside them are left alone. */
const REFERENCE = /'[^']*'|"[^"]*"|\{([^{}.]*)(\.[^{}]*)?\}/g;
const PLACEHOLDER = /\{([^{}]*)\}/g;

export function renamePart(definition: Definition, { at, name, alone }: OperationOf<'rename'>): Edited {
  const part = partAt(definition, at);
  if (!part) return refuse(definition, at, 'nothing-there');
  if (part.name === name) return edited(definition, at);
  const refused = nameRefusal(definition, name, part.name);
  if (refused) return refuse(definition, at, refused);
  const renamed = withValueAt(definition, below(at, 'name'), name);
  const question = alone ? undefined : questionAt(definition, at);
  return edited(question ? withReferences(renamed, new Map([[question.name, name]])) : renamed, at);
}

/** An expression in which names of questions are replaced; everything else stays as it was written. */
export function renameInExpression(text: string, names: Names): string {
  return text.replace(REFERENCE, (found, name: string | undefined, row = '') => {
    const renamed = name === undefined ? undefined : names.get(name);
    return renamed === undefined ? found : `{${renamed}${row}}`;
  });
}

/** Elements with new names, and with conditions among themselves that follow. */
export function withNamesReplaced(elements: readonly ElementDefinition[], names: Names): readonly ElementDefinition[] {
  if (names.size === 0) return elements;
  return mapElements(elements, (element) => {
    const own = withReferencesInPart(element, names);
    const name = names.get(element.name);
    return name === undefined ? own : { ...own, name };
  });
}

function withReferences(definition: Definition, names: Names): Definition {
  const pages = definition.pages.map((page): PageDefinition => {
    const own = withReferencesInPart(page, names);
    const elements = mapElements(page.elements, (element) => withReferencesInPart(element, names));
    return elements === page.elements ? own : { ...own, elements };
  });
  return { ...definition, pages };
}

const EXPRESSIONS = ['visibleIf', 'requiredIf', 'expression'] as const;
const TEXTS = ['title', 'description'] as const;

function withReferencesInPart<Part extends PageDefinition | ElementDefinition>(part: Part, names: Names): Part {
  let changed = part;
  const own: Readonly<Record<string, unknown>> = { ...part };
  for (const property of EXPRESSIONS) {
    const text = own[property];
    const renamed = typeof text === 'string' ? renameInExpression(text, names) : text;
    if (renamed !== text) changed = { ...changed, [property]: renamed };
  }
  for (const property of TEXTS) {
    const text = own[property] as Text | undefined;
    const renamed = text && renameInText(text, names);
    if (renamed !== text) changed = { ...changed, [property]: renamed };
  }
  return changed;
}

function renameInText(text: Text, names: Names): Text {
  const replace = (spelling: string) =>
    spelling.replace(PLACEHOLDER, (found, name: string) => (names.has(name) ? `{${names.get(name)}}` : found));
  if (typeof text === 'string') return replace(text);
  const entries = Object.entries(text).map(([locale, spelling]) => [locale, replace(spelling)] as const);
  return entries.every(([locale, spelling]) => text[locale as 'en'] === spelling) ? text : Object.fromEntries(entries);
}
