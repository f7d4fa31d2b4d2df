import type { FastifyRequest } from 'fastify';
import { matching, oneOf, queryErrors, readQuery, shortText, wholeNumber } from '#platform';
import { type PartRequest, type ReleasePlace, TABLE_FORMATS, TABLE_TYPES, type TableFormat } from '#publication';
import {
  type Filter,
  FILTER_VALUES,
  LARGEST_PAGE,
  type ResourceName,
  RESOURCES,
  type Selection,
  vendorsIn,
} from '#publication/core';
import { queryOf } from '../request.js';

const SLUGS = /^[a-z0-9][a-z0-9-]{0,62}(,[a-z0-9][a-z0-9-]{0,62}){0,29}$/;
const INSTANT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/;

/** A moment of ISO 8601; a day alone is its first. */
function instant(text: string): Date | undefined {
  const date = new Date(INSTANT.test(text) ? text : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const WHICH = { revision: wholeNumber(1, 1_000_000), as_of: instant };

const FILTER_READERS: Readonly<Record<Filter, (text: string) => string | undefined>> = {
  vendor: matching(SLUGS),
  dimension: matching(/^[A-Za-z0-9_-]{1,32}$/),
  status: oneOf(...FILTER_VALUES.status),
  allowed: oneOf(...FILTER_VALUES.allowed),
  margin: oneOf(...FILTER_VALUES.margin),
  level: oneOf(...FILTER_VALUES.level),
  language: oneOf(...FILTER_VALUES.language),
  band: oneOf(...FILTER_VALUES.band),
  group: oneOf(...FILTER_VALUES.group),
};

const JSON_ONLY = { limit: wholeNumber(1, LARGEST_PAGE), cursor: shortText(400) };
const tableOnly = (resource: ResourceName) => ({
  layout: oneOf(...RESOURCES[resource].layouts),
  names: oneOf('short'),
  bom: oneOf('0', '1'),
});

export interface ReadPart {
  readonly which: Pick<ReleasePlace, 'revision' | 'asOf'>;
  readonly part: PartRequest;
}

/** The form asked for: by suffix, or else by `Accept`, where the most wanted form that we have wins; JSON otherwise. */
export function formatOf(suffix: string | undefined, accept: string | undefined): 'json' | TableFormat {
  if (suffix !== undefined) return suffix as TableFormat | 'json';
  const wanted = (accept ?? '').split(',').map((each) => {
    const [type = '', ...parameters] = each.split(';').map((text) => text.trim().toLowerCase());
    const weight = parameters.find((text) => text.startsWith('q='));
    return { type, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
  });
  const first = wanted.toSorted((a, b) => b.weight - a.weight)[0]?.type ?? '';
  return (
    TABLE_FORMATS.find((format) => TABLE_TYPES[format].startsWith(`${first};`) || TABLE_TYPES[format] === first) ??
    'json'
  );
}

/** Which release is asked for when nothing else may be. */
export function readWhich(request: FastifyRequest): ReadPart['which'] {
  const { revision, as_of: asOf } = readQuery(queryOf(request), WHICH);
  return either(revision, asOf);
}

function either(revision: number | undefined, asOf: Date | undefined): ReadPart['which'] {
  if (revision !== undefined && asOf !== undefined)
    throw queryErrors.queryInvalid([{ pointer: '/as_of', code: 'not-with-revision' }]);
  return { revision, asOf };
}

/** All that an address of a part may say; anything else is refused. */
export function readPart(request: FastifyRequest, resource: ResourceName, format: 'json' | TableFormat): ReadPart {
  const { filters, rows } = RESOURCES[resource];
  const own = Object.fromEntries(filters.map((name) => [name, FILTER_READERS[name]]));
  const form = format === 'json' ? (rows === null ? {} : JSON_ONLY) : tableOnly(resource);
  const query = readQuery(queryOf(request), { ...WHICH, ...own, ...form }) as Parsed;
  const { revision, as_of: asOf, limit, cursor, layout, names, bom } = query;
  const chosen = filters.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]] as const]));
  return {
    which: either(revision, asOf),
    part: {
      resource,
      format,
      selection: canonical(chosen),
      cursor,
      limit,
      layout,
      short: names === 'short',
      bom: bom === '1',
    },
  };
}

interface Parsed extends Partial<Record<Filter, string>> {
  readonly revision?: number;
  readonly as_of?: Date;
  readonly limit?: number;
  readonly cursor?: string;
  readonly layout?: 'long' | 'wide';
  readonly names?: 'short';
  readonly bom?: '0' | '1';
}

/** However it is written, the same question is the same. */
const canonical = (chosen: readonly (readonly [Filter, string])[]): Selection =>
  Object.fromEntries(chosen.map(([name, text]) => [name, name === 'vendor' ? vendorsIn(text).join(',') : text]));
