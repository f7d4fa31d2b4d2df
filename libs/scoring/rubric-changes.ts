import { LOCALES, type LocalizedText } from '#kernel';
import type { Criterion, Dimension, Rubric } from './rubric.js';

/** Where a criterion stands: its dimension and its place in it, from 1. */
export interface CriterionPlace {
  readonly dimension: string;
  readonly position: number;
}

/** One difference between two rubrics. Weights are shares 0…1; positions count from 1; `id` names what changed. */
export type RubricChange = { readonly id: string; readonly name: LocalizedText } & (
  | { readonly kind: 'dimension-added' | 'dimension-removed'; readonly weight: number }
  | { readonly kind: 'weight-changed' | 'dimension-moved'; readonly from: number; readonly to: number }
  | { readonly kind: 'dimension-renamed' | 'criterion-renamed'; readonly from: LocalizedText }
  | { readonly kind: 'criterion-added' | 'criterion-removed'; readonly dimension: string }
  | { readonly kind: 'criterion-moved'; readonly from: CriterionPlace; readonly to: CriterionPlace }
);

interface Placed extends CriterionPlace {
  readonly criterion: Criterion;
}

const sameText = (a: LocalizedText, b: LocalizedText): boolean => LOCALES.every((locale) => a[locale] === b[locale]);

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((each) => [each.id, each]));

function placesIn(rubric: Rubric): Map<string, Placed> {
  return new Map(
    rubric.dimensions.flatMap(({ id: dimension, criteria }) =>
      criteria.map((criterion, at) => [criterion.id, { criterion, dimension, position: at + 1 }] as const),
    ),
  );
}

/**
 * Ids that are in both lists but out of order in the second: all but a longest common subsequence, so that moving
 * one thing to the top says that this one moved, not that everything else did.
 */
function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const kept = after.filter((id) => before.includes(id));
  const order = before.filter((id) => after.includes(id));
  const lengths = kept.map(() => order.map(() => 0));
  const lengthAt = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = kept.length - 1; i >= 0; i -= 1)
    for (let j = order.length - 1; j >= 0; j -= 1)
      lengths[i]![j] =
        kept[i] === order[j] ? 1 + lengthAt(i + 1, j + 1) : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
  const moved = new Set(kept);
  for (let i = 0, j = 0; i < kept.length && j < order.length;) {
    if (kept[i] === order[j]) {
      moved.delete(kept[i]!);
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return moved;
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

function keptDimension(before: Dimension, after: Dimension): RubricChange[] {
  const { id, name } = after;
  return [
    ...(sameText(before.name, name) ? [] : [{ kind: 'dimension-renamed' as const, id, name, from: before.name }]),
    ...(before.weight === after.weight
      ? []
      : [{ kind: 'weight-changed' as const, id, name, from: before.weight, to: after.weight }]),
  ];
}

function dimensionChanges(before: Rubric, after: Rubric): RubricChange[] {
  const old = byId(before.dimensions);
  const moved = movedIds(ids(before.dimensions), ids(after.dimensions));
  const position = (rubric: Rubric, id: string) => ids(rubric.dimensions).indexOf(id) + 1;
  return after.dimensions.flatMap((dimension): RubricChange[] => {
    const { id, name, weight } = dimension;
    const was = old.get(id);
    if (!was) return [{ kind: 'dimension-added', id, name, weight }];
    return [
      ...keptDimension(was, dimension),
      ...(moved.has(id)
        ? [{ kind: 'dimension-moved' as const, id, name, from: position(before, id), to: position(after, id) }]
        : []),
    ];
  });
}

/** Criteria that changed their place: those of another dimension now, and those out of order in their own. */
function movedCriteria(before: Rubric, after: Rubric): ReadonlySet<string> {
  const old = byId(before.dimensions);
  const homes = placesIn(before);
  const elsewhere = [...placesIn(after)].flatMap(([id, { dimension }]) => {
    const home = homes.get(id);
    return home && home.dimension !== dimension ? [id] : [];
  });
  const within = after.dimensions.flatMap(({ id, criteria }) => [
    ...movedIds(ids(old.get(id)?.criteria ?? []), ids(criteria)),
  ]);
  return new Set([...elsewhere, ...within]);
}

const placeOf = ({ dimension, position }: Placed): CriterionPlace => ({ dimension, position });

function criterionChanges(before: Rubric, after: Rubric): RubricChange[] {
  const old = placesIn(before);
  const moved = movedCriteria(before, after);
  return [...placesIn(after)].flatMap(([id, now]): RubricChange[] => {
    const was = old.get(id);
    const { name } = now.criterion;
    if (!was) return [{ kind: 'criterion-added', id, name, dimension: now.dimension }];
    const from = was.criterion.name;
    return [
      ...(sameText(from, name) ? [] : [{ kind: 'criterion-renamed' as const, id, name, from }]),
      ...(moved.has(id) ? [{ kind: 'criterion-moved' as const, id, name, from: placeOf(was), to: placeOf(now) }] : []),
    ];
  });
}

function removals(before: Rubric, after: Rubric): RubricChange[] {
  const dimensions = byId(after.dimensions);
  const criteria = placesIn(after);
  return [
    ...before.dimensions
      .filter(({ id }) => !dimensions.has(id))
      .map(({ id, name, weight }) => ({ kind: 'dimension-removed' as const, id, name, weight })),
    ...[...placesIn(before)]
      .filter(([id]) => !criteria.has(id))
      .map(([id, { criterion, dimension }]) => ({
        kind: 'criterion-removed' as const,
        id,
        name: criterion.name,
        dimension,
      })),
  ];
}

/**
 * What turns one rubric into another, dimensions first, then criteria, then what is gone; empty exactly when the two
 * say the same. Things are the same by their id: a new id is a new thing, whatever it is called.
 */
export function rubricChanges(before: Rubric, after: Rubric): RubricChange[] {
  return [...dimensionChanges(before, after), ...criterionChanges(before, after), ...removals(before, after)];
}
