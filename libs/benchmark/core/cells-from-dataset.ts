import type { Violation } from '#kernel';
import { checkRubric, criterionIds, type Rubric, toUnits } from '#scoring';
import { type Allocation, allocationsOf } from './allocation.js';
import { type Cell, MARGIN_LEVELS, SOURCES } from './cell.js';
import { badDataset } from './errors.js';

/** What a benchmark of a dataset file is computed from. */
export interface DatasetInput {
  readonly rubric: Rubric;
  readonly cells: readonly Cell[];
  readonly allocations: readonly Allocation[];
}

const FIVE_POINTS = { type: 'linear', min: 1, max: 5 } as const;

/**
 * Reads a dataset of single responses (five-point items by criterion id, null where not answered; `alloc` 100
 * points over the dimensions or null). Throws `bad-dataset` with a violation for each row that cannot be read.
 */
export function cellsFromDataset(dataset: unknown): DatasetInput {
  const { rubric: declared, rows } = record(dataset);
  const rubric = rubricOf(declared);
  const violations: Violation[] = checkRubric(rubric).map(({ pointer, code }) => ({
    pointer: `/rubric${pointer}`,
    code,
  }));
  if (!Array.isArray(rows)) violations.push({ pointer: '/rows', code: 'missing' });
  if (violations.length > 0) throw badDataset(violations);
  const criteria = criterionIds(rubric);
  const list = rows as readonly unknown[];
  const cells = list.map((row) => cellOf(record(row), criteria));
  const allocations = list.map((row) => allocationOf(record(row)['alloc'], rubric.dimensions.length));
  list.forEach((_, i) => {
    if (cells[i] === null) violations.push({ pointer: `/rows/${i}`, code: 'unreadable' });
    if (allocations[i] === undefined) violations.push({ pointer: `/rows/${i}/alloc`, code: 'not-100-points' });
  });
  if (violations.length > 0) throw badDataset(violations);
  const stated = allocations.filter((each) => each !== null && each !== undefined);
  return { rubric, cells: cells as Cell[], allocations: allocationsOf(stated) };
}

/** Dimensions with `zh` and `en` names and criteria by id. */
function rubricOf(declared: unknown): Rubric {
  const { dimensions } = record(declared);
  const read = (each: unknown) => {
    const { id, zh, en, weight, criteria } = record(each);
    const ids = Array.isArray(criteria) ? (criteria as unknown[]) : [];
    return { id, name: named(zh, en), weight, criteria: ids.map((own) => ({ id: own, name: named(own, own) })) };
  };
  return { dimensions: Array.isArray(dimensions) ? dimensions.map(read) : [] } as unknown as Rubric;
}

/** The one response as a cell; null when it cannot be read. */
function cellOf(row: Loose, criteria: readonly string[]): Cell | null {
  const { vendor, org, source, size, region, items } = row;
  const answers = criteria.map((id) => record(items)[id] ?? null);
  const readable =
    isId(vendor) &&
    isId(org) &&
    isOneOf(SOURCES, source) &&
    isOneOf(MARGIN_LEVELS.size, size) &&
    isOneOf(MARGIN_LEVELS.region, region) &&
    answers.every(isAnswer);
  if (!readable) return null;
  return {
    vendor,
    organisation: org,
    source,
    size,
    region,
    responses: 1,
    count: answers.map((item) => (item === null ? 0 : 1)),
    sum: answers.map((item) => toUnits(FIVE_POINTS, item as number | null) ?? 0),
  };
}

/** Shares 0…1; null when not stated, undefined when not 100 points. */
function allocationOf(alloc: unknown, dimensions: number): readonly number[] | null | undefined {
  if (alloc === null || alloc === undefined) return null;
  const points = Array.isArray(alloc) ? (alloc as unknown[]) : [];
  if (points.length !== dimensions || !points.every((each) => typeof each === 'number' && each >= 0)) return undefined;
  const total = (points as number[]).reduce((sum, each) => sum + each, 0);
  return total === 100 ? (points as number[]).map((each) => each / 100) : undefined;
}

type Loose = Readonly<Record<string, unknown>>;

const record = (value: unknown): Loose => (typeof value === 'object' && value !== null ? (value as Loose) : {});
const isId = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isOneOf = <T extends string>(options: readonly T[], value: unknown): value is T => options.includes(value as T);
const named = (name: unknown, en: unknown) => ({ 'zh-CN': name, en: en ?? name });
const isAnswer = (item: unknown): boolean => item === null || [1, 2, 3, 4, 5].includes(item as number);
