import type { Violation } from '#kernel';

/** What keeps a value from being of a shape; `pointer` says where the value stands. */
export type Check = (value: unknown, pointer: string) => Violation[];

export const is =
  (isSound: (value: unknown) => boolean): Check =>
  (value, pointer) =>
    isSound(value) ? [] : [{ pointer, code: 'malformed' }];
export const text = is((value) => typeof value === 'string');
export const boolean = is((value) => typeof value === 'boolean');
export const number = is((value) => typeof value === 'number');
export const count = is((value) => Number.isSafeInteger(value) && (value as number) >= 0);
export const share = is((value) => typeof value === 'number' && value >= 0 && value <= 1);
export const matching = (pattern: RegExp): Check => is((value) => typeof value === 'string' && pattern.test(value));
export const oneOf = (...values: readonly unknown[]): Check => is((value) => values.includes(value));
export const nullOr =
  (check: Check): Check =>
  (value, pointer) =>
    value === null ? [] : check(value, pointer);
/** Absent, or of a shape: parts that older files do not have. */
export const optional =
  (check: Check): Check =>
  (value, pointer) =>
    value === undefined ? [] : check(value, pointer);
export const listOf =
  (check: Check): Check =>
  (value, pointer) =>
    Array.isArray(value)
      ? value.flatMap((item, at) => check(item, `${pointer}/${at}`))
      : [{ pointer, code: 'malformed' }];
export const pair: Check = (value, pointer) =>
  Array.isArray(value) && value.length === 2 ? listOf(number)(value, pointer) : [{ pointer, code: 'malformed' }];
export const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value, pointer) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(checks).flatMap(([name, check]) =>
          check((value as Readonly<Record<string, unknown>>)[name], `${pointer}/${name}`),
        )
      : [{ pointer, code: 'malformed' }];
/** Any names, every value of one shape. */
export const mapOf =
  (check: Check): Check =>
  (value, pointer) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([name, item]) => check(item, `${pointer}/${name}`))
      : [{ pointer, code: 'malformed' }];
