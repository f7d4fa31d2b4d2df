import type { Definition, ElementDefinition } from '../../definition/definition.js';
import { LIMITS } from '../../definition/limits.js';
import { below } from '../../findings.js';
import { above, lastStep, stepsOf, withListAt } from '../pointer.js';
import { edited, type Edited, refuse } from './edited.js';
import { freeName, namesIn, withFreeNames } from './names.js';
import { newQuestion } from './new-question.js';
import type { OperationOf, Place } from './operation.js';
import { withNamesReplaced } from './rename.js';
import { elementAt, elementsAt, elementsIn, heightOf, panelDepthOf, partsOf } from './survey-tree.js';

export function insertQuestion(definition: Definition, operation: OperationOf<'insert-question'>): Edited {
  const { type, place } = operation;
  const taken = namesIn(definition);
  const wanted = operation.name;
  const free = wanted !== undefined && !taken.has(wanted.toLowerCase());
  const base = wanted ?? (type === 'panel' ? 'panel' : 'q');
  const name = free ? wanted : freeName(taken, base, wanted === undefined ? 1 : 2);
  return insertAt(definition, place, [newQuestion(type, name)]);
}

export function insertElements(definition: Definition, { elements, place }: OperationOf<'insert-elements'>): Edited {
  return insertAt(definition, place, withNamesReplaced(elements, withFreeNames(elements, namesIn(definition))));
}

export function duplicateElement(definition: Definition, at: string): Edited {
  const element = elementAt(definition, at);
  if (!element) return refuse(definition, at, 'nothing-there');
  const place = { parent: above(at, 2), index: Number(lastStep(at)) + 1 };
  return insertElements(definition, { kind: 'insert-elements', elements: [element], place });
}

export function moveElement(definition: Definition, { at, place }: OperationOf<'move'>): Edited {
  const element = elementAt(definition, at);
  if (!element) return refuse(definition, at, 'nothing-there');
  if (place.parent === at || place.parent.startsWith(`${at}/`)) return refuse(definition, at, 'not-possible-here');
  const refused = placeRefusal(definition, place, [element], 0);
  if (refused) return refuse(definition, at, refused);
  const without = withoutElement(definition, at);
  const parent = parentAfterRemoval(place.parent, at);
  const index = indexIn(elementsAt(without, parent), place.index);
  const to = below(`${parent}/elements`, index);
  if (to === at) return edited(definition, at);
  return edited(insertInto(without, { parent, index }, [element]), to);
}

export function removeElement(definition: Definition, at: string): Edited {
  if (!elementAt(definition, at)) return refuse(definition, at, 'nothing-there');
  return edited(withoutElement(definition, at), above(at, 2));
}

/** The element before or after takes its place; at the end of a container it goes out, beside a panel it goes in. */
export function stepElement(definition: Definition, { at, by }: OperationOf<'move-step'>): Edited {
  if (!elementAt(definition, at)) return refuse(definition, at, 'nothing-there');
  const place = neighbour(definition, at, by);
  if (!place) return refuse(definition, at, 'not-possible-here');
  return moveElement(definition, { kind: 'move', at, place });
}

function neighbour(definition: Definition, at: string, by: -1 | 1): Place | undefined {
  const parent = above(at, 2);
  const index = Number(lastStep(at));
  const beside = elementsAt(definition, parent)?.[index + by];
  if (!beside) return outside(definition, parent, by);
  const deepest = panelDepthOf(parent) + 1 + heightOf(elementAt(definition, at) as ElementDefinition);
  const enters = beside.type === 'panel' && deepest <= LIMITS.panelDepth;
  if (!enters) return { parent, index: index + by };
  // Without the element, a panel after it moves up by one; `moveElement` counts with it.
  return { parent: below(`${parent}/elements`, index + by), index: by === 1 ? 0 : beside.elements.length };
}

/** Beside the panel it stands in, or at the near end of the next page. */
function outside(definition: Definition, parent: string, by: -1 | 1): Place | undefined {
  const after = by === 1 ? 1 : 0;
  const isPage = stepsOf(parent).length === 2;
  if (!isPage) return { parent: above(parent, 2), index: Number(lastStep(parent)) + after };
  const page = `/pages/${Number(lastStep(parent)) + by}`;
  const elements = elementsAt(definition, page);
  return elements && { parent: page, index: by === 1 ? 0 : elements.length };
}

/** Consecutive elements go into a new panel where the first of them stands. */
export function wrapInPanel(definition: Definition, { at, count }: OperationOf<'wrap-in-panel'>): Edited {
  const parent = above(at, 2);
  const index = Number(lastStep(at));
  const inside = elementsAt(definition, parent)?.slice(index, index + Math.max(1, count)) ?? [];
  if (!elementAt(definition, at)) return refuse(definition, at, 'nothing-there');
  if (panelDepthOf(parent) + 1 + Math.max(...inside.map(heightOf)) > LIMITS.panelDepth) {
    return refuse(definition, at, 'too-deep');
  }
  const panel = { ...newQuestion('panel', freeName(namesIn(definition), 'panel', 1)), elements: inside };
  return edited(
    withListAt<Definition, unknown>(definition, `${parent}/elements`, (list) =>
      list.toSpliced(index, inside.length, panel),
    ),
    at,
  );
}

export function unwrapPanel(definition: Definition, at: string): Edited {
  const panel = elementAt(definition, at);
  if (panel?.type !== 'panel') return refuse(definition, at, panel ? 'not-possible-here' : 'nothing-there');
  const elements = panel.elements.map((element) => conditioned(element, panel.visibleIf));
  const lost = (['title', 'description', 'sumTo'] as const)
    .filter((property) => panel[property] !== undefined)
    .map((property) => ({ pointer: below(at, property), code: 'property-lost', parameters: { property } }));
  const changed = withListAt<Definition, unknown>(definition, above(at), (list) =>
    list.toSpliced(Number(lastStep(at)), 1, ...elements),
  );
  return edited(changed, elements.length > 0 ? at : above(at, 2), lost);
}

/** The element with another condition that must hold as well. */
export function conditioned<Element extends ElementDefinition>(
  element: Element,
  condition: string | undefined,
): Element {
  if (condition === undefined) return element;
  return {
    ...element,
    visibleIf: element.visibleIf === undefined ? condition : `(${condition}) and (${element.visibleIf})`,
  };
}

function insertAt(definition: Definition, place: Place, elements: readonly ElementDefinition[]): Edited {
  const refused = placeRefusal(definition, place, elements, elementsIn(elements, '').length);
  if (refused) return refuse(definition, place.parent, refused);
  const index = indexIn(elementsAt(definition, place.parent), place.index);
  const at = elements.length > 0 ? below(`${place.parent}/elements`, index) : place.parent;
  return edited(insertInto(definition, { ...place, index }, elements), at);
}

function placeRefusal(definition: Definition, { parent }: Place, elements: readonly ElementDefinition[], more: number) {
  if (!elementsAt(definition, parent)) return 'nothing-there';
  const height = Math.max(0, ...elements.map(heightOf));
  if (panelDepthOf(parent) + height > LIMITS.panelDepth) return 'too-deep';
  const questions = partsOf(definition).filter(({ part }) => 'type' in part && part.type !== 'panel').length;
  return more > 0 && questions + more > LIMITS.questions ? 'too-many' : undefined;
}

/** A place that is asked for, within the list; whether there is one has been seen before. */
function indexIn(list: readonly unknown[] | undefined, index: number): number {
  return Math.min(Math.max(index, 0), (list as readonly unknown[]).length);
}

function insertInto(definition: Definition, place: Place, elements: readonly ElementDefinition[]): Definition {
  return withListAt<Definition, unknown>(definition, `${place.parent}/elements`, (list) =>
    list.toSpliced(place.index, 0, ...elements),
  );
}

export function withoutElement(definition: Definition, at: string): Definition {
  return withListAt<Definition, unknown>(definition, above(at), (list) => list.toSpliced(Number(lastStep(at)), 1));
}

/** Where a page or panel stands once an element before it is gone. */
function parentAfterRemoval(parent: string, at: string): string {
  const list = above(at);
  if (!parent.startsWith(`${list}/`)) return parent;
  const [index = '', ...rest] = stepsOf(parent.slice(list.length));
  const moved = Number(index) > Number(lastStep(at)) ? Number(index) - 1 : Number(index);
  return rest.reduce(below, below(list, moved));
}
