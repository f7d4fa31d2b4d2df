import type {
  Definition,
  ElementDefinition,
  PageDefinition,
  PanelDefinition,
  QuestionDefinition,
} from './definition.js';
import { below } from '../findings.js';

export interface Container {
  readonly pointer: string;
  readonly element: PageDefinition | PanelDefinition;
}

/** A question, where it stands in the definition and what stands around it, the page first. */
export interface FlatQuestion {
  readonly question: QuestionDefinition;
  readonly pointer: string;
  readonly around: readonly [Container, ...Container[]];
}

/** The questions of all pages in the order in which they are asked. */
export function flatten(definition: Definition): readonly FlatQuestion[] {
  return definition.pages.flatMap((page, index) => {
    const pointer = `/pages/${index}`;
    return flattenElements(page.elements, pointer, [{ pointer, element: page }]);
  });
}

function flattenElements(
  elements: readonly ElementDefinition[],
  parent: string,
  around: FlatQuestion['around'],
): FlatQuestion[] {
  return elements.flatMap((element, index) => {
    const pointer = below(`${parent}/elements`, index);
    if (element.type !== 'panel') return [{ question: element, pointer, around }];
    return flattenElements(element.elements, pointer, [...around, { pointer, element }]);
  });
}
