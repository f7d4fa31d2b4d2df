import type { Violation } from '#kernel';
import { REGIONS, SIZES, SOURCES } from '../segment.js';

export const SEGMENT_FIELDS = ['vendor', 'source', 'size', 'region', 'locale', 'role', 'tag', 'organisation'] as const;
export type SegmentField = (typeof SEGMENT_FIELDS)[number];

/** One comparison. `vendor` takes ids of vendors, `organisation` names without regard to case, `role` and `tag` texts. */
export interface SegmentCondition {
  readonly field: SegmentField;
  readonly op: 'in' | 'notIn';
  readonly values: readonly string[];
}

type Group<T> = { readonly all: readonly T[] } | { readonly any: readonly T[] };
/** Conditions and one level of groups of them. `all` of nothing is everybody, `any` of nothing is nobody. */
export type SegmentRule = Group<SegmentCondition | Group<SegmentCondition>>;

export const EVERYBODY: SegmentRule = { all: [] };

const MAX_CONDITIONS = 20;
const MAX_VALUES = 200;
const MAX_VALUE_LENGTH = 200;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a value of a field may be; the others may be any text. */
const FITS: Readonly<Partial<Record<SegmentField, (value: string) => boolean>>> = {
  vendor: (value) => UUID.test(value),
  source: (value) => SOURCES.some((one) => one === value),
  size: (value) => SIZES.some((one) => one === value),
  region: (value) => REGIONS.some((one) => one === value),
  locale: (value) => value === 'zh-CN' || value === 'en',
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The members of a group, with the key they stand under; undefined for anything else. */
function groupOf(value: unknown): { readonly key: 'all' | 'any'; readonly members: readonly unknown[] } | undefined {
  if (!isRecord(value) || Object.keys(value).length !== 1) return undefined;
  for (const key of ['all', 'any'] as const) {
    const members = value[key];
    if (Array.isArray(members)) return { key, members };
  }
  return undefined;
}

function checkValues(field: SegmentField, values: unknown, pointer: string): Violation[] {
  if (!Array.isArray(values) || values.length === 0) return [{ pointer, code: 'missing' }];
  if (values.length > MAX_VALUES) return [{ pointer, code: 'too-many' }];
  return values.flatMap((value: unknown, at) => {
    const isGood =
      typeof value === 'string' &&
      value !== '' &&
      value.length <= MAX_VALUE_LENGTH &&
      value.isWellFormed() &&
      !value.includes('\0') &&
      (FITS[field]?.(value) ?? true);
    return isGood ? [] : [{ pointer: `${pointer}/${at}`, code: 'not-allowed' }];
  });
}

function checkCondition(value: unknown, pointer: string): Violation[] {
  if (!isRecord(value)) return [{ pointer, code: 'not-a-condition' }];
  const field = SEGMENT_FIELDS.find((one) => one === value['field']);
  if (field === undefined) return [{ pointer: `${pointer}/field`, code: 'not-allowed' }];
  if (value['op'] !== 'in' && value['op'] !== 'notIn') return [{ pointer: `${pointer}/op`, code: 'not-allowed' }];
  return checkValues(field, value['values'], `${pointer}/values`);
}

function checkMember(value: unknown, pointer: string): Violation[] {
  const group = groupOf(value);
  if (!group) return checkCondition(value, pointer);
  return group.members.flatMap((member, at) => checkCondition(member, `${pointer}/${group.key}/${at}`));
}

function countConditions(members: readonly unknown[]): number {
  return members.reduce<number>((sum, member) => sum + (groupOf(member)?.members.length ?? 1), 0);
}

/** Everything that is wrong with a rule, with JSON pointers below `pointer`; nothing for a `SegmentRule`. */
export function checkSegmentRule(value: unknown, pointer = ''): readonly Violation[] {
  const group = groupOf(value);
  if (!group) return [{ pointer, code: 'not-a-rule' }];
  if (countConditions(group.members) > MAX_CONDITIONS) return [{ pointer, code: 'too-many' }];
  return group.members.flatMap((member, at) => checkMember(member, `${pointer}/${group.key}/${at}`));
}
