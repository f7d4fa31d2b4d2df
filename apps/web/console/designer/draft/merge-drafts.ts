import type { Definition, ElementDefinition, PageDefinition } from '#questionnaire/core/design';
import type { DraftContent } from './draft-content.js';

export type Side = 'mine' | 'theirs';

/** Something that both sides changed, each in its own way: a question by its name, or a part of the draft. */
export type Subject =
  { readonly kind: 'element' | 'page'; readonly name: string } | { readonly kind: 'survey' | 'rubric' | 'scenarios' };

export interface Contested {
  readonly subject: Subject;
  /** By which a choice is made. */
  readonly key: string;
  /** Whose is taken as things stand. */
  readonly taken: Side;
}

export interface Merge {
  /** undefined when both sides changed the order of questions, which nobody can guess. */
  readonly content: DraftContent | undefined;
  readonly contested: readonly Contested[];
}

const keyOf = (subject: Subject): string => ('name' in subject ? `${subject.kind} ${subject.name}` : subject.kind);

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

interface Flat {
  /** Pages and elements by name, without what they contain. */
  readonly parts: ReadonlyMap<string, object>;
  /** Names of what pages and panels contain, by the name of the container; `` for the pages. */
  readonly order: ReadonlyMap<string, readonly string[]>;
}

/**
 * Two drafts that grew from one, put together: what one side alone changed, added, removed or moved is taken from
 * it; where both changed the same thing, `choose` says whose is taken.
 */
export function mergeDrafts(
  base: DraftContent,
  mine: DraftContent,
  theirs: DraftContent,
  choose: Readonly<Record<string, Side>> = {},
): Merge {
  const contested: Contested[] = [];
  const pick: Pick = (subject, values, otherwise = 'theirs') => {
    if (same(values.mine, values.theirs) || same(values.mine, values.base)) return values.theirs;
    if (same(values.theirs, values.base)) return values.mine;
    const key = keyOf(subject);
    const taken = choose[key] ?? otherwise;
    contested.push({ subject, key, taken });
    return values[taken];
  };
  const definition = mergeDefinitions(
    { base: base.definition, mine: mine.definition, theirs: theirs.definition },
    pick,
  );
  const rubricVersionId = pick(
    { kind: 'rubric' },
    each(base, mine, theirs, ({ rubricVersionId: id }) => id),
  );
  const scenarios = pick(
    { kind: 'scenarios' },
    each(base, mine, theirs, (content) => content.scenarios),
  );
  return { content: definition && { definition, rubricVersionId, scenarios }, contested };
}

interface Sides<Value> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

type Pick = <Value>(subject: Subject, values: Sides<Value>, otherwise?: Side) => Value;

function each<From, To>(base: From, mine: From, theirs: From, of: (from: From) => To): Sides<To> {
  return { base: of(base), mine: of(mine), theirs: of(theirs) };
}

function mergeDefinitions({ base, mine, theirs }: Sides<Definition>, pick: Pick): Definition | undefined {
  const flat = each(base, mine, theirs, flatten);
  const order = mergeOrder(flat);
  if (!order) return undefined;
  const part = (name: string): object | undefined => {
    const kind = name.startsWith('page ') ? 'page' : 'element';
    const values = each(flat.base, flat.mine, flat.theirs, ({ parts }) => parts.get(name));
    // Removed by one side and changed by the other: what was changed is not thrown away unasked.
    const otherwise = values.theirs ? 'theirs' : 'mine';
    return pick({ kind, name: name.slice(kind === 'page' ? 5 : 0) }, values, otherwise);
  };
  const { pages: _, ...survey } = pick({ kind: 'survey' }, each(base, mine, theirs, withoutPages));
  return { ...survey, pages: build('', order, part) as readonly PageDefinition[] };
}

const withoutPages = (definition: Definition): Definition => ({ ...definition, pages: [] });

function build(
  container: string,
  order: ReadonlyMap<string, readonly string[]>,
  part: (name: string) => object | undefined,
): readonly object[] {
  return (order.get(container) ?? []).flatMap((name) => {
    const own = part(name);
    if (!own) return [];
    return [order.has(name) ? { ...own, elements: build(name, order, part) } : own];
  });
}

function flatten({ pages }: Definition): Flat {
  const parts = new Map<string, object>();
  const order = new Map<string, readonly string[]>();
  const visit = (name: string, { elements, ...own }: { readonly elements: readonly ElementDefinition[] }) => {
    parts.set(name, own);
    order.set(
      name,
      elements.map((element) => element.name),
    );
    for (const element of elements) {
      if (element.type === 'panel') visit(element.name, element);
      else parts.set(element.name, element);
    }
  };
  const names = pages.map((page, index) => `page ${page.name ?? index}`);
  order.set('', names);
  for (const [index, page] of pages.entries()) visit(names[index] ?? '', page);
  return { parts, order };
}

type Order = Flat['order'];

/** What stands where. A side that moved something decides the order; the other's additions and removals follow. */
function mergeOrder({ base, mine, theirs }: Sides<Flat>): Order | undefined {
  if (!hasMoved(base.order, mine.order)) return replay(base, mine, theirs);
  return hasMoved(base.order, theirs.order) ? undefined : replay(base, theirs, mine);
}

/** Whether something that is on both sides stands in another container or another order. */
function hasMoved(base: Order, side: Order): boolean {
  return [...base].some(([container, names]) => {
    const now = side.get(container) ?? [];
    const kept = names.filter((name) => contains(side, name));
    return !same(
      kept,
      now.filter((name) => contains(base, name)),
    );
  });
}

const contains = (order: Order, name: string): boolean => [...order.values()].some((names) => names.includes(name));

const namesIn = ({ order }: Flat): readonly string[] => [...order.values()].flat();

/** The additions and removals of one side, done to the other; nothing goes that the other side has changed. */
function replay(base: Flat, edits: Flat, onto: Flat): Order {
  const isChanged = (side: Flat, name: string) => !same(side.parts.get(name), base.parts.get(name));
  const removed = new Set(namesIn(base).filter((name) => !contains(edits.order, name) && !isChanged(onto, name)));
  const isAdded = (name: string) => !contains(onto.order, name) && isChanged(edits, name);
  const added = new Set(namesIn(edits).filter(isAdded));
  const containers = new Set([...onto.order.keys(), ...[...edits.order.keys()].filter((name) => added.has(name))]);
  return new Map(
    [...containers]
      .filter((name) => !removed.has(name))
      .map((container) => {
        const kept = (onto.order.get(container) ?? []).filter((name) => !removed.has(name));
        return [container, withAdditions(kept, edits.order.get(container) ?? [], added)] as const;
      }),
  );
}

/** Each addition goes after what stood before it. */
function withAdditions(names: readonly string[], edited: readonly string[], added: ReadonlySet<string>): string[] {
  const result = [...names];
  for (const [index, name] of edited.entries()) {
    if (!added.has(name)) continue;
    const before = edited.slice(0, index).findLast((one) => result.includes(one));
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, name);
  }
  return result;
}
