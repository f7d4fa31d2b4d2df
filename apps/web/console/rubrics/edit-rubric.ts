import type { LocalizedText } from '#kernel';
import type { Criterion, Dimension, Rubric } from '#scoring';

const NO_NAME: LocalizedText = { 'zh-CN': '', en: '' };

/** A list with one of its members somewhere else; as it was where there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const member = list[from];
  if (member === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, member);
}

type Change<T> = (before: T) => T;

function changed<T extends { readonly id: string }>(list: readonly T[], id: string, change: Change<T>): readonly T[] {
  return list.map((member) => (member.id === id ? change(member) : member));
}

export function withDimension(rubric: Rubric, id: string, change: Change<Dimension>): Rubric {
  return { dimensions: changed(rubric.dimensions, id, change) };
}

export function withCriterion(rubric: Rubric, id: string, change: Change<Criterion>): Rubric {
  return {
    dimensions: rubric.dimensions.map((dimension) => ({
      ...dimension,
      criteria: changed(dimension.criteria, id, change),
    })),
  };
}

export function withoutDimension(rubric: Rubric, id: string): Rubric {
  return { dimensions: rubric.dimensions.filter((dimension) => dimension.id !== id) };
}

export function withoutCriterion(rubric: Rubric, id: string): Rubric {
  return {
    dimensions: rubric.dimensions.map((dimension) => ({
      ...dimension,
      criteria: dimension.criteria.filter((criterion) => criterion.id !== id),
    })),
  };
}

export function withDimensionMoved(rubric: Rubric, id: string, by: number): Rubric {
  const at = rubric.dimensions.findIndex((dimension) => dimension.id === id);
  return { dimensions: moved(rubric.dimensions, at, at + by) };
}

export function withCriterionMoved(rubric: Rubric, id: string, by: number): Rubric {
  return {
    dimensions: rubric.dimensions.map((dimension) => {
      const at = dimension.criteria.findIndex((criterion) => criterion.id === id);
      return at < 0 ? dimension : { ...dimension, criteria: moved(dimension.criteria, at, at + by) };
    }),
  };
}

/** The criterion becomes the last of another dimension. */
export function withCriterionIn(rubric: Rubric, id: string, dimensionId: string): Rubric {
  const criterion = rubric.dimensions.flatMap(({ criteria }) => criteria).find((one) => one.id === id);
  if (!criterion) return rubric;
  return withDimension(withoutCriterion(rubric, id), dimensionId, (dimension) => ({
    ...dimension,
    criteria: [...dimension.criteria, criterion],
  }));
}

/** Every id of a rubric, dimensions and criteria. */
export function idsIn(rubric: Rubric): string[] {
  return rubric.dimensions.flatMap(({ id, criteria }) => [id, ...criteria.map((criterion) => criterion.id)]);
}

function freeId(prefix: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `${prefix}${number}`;
    if (!used.has(id)) return id;
  }
}

/** The same id is the same thing for ever, so what is new takes one that no version has used. */
export function withNewDimension(rubric: Rubric, everUsed: Iterable<string>): Rubric {
  const used = new Set([...everUsed, ...idsIn(rubric)]);
  const id = freeId('D', used);
  const criterion = { id: freeId(`c${id.slice(1)}`, used), name: NO_NAME };
  return { dimensions: [...rubric.dimensions, { id, name: NO_NAME, weight: 0, criteria: [criterion] }] };
}

export function withNewCriterion(rubric: Rubric, dimensionId: string, everUsed: Iterable<string>): Rubric {
  const used = new Set([...everUsed, ...idsIn(rubric)]);
  const prefix = /^D\d+$/.test(dimensionId) ? `c${dimensionId.slice(1)}` : 'c';
  const criterion = { id: freeId(prefix, used), name: NO_NAME };
  return withDimension(rubric, dimensionId, (dimension) => ({
    ...dimension,
    criteria: [...dimension.criteria, criterion],
  }));
}
