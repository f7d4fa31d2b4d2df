import { LOCALES, type LocalizedText } from '#kernel';
import type { Dimension, Rubric } from '#scoring';
import { type Change, change } from './change.js';

/** Changes of what is scored. Pointers start at the rubric. */
export function compareRubrics(before: Rubric, after: Rubric): Change[] {
  return [...compareDimensions(before, after), ...compareCriteria(before, after)];
}

const TOLERANCE = 1e-9;

function compareDimensions(before: Rubric, after: Rubric): Change[] {
  const then = new Map(before.dimensions.map((dimension) => [dimension.id, dimension]));
  const now = new Map(after.dimensions.map((dimension) => [dimension.id, dimension]));
  const gone = [...then.values()].filter(({ id }) => !now.has(id));
  const come = [...now.values()].filter(({ id }) => !then.has(id));
  const kept = [...now.values()].flatMap((dimension) => {
    const old = then.get(dimension.id);
    return old ? compareDimension(old, dimension) : [];
  });
  return [
    ...gone.map(({ id, weight }) => change('dimension-removed', 'breaking', { criterion: id, before: weight })),
    ...come.map(({ id, weight }) => change('dimension-added', 'breaking', { criterion: id, after: weight })),
    ...kept,
  ];
}

function compareDimension(before: Dimension, after: Dimension): Change[] {
  const same = Math.abs(before.weight - after.weight) <= TOLERANCE;
  const told = { criterion: after.id, before: before.weight, after: after.weight };
  return [
    ...(same ? [] : [change('weight-changed', 'breaking', told)]),
    ...compareNames(after.id, before.name, after.name),
  ];
}

interface Placed {
  readonly id: string;
  readonly name: LocalizedText;
  readonly dimension: string;
}

const criteriaOf = (rubric: Rubric): ReadonlyMap<string, Placed> =>
  new Map(
    rubric.dimensions.flatMap((dimension) =>
      dimension.criteria.map(({ id, name }) => [id, { id, name, dimension: dimension.id }] as const),
    ),
  );

function compareCriteria(before: Rubric, after: Rubric): Change[] {
  const [then, now] = [criteriaOf(before), criteriaOf(after)];
  const gone = [...then.values()].filter(({ id }) => !now.has(id));
  const come = [...now.values()].filter(({ id }) => !then.has(id));
  const kept = [...now.values()].flatMap((criterion) => {
    const old = then.get(criterion.id);
    if (!old) return [];
    const told = { criterion: criterion.id, before: old.dimension, after: criterion.dimension };
    return [
      ...(old.dimension === criterion.dimension ? [] : [change('criterion-moved', 'breaking', told)]),
      ...compareNames(criterion.id, old.name, criterion.name),
    ];
  });
  return [
    ...gone.map(({ id, dimension }) => change('criterion-removed', 'breaking', { criterion: id, before: dimension })),
    ...come.map(({ id, dimension }) => change('criterion-added', 'breaking', { criterion: id, after: dimension })),
    ...kept,
  ];
}

/** What something is called is not what it measures. */
function compareNames(criterion: string, before: LocalizedText, after: LocalizedText): Change[] {
  return LOCALES.filter((locale) => before[locale] !== after[locale]).map((locale) =>
    change('rubric-wording-changed', 'cosmetic', { criterion, locale, before: before[locale], after: after[locale] }),
  );
}
