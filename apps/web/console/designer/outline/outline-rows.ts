import {
  type Definition,
  elementAt,
  type ElementDefinition,
  isPageAt,
  type Located,
  type Operation,
  type PageDefinition,
  partsOf,
  type Place,
} from '#questionnaire/core/design';
import type { PartType } from '../question-type-look.js';

export interface OutlineRow {
  /** Stays the same when the row moves. */
  readonly key: string;
  readonly pointer: string;
  /** 0 for a page. */
  readonly depth: number;
  readonly type: PartType;
  readonly part: PageDefinition | ElementDefinition;
}

/**
 * Pages, panels and questions as rows, in order. Rows of `before` that still hold are given back as they are, and so
 * is the whole list, so that only what changed is drawn again.
 */
export function outlineRows(definition: Definition, before: readonly OutlineRow[] = []): readonly OutlineRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  const taken = new Set<string>();
  const rows = partsOf(definition).map((located) => {
    const row = rowOf(located, taken);
    const old = known.get(row.key);
    return old && old.part === row.part && old.pointer === row.pointer ? old : row;
  });
  const isSame = rows.length === before.length && rows.every((row, index) => row === before[index]);
  return isSame ? before : rows;
}

function rowOf({ at, part }: Located, taken: Set<string>): OutlineRow {
  const type = 'type' in part ? part.type : 'page';
  const name = `${type === 'page' ? 'page' : 'part'} ${part.name ?? at}`;
  const key = taken.has(name) ? `${name} ${at}` : name;
  taken.add(key);
  return { key, pointer: at, depth: at.split('/').length / 2 - 1.5, type, part };
}

/** The rows that are shown while some pages and panels are folded. */
export function unfolded(rows: readonly OutlineRow[], folded: ReadonlySet<string>): readonly OutlineRow[] {
  if (folded.size === 0) return rows;
  const hidden = rows.filter(({ key }) => folded.has(key)).map(({ pointer }) => `${pointer}/`);
  return rows.filter(({ pointer }) => !hidden.some((above) => pointer.startsWith(above)));
}

/** What dropping one row on another means; undefined when it means nothing. */
export function dropOperation(
  definition: Definition,
  rows: readonly OutlineRow[],
  activeKey: string,
  overKey: string,
): Operation | undefined {
  const from = rows.findIndex(({ key }) => key === activeKey);
  const to = rows.findIndex(({ key }) => key === overKey);
  const active = rows[from];
  const over = rows[to];
  if (!active || !over || from === to) return undefined;
  if (active.depth === 0) return { kind: 'move-page', at: active.pointer, index: Number(over.pointer.split('/')[2]) };
  return { kind: 'move', at: active.pointer, place: placeBeside(definition, active.pointer, over.pointer, from < to) };
}

/** Down onto something: after it, or first in it; up onto something: before it, or last on the page before it. */
function placeBeside(definition: Definition, active: string, over: string, isDown: boolean): Place {
  if (isPageAt(over)) return placeAtPage(definition, over, isDown);
  const element = elementAt(definition, over);
  if (isDown && element?.type === 'panel' && !active.startsWith(`${over}/`)) return { parent: over, index: 0 };
  const steps = over.split('/');
  const parent = steps.slice(0, -2).join('/');
  const index = Number(steps.at(-1));
  const isSibling = active.startsWith(`${parent}/elements/`) && active.split('/').length === steps.length;
  return { parent, index: isDown && !isSibling ? index + 1 : index };
}

function placeAtPage(definition: Definition, over: string, isDown: boolean): Place {
  const page = Number(over.split('/')[2]);
  const before = definition.pages[page - 1];
  if (isDown || !before) return { parent: over, index: 0 };
  return { parent: `/pages/${page - 1}`, index: before.elements.length };
}
