import type {
  Definition,
  ElementDefinition,
  PageDefinition,
  PanelDefinition,
  QuestionDefinition,
} from '../../definition/definition.js';
import { below } from '../../findings.js';
import { stepsOf, valueAt } from '../pointer.js';

export type Part = PageDefinition | ElementDefinition;

/** A page, panel or question and where it stands. */
export interface Located<Kind extends Part = Part> {
  readonly at: string;
  readonly part: Kind;
}

const PAGE = /^\/pages\/\d+$/;
const ELEMENT = /^\/pages\/\d+(?:\/elements\/\d+)+$/;

export const isPageAt = (pointer: string): boolean => PAGE.test(pointer);
export const isElementAt = (pointer: string): boolean => ELEMENT.test(pointer);

export function pageAt(definition: Definition, at: string): PageDefinition | undefined {
  return isPageAt(at) ? (valueAt(definition, at) as PageDefinition | undefined) : undefined;
}

export function elementAt(definition: Definition, at: string): ElementDefinition | undefined {
  return isElementAt(at) ? (valueAt(definition, at) as ElementDefinition | undefined) : undefined;
}

export function questionAt(definition: Definition, at: string): QuestionDefinition | undefined {
  const element = elementAt(definition, at);
  return element && element.type !== 'panel' ? element : undefined;
}

export function partAt(definition: Definition, at: string): Part | undefined {
  return pageAt(definition, at) ?? elementAt(definition, at);
}

/** The elements of a page or panel; undefined where neither stands. */
export function elementsAt(definition: Definition, at: string): readonly ElementDefinition[] | undefined {
  const part = pageAt(definition, at) ?? elementAt(definition, at);
  return part && 'elements' in part ? part.elements : undefined;
}

/** How many panels stand around an element that stands in this page or panel. */
export const panelDepthOf = (parent: string): number => (stepsOf(parent).length - 2) / 2;

/** How many panels an element is deep; 0 for a question. */
export function heightOf(element: ElementDefinition): number {
  return element.type === 'panel' ? 1 + Math.max(0, ...element.elements.map(heightOf)) : 0;
}

/** Pages, panels and questions in order, what contains others before what it contains. */
export function partsOf(definition: Definition): readonly Located[] {
  return definition.pages.flatMap((page, index) => [
    { at: `/pages/${index}`, part: page },
    ...elementsIn(page.elements, `/pages/${index}`),
  ]);
}

export function elementsIn(elements: readonly ElementDefinition[], parent: string): Located<ElementDefinition>[] {
  return elements.flatMap((element, index) => {
    const at = below(`${parent}/elements`, index);
    const self = { at, part: element };
    return element.type === 'panel' ? [self, ...elementsIn(element.elements, at)] : [self];
  });
}

/** Where the question or panel of a name stands; the first of several. */
export function pointerOfName(definition: Definition, name: string): string | undefined {
  return partsOf(definition).find(({ at, part }) => isElementAt(at) && part.name === name)?.at;
}

/** Every element changed by a function, from the inside out; what stays the same is shared. */
export function mapElements(
  elements: readonly ElementDefinition[],
  change: (element: ElementDefinition) => ElementDefinition,
): readonly ElementDefinition[] {
  let same = true;
  const changed = elements.map((element) => {
    const result = change(withInner(element, change));
    same &&= result === element;
    return result;
  });
  return same ? elements : changed;
}

function withInner(
  element: ElementDefinition,
  change: (element: ElementDefinition) => ElementDefinition,
): ElementDefinition {
  if (element.type !== 'panel') return element;
  const inner = mapElements(element.elements, change);
  return inner === element.elements ? element : ({ ...element, elements: inner } satisfies PanelDefinition);
}
