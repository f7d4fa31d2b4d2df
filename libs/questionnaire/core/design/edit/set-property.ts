import type { Definition } from '../../definition/definition.js';
import {
  COLUMN_PROPERTIES,
  PAGE_PROPERTIES,
  propertiesOfType,
  type PropertyDescription,
  SURVEY_PROPERTIES,
} from '../../definition/question-types.js';
import { below } from '../../findings.js';
import { above, lastStep, valueAt, withValueAt } from '../pointer.js';
import { edited, type Edited, refuse } from './edited.js';
import type { OperationOf } from './operation.js';
import { elementAt, isPageAt, questionAt } from './survey-tree.js';

/**
 * Puts any value in a property that what stands there may have; whether the value is a good one, the linter says.
 * Names go through `rename`, elements and types through operations of their own.
 */
export function setProperty(definition: Definition, { at, property, value }: OperationOf<'set-property'>): Edited {
  const owner = valueAt(definition, at);
  if (typeof owner !== 'object' || owner === null) return refuse(definition, at, 'nothing-there');
  const known = propertiesAt(definition, at).some(({ name }) => name === property);
  if (value !== undefined && (!known || (property === 'name' && !isColumnAt(definition, at)))) {
    return refuse(definition, at, 'not-possible-here');
  }
  const before = (owner as Readonly<Record<string, unknown>>)[property];
  if (before === value) return edited(definition, at);
  return edited(withValueAt(definition, below(at, property), value), at);
}

const CHOICE_PROPERTIES: readonly PropertyDescription[] = [
  { name: 'text', group: 'words', value: { kind: 'text', maxLength: 200 } },
  { name: 'hint', group: 'words', value: { kind: 'text', maxLength: 200 } },
];

const NOTHING: readonly PropertyDescription[] = [];

/**
 * What may be said where a pointer leads: the questionnaire, a page, an element, a column or a choice. Always the very
 * same list, for whoever watches whether it changes.
 */
export function propertiesAt(definition: Definition, at: string): readonly PropertyDescription[] {
  if (at === '') return SURVEY_PROPERTIES;
  if (isPageAt(at)) return PAGE_PROPERTIES;
  const element = elementAt(definition, at);
  if (element) return propertiesOfType(element.type);
  if (isColumnAt(definition, at)) return COLUMN_PROPERTIES;
  return questionAt(definition, above(at, 2)) ? CHOICE_PROPERTIES : NOTHING;
}

function isColumnAt(definition: Definition, at: string): boolean {
  return questionAt(definition, above(at, 2))?.type === 'matrixdynamic' && lastStep(above(at)) === 'columns';
}
