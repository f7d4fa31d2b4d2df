import type { Locale, Violation } from '#kernel';
import type { CompanySize, Region } from '../segment.js';
import {
  type Outcome,
  plainText,
  readLabel,
  readLocale,
  readRegion,
  readSize,
  readTimeZone,
} from './contact-values.js';

/** What people may correct of one contact. The address is what a contact is known by, and stays. */
export interface ContactChange {
  readonly name: string;
  readonly locale: Locale;
  readonly role: string | null;
  readonly timeZone: string | null;
  /** By its name. */
  readonly organisation: string;
  /** Of an organisation that is not known yet; null where none is said. */
  readonly size: CompanySize | null;
  readonly region: Region | null;
}

export type OrganisationChange = { readonly name: string; readonly size: CompanySize; readonly region: Region };

/** As it comes from outside: text, or null where nothing is said. */
export type TypedContact = { readonly [K in keyof ContactChange]: string | null };
export type TypedOrganisation = { readonly [K in keyof OrganisationChange]: string };

type Read<T> = { readonly change: T } | { readonly violations: readonly Violation[] };

const orNull = <T>(read: (cell: string) => Outcome<T>, cell: string | null): Outcome<T | null> =>
  cell === null || plainText(cell) === '' ? { value: null } : read(cell);

/** The values in their normal form, or everything that is wrong with them, with JSON pointers. */
function readAll<T extends object>(outcomes: { readonly [K in keyof T]: Outcome<T[K]> }): Read<T> {
  const all = Object.entries<Outcome<unknown>>(outcomes);
  const violations = all.flatMap(([key, outcome]) =>
    'code' in outcome ? [{ pointer: `/${key}`, code: outcome.code }] : [],
  );
  if (violations.length > 0) return { violations };
  const values = all.map(([key, outcome]) => [key, (outcome as { readonly value: unknown }).value]);
  return { change: Object.fromEntries(values) as T };
}

/** Reads the correction of a contact as an import reads a row. */
export const readContactChange = (typed: TypedContact): Read<ContactChange> =>
  readAll<ContactChange>({
    name: readLabel(typed.name ?? ''),
    locale: readLocale(typed.locale ?? ''),
    role: orNull(readLabel, typed.role),
    timeZone: orNull(readTimeZone, typed.timeZone),
    organisation: readLabel(typed.organisation ?? ''),
    size: orNull(readSize, typed.size),
    region: orNull(readRegion, typed.region),
  });

export const readOrganisationChange = (typed: TypedOrganisation): Read<OrganisationChange> =>
  readAll<OrganisationChange>({
    name: readLabel(typed.name),
    size: readSize(typed.size),
    region: readRegion(typed.region),
  });
