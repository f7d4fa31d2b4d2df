import { LOCALES, type LocalizedText, type Violation } from '#kernel';

/** What the benchmark measures. The order of dimensions and criteria is the order of every list of scores. */
export interface Rubric {
  readonly dimensions: readonly Dimension[];
}

export interface Dimension {
  readonly id: string;
  readonly name: LocalizedText;
  /** Share 0…1 of the overall score; the weights of a rubric sum to 1. */
  readonly weight: number;
  /** They weigh equally within the dimension. */
  readonly criteria: readonly Criterion[];
}

export interface Criterion {
  readonly id: string;
  readonly name: LocalizedText;
}

const WEIGHT_TOLERANCE = 1e-9;
const ID = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/;

/** Ids of all criteria in rubric order. */
export const criterionIds = (rubric: Rubric): string[] =>
  rubric.dimensions.flatMap(({ criteria }) => criteria.map(({ id }) => id));

/** Declared weight of each dimension, share 0…1, rubric order. */
export const dimensionWeights = (rubric: Rubric): number[] => rubric.dimensions.map(({ weight }) => weight);

/** Each criterion's share of the overall score when everything is scored; sums to 1. */
export const criterionWeights = (rubric: Rubric): number[] =>
  rubric.dimensions.flatMap(({ weight, criteria }) => criteria.map(() => weight / criteria.length));

/** For each criterion the index of its dimension. */
export const dimensionOfCriterion = (rubric: Rubric): number[] =>
  rubric.dimensions.flatMap(({ criteria }, dimension) => criteria.map(() => dimension));

/** What keeps a value from being a rubric; empty when it is one. Pointers start at the rubric. */
export function checkRubric(rubric: unknown): Violation[] {
  const { dimensions } = record(rubric);
  if (!Array.isArray(dimensions) || dimensions.length === 0) return [{ pointer: '/dimensions', code: 'missing' }];
  return [
    ...dimensions.flatMap((dimension, i) => checkDimension(record(dimension), `/dimensions/${i}`)),
    ...repeatedIds(dimensions),
    ...checkSum(dimensions),
  ];
}

function checkDimension({ id, name, weight, criteria }: Loose, at: string): Violation[] {
  const weighs = typeof weight === 'number' && weight > 0 && weight <= 1;
  return [
    ...checkNamed({ id, name }, at),
    ...(weighs ? [] : [{ pointer: `${at}/weight`, code: 'out-of-range' }]),
    ...(Array.isArray(criteria) && criteria.length > 0
      ? criteria.flatMap((criterion, i) => checkNamed(record(criterion), `${at}/criteria/${i}`))
      : [{ pointer: `${at}/criteria`, code: 'missing' }]),
  ];
}

function checkNamed({ id, name }: Loose, at: string): Violation[] {
  const texts = record(name);
  return [
    ...(typeof id === 'string' && ID.test(id) ? [] : [{ pointer: `${at}/id`, code: 'invalid-id' }]),
    ...LOCALES.filter((locale) => !isText(texts[locale])).map((locale) => ({
      pointer: `${at}/name/${locale}`,
      code: 'missing',
    })),
  ];
}

function repeatedIds(dimensions: readonly unknown[]): Violation[] {
  const seen = new Set<unknown>();
  const repeated = (id: unknown, pointer: string): Violation[] => {
    if (seen.has(id)) return [{ pointer, code: 'repeated-id' }];
    if (typeof id === 'string') seen.add(id);
    return [];
  };
  return dimensions.flatMap((each, i) => {
    const { id, criteria } = record(each);
    const own = repeated(id, `/dimensions/${i}/id`);
    if (!Array.isArray(criteria)) return own;
    return [...own, ...criteria.flatMap((c, j) => repeated(record(c)['id'], `/dimensions/${i}/criteria/${j}/id`))];
  });
}

function checkSum(dimensions: readonly unknown[]): Violation[] {
  const total = dimensions.reduce<number>((sum, each) => sum + Number(record(each)['weight']), 0);
  return Math.abs(total - 1) <= WEIGHT_TOLERANCE ? [] : [{ pointer: '/dimensions', code: 'weights-do-not-sum-to-1' }];
}

type Loose = Readonly<Record<string, unknown>>;

const record = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});

const isText = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '';
