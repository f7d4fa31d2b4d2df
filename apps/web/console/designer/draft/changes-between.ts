import { partsOf, type Definition } from '#questionnaire/core/design';
import type { DraftContent } from './draft-content.js';

export type DraftChange =
  | { readonly kind: 'added' | 'removed'; readonly name: string }
  | { readonly kind: 'changed'; readonly name: string; readonly properties: readonly string[] }
  | { readonly kind: 'moved' | 'survey' | 'rubric' | 'scenarios' };

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

type Loose = Readonly<Record<string, unknown>>;

function byName(definition: Definition): ReadonlyMap<string, Loose> {
  return new Map(
    partsOf(definition).map(({ at, part }) => {
      const { elements: _, ...own } = part as unknown as Loose;
      return [part.name ?? at, own];
    }),
  );
}

function orderOf(definition: Definition, known: ReadonlyMap<string, unknown>): string {
  const parts = partsOf(definition).filter(({ at, part }) => known.has(part.name ?? at));
  return parts.map(({ at, part }) => `${at.split('/').length} ${part.name ?? at}`).join('\n');
}

/** What one draft has become, in the terms of people: questions added, removed, changed in which property, moved. */
export function changesBetween(before: DraftContent, after: DraftContent): readonly DraftChange[] {
  const was = byName(before.definition);
  const is = byName(after.definition);
  const added = [...is.keys()].filter((name) => !was.has(name)).map((name) => ({ kind: 'added', name }) as const);
  const removed = [...was.keys()].filter((name) => !is.has(name)).map((name) => ({ kind: 'removed', name }) as const);
  const changed = [...is].flatMap(([name, now]) => {
    const old = was.get(name);
    const properties = old ? changedProperties(old, now) : [];
    return properties.length > 0 ? [{ kind: 'changed', name, properties } as const] : [];
  });
  const { pages: _, ...survey } = after.definition;
  const { pages: __, ...surveyBefore } = before.definition;
  const hasMoved = orderOf(before.definition, is) !== orderOf(after.definition, was);
  return [
    ...added,
    ...removed,
    ...changed,
    ...(hasMoved ? [{ kind: 'moved' } as const] : []),
    ...(same(survey, surveyBefore) ? [] : [{ kind: 'survey' } as const]),
    ...(before.rubricVersionId === after.rubricVersionId ? [] : [{ kind: 'rubric' } as const]),
    ...(same(before.scenarios, after.scenarios) ? [] : [{ kind: 'scenarios' } as const]),
  ];
}

function changedProperties(old: Loose, now: Loose): readonly string[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => !same(old[name], now[name]));
}
