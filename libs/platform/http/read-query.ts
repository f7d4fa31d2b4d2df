import type { Violation } from '#kernel';
import { queryInvalid } from './errors.js';
import type { FormFields } from './strict-form.js';

/** Reads one parameter: the typed value, or undefined when the text is not valid. */
export type Reader<T> = (text: string) => T | undefined;
type Spec = Readonly<Record<string, Reader<unknown>>>;
export type QueryOf<S extends Spec> = { readonly [K in keyof S]?: NonNullable<ReturnType<S[K]>> };

export const oneOf =
  <T extends string>(...allowed: readonly T[]): Reader<T> =>
  (text) =>
    allowed.find((value) => value === text);

export const wholeNumber =
  (min: number, max: number): Reader<number> =>
  (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  };

export const shortText =
  (maxLength: number): Reader<string> =>
  (text) =>
    text.length <= maxLength ? text : undefined;

export const matching =
  (pattern: RegExp): Reader<string> =>
  (text) =>
    pattern.test(text) ? text : undefined;

/** Every parameter is declared, given once and valid; anything else is refused, never ignored. */
export function readQuery<S extends Spec>(fields: FormFields, spec: S): QueryOf<S> {
  const errors: Violation[] = [];
  const query: Record<string, unknown> = {};
  for (const [name, values] of fields) {
    const value = Object.hasOwn(spec, name) && values.length === 1 ? spec[name]?.(values[0] ?? '') : undefined;
    if (value === undefined) errors.push({ pointer: `/${name.slice(0, 64)}`, code: 'not-valid' });
    else query[name] = value;
  }
  if (errors.length > 0) throw queryInvalid(errors.slice(0, 50));
  return query as QueryOf<S>;
}
