import type { Definition, PageDefinition } from '../../definition/definition.js';
import { LIMITS } from '../../definition/limits.js';
import { above, lastStep } from '../pointer.js';
import { conditioned } from './edit-elements.js';
import { edited, type Edited, refuse } from './edited.js';
import { freeName, namesIn, withFreeNames } from './names.js';
import type { OperationOf } from './operation.js';
import { withNamesReplaced } from './rename.js';
import { elementAt, isPageAt, pageAt } from './survey-tree.js';

const pageIndex = (at: string): number => Number(lastStep(at));
const pointerOfPage = (index: number): string => `/pages/${index}`;

export function addPage(definition: Definition, operation: OperationOf<'add-page'>): Edited {
  if (definition.pages.length >= LIMITS.pages) return refuse(definition, '', 'too-many');
  const index = clamp(operation.index, definition.pages.length);
  const page = operation.page ?? { elements: [] };
  return edited(withPages(definition, index, 0, [withFreeName(definition, page)]), pointerOfPage(index));
}

/** The page and all in it, with names of their own. */
export function duplicatePage(definition: Definition, at: string): Edited {
  const page = pageAt(definition, at);
  if (!page) return refuse(definition, at, 'nothing-there');
  const elements = withNamesReplaced(page.elements, withFreeNames(page.elements, namesIn(definition)));
  return addPage(definition, { kind: 'add-page', index: pageIndex(at) + 1, page: { ...page, elements } });
}

export function movePage(definition: Definition, { at, index }: OperationOf<'move-page'>): Edited {
  const page = pageAt(definition, at);
  if (!page) return refuse(definition, at, 'nothing-there');
  const without = definition.pages.toSpliced(pageIndex(at), 1);
  const to = clamp(index, without.length);
  if (to === pageIndex(at)) return edited(definition, at);
  return edited({ ...definition, pages: without.toSpliced(to, 0, page) }, pointerOfPage(to));
}

export function removePage(definition: Definition, at: string): Edited {
  if (!pageAt(definition, at)) return refuse(definition, at, 'nothing-there');
  if (definition.pages.length === 1) return refuse(definition, at, 'last-one');
  return edited(withPages(definition, pageIndex(at), 1, []), pointerOfPage(Math.max(pageIndex(at) - 1, 0)));
}

export function splitPage(definition: Definition, { at }: OperationOf<'split-page'>): Edited {
  const parent = above(at, 2);
  const page = pageAt(definition, parent);
  const from = Number(lastStep(at));
  if (!page || !elementAt(definition, at)) return refuse(definition, at, 'nothing-there');
  if (from === 0) return refuse(definition, at, 'not-possible-here');
  if (definition.pages.length >= LIMITS.pages) return refuse(definition, at, 'too-many');
  const { visibleIf } = page;
  const rest = { elements: page.elements.slice(from), ...(visibleIf !== undefined && { visibleIf }) };
  const parts = [{ ...page, elements: page.elements.slice(0, from) }, withFreeName(definition, rest)];
  const index = pageIndex(parent);
  return edited(withPages(definition, index, 1, parts), `${pointerOfPage(index + 1)}/elements/0`);
}

export function joinPage(definition: Definition, { at }: OperationOf<'join-page'>): Edited {
  const page = pageAt(definition, at);
  const next = pageAt(definition, pointerOfPage(pageIndex(at) + 1));
  if (!page || !next || !isPageAt(at)) return refuse(definition, at, 'nothing-there');
  const [own, theirs] = [page.visibleIf, next.visibleIf];
  const { visibleIf: _, ...rest } = page;
  const joined: PageDefinition =
    own === theirs
      ? { ...page, elements: [...page.elements, ...next.elements] }
      : {
          ...rest,
          elements: [
            ...page.elements.map((element) => conditioned(element, own)),
            ...next.elements.map((element) => conditioned(element, theirs)),
          ],
        };
  const lost = (['title', 'description'] as const)
    .filter((property) => next[property] !== undefined)
    .map((property) => ({
      pointer: `${pointerOfPage(pageIndex(at) + 1)}/${property}`,
      code: 'property-lost',
      parameters: { property },
    }));
  return edited(withPages(definition, pageIndex(at), 2, [joined]), at, lost);
}

function withFreeName(definition: Definition, page: PageDefinition): PageDefinition {
  const taken = namesIn(definition);
  const { name } = page;
  const free = name !== undefined && !taken.has(name.toLowerCase());
  return { ...page, name: free ? name : freeName(taken, name?.replace(/\d{1,4}$/, '') ?? 'page', 1) };
}

function withPages(
  definition: Definition,
  index: number,
  removed: number,
  added: readonly PageDefinition[],
): Definition {
  return { ...definition, pages: definition.pages.toSpliced(index, removed, ...added) };
}

const clamp = (index: number, length: number): number => Math.min(Math.max(index, 0), length);
