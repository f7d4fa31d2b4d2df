import { LOCALES, type Violation } from '#kernel';
import type { Criterion, Rubric } from './rubric.js';

/** What is still a rubric that people can answer for and a page can show. */
export const RUBRIC_LIMITS = { dimensions: 12, criteriaEach: 12, name: 100 } as const;

/** Control, direction and invisible characters have no place in what people read as a name. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]/u;

function unknownMembers(value: object, known: readonly string[], pointer: string): Violation[] {
  return Object.keys(value)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      code: 'unknown-member',
    }));
}

function checkName({ name }: Criterion, pointer: string): Violation[] {
  const faults = LOCALES.flatMap((locale): Violation[] => {
    const at = `${pointer}/name/${locale}`;
    if (Array.from(name[locale]).length > RUBRIC_LIMITS.name) return [{ pointer: at, code: 'too-long' }];
    return UNSEEN.test(name[locale]) ? [{ pointer: at, code: 'unseen-characters' }] : [];
  });
  return [...faults, ...unknownMembers(name, LOCALES, `${pointer}/name`)];
}

const tooMany = (count: number, limit: number, pointer: string): Violation[] =>
  count > limit ? [{ pointer, code: 'too-many' }] : [];

/**
 * What keeps a rubric that is one (`checkRubric`) from being published: members nobody knows, names that are too long
 * or hide something, too many of everything. Pointers start at the rubric.
 */
export function checkRubricLimits(rubric: Rubric): Violation[] {
  const { dimensions } = rubric;
  return [
    ...unknownMembers(rubric, ['dimensions'], ''),
    ...tooMany(dimensions.length, RUBRIC_LIMITS.dimensions, '/dimensions'),
    ...dimensions.flatMap((dimension, i) => {
      const at = `/dimensions/${i}`;
      return [
        ...unknownMembers(dimension, ['id', 'name', 'weight', 'criteria'], at),
        ...checkName(dimension, at),
        ...tooMany(dimension.criteria.length, RUBRIC_LIMITS.criteriaEach, `${at}/criteria`),
        ...dimension.criteria.flatMap((criterion, j) => [
          ...unknownMembers(criterion, ['id', 'name'], `${at}/criteria/${j}`),
          ...checkName(criterion, `${at}/criteria/${j}`),
        ]),
      ];
    }),
  ];
}
