import { cite, LICENSE } from './cite.js';
import { pageRows } from './page-rows.js';
import { RESOURCES, type ResourceName } from './resources.js';
import type { Reading } from './reading.js';
import { fields, integer, list, orNull, type Schema, text } from './schema.js';
import { selectRows, type Selection } from './select-rows.js';

export interface BodyRequest {
  readonly resource: ResourceName;
  readonly selection: Selection;
  readonly from: number;
  readonly limit: number;
  /** Address of the installation. */
  readonly address: string;
  /** The address of the page that begins at a place. */
  readonly nextAddress: (from: number) => string;
}

export interface Body {
  readonly body: object;
  readonly next: string | null;
}

/** What one address of a release answers as JSON. */
export function bodyOf(reading: Reading, { resource, selection, from, limit, ...request }: BodyRequest): Body {
  const { rows, extra } = RESOURCES[resource];
  const { document } = reading;
  const head = headOf(reading);
  const tail = { citation: cite(document, request.address), license: LICENSE };
  if (rows === null) return { body: { ...head, ...extra(reading), ...tail }, next: null };
  const page = pageRows(selectRows(rows(reading), selection), from, limit);
  const next = page.next === null ? null : request.nextAddress(page.next);
  return { body: { ...head, ...extra(reading), data: page.rows, next, ...tail }, next };
}

const headOf = ({ document: { study, wave, revision, publishedAt, method }, sha256 }: Reading) => ({
  study: study.slug,
  wave: wave.slug,
  revision,
  release: sha256,
  publishedAt,
  method: method.version,
});

/** What every answer about a release says of itself. */
const HEAD = {
  study: text('Short name of the study', 'rtc-service'),
  wave: text('Short name of the wave', '2026q4'),
  revision: integer('Counts from 1; a release never changes', 1),
  release: text('SHA-256 of the release', '64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8'),
  publishedAt: text('When it became public', '2026-11-20T02:00:00.000Z', { format: 'date-time' }),
  method: text('Version of the method', 'm1.0.0'),
};

const TAIL = {
  citation: text('How to cite exactly this', 'Fairmark (2026). RTC SDK customer service study 2026Q4 (r1, m1.0.0). …'),
  license: text('Of the data', LICENSE),
};

/** The schema of what an address answers. */
export function schemaOfBody(name: ResourceName): Schema {
  const { row, extraSchema } = RESOURCES[name];
  if (row === null) return fields({ ...HEAD, ...extraSchema, ...TAIL });
  const data = list('At most `limit` rows', row);
  const next = orNull(text('The address of the next page; null on the last', null));
  return fields({ ...HEAD, ...extraSchema, data, next, ...TAIL });
}
