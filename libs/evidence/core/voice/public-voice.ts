import { isDay } from '#distribution/core';
import type { Violation } from '#kernel';

/** What a public site said of a vendor on a day: shown with its source, never scored (method §12.4). */
export interface RatingRecord {
  readonly vendor: string;
  /** The site, as it calls itself. */
  readonly source: string;
  readonly url: string;
  /** `YYYY-MM-DD` on which it was read. */
  readonly day: string;
  /** Stars 1–5, whatever scale the site has. */
  readonly mean: number;
  readonly count: number;
  /** What the site allows to be done with it. */
  readonly licence: string;
}

export type ReadRatings =
  | { readonly ok: true; readonly records: readonly RatingRecord[]; readonly repeated: number }
  | { readonly ok: false; readonly violations: readonly Violation[] };

export const VOICE_LIMITS = { rows: 5_000, words: 200, url: 2_000, violations: 100 } as const;

interface Context {
  /** Slugs of the vendors of the study. */
  readonly vendors: readonly string[];
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: string;
  /** What was read before of the same study; what says it again is repeated, too. */
  readonly stored?: readonly RatingRecord[];
}

/** One row as it came in; `scale` is what the site’s best rating is called, 5 where it is not given. */
type Row = Readonly<Record<string, unknown>>;

/**
 * Reads ratings of public sites, all rows or none. The same site read on the same day for the same vendor is one record:
 * said twice alike it is counted as repeated, said otherwise it is refused. Pointers are `/ratings/<row>/<field>`.
 */
export function readRatings(rows: readonly unknown[], context: Context): ReadRatings {
  if (rows.length === 0) return refuse([{ pointer: '/ratings', code: 'empty' }]);
  if (rows.length > VOICE_LIMITS.rows) return refuse([{ pointer: '/ratings', code: 'too-many' }]);
  const stored = byKey(context.stored ?? []);
  const records = new Map<string, RatingRecord>();
  const violations: Violation[] = [];
  let repeated = 0;
  for (const [index, row] of rows.entries()) {
    const pointer = `/ratings/${index}`;
    const faults = faultsOf(row, context);
    violations.push(...faults.map(([field, code]) => ({ pointer: `${pointer}${field}`, code })));
    if (faults.length > 0) continue;
    const record = recordOf(row as Row);
    const key = keyOf(record);
    const earlier = stored.get(key) ?? records.get(key);
    if (earlier === undefined) records.set(key, record);
    else if (saysTheSame(earlier, record)) repeated += 1;
    else violations.push({ pointer, code: 'contradicts-itself' });
  }
  return violations.length > 0 ? refuse(violations) : { ok: true, records: [...records.values()], repeated };
}

const keyOf = ({ vendor, url, day }: RatingRecord): string => JSON.stringify([vendor, url, day]);

const byKey = (records: readonly RatingRecord[]): ReadonlyMap<string, RatingRecord> =>
  new Map(records.map((record) => [keyOf(record), record]));

const saysTheSame = (a: RatingRecord, b: RatingRecord): boolean => a.mean === b.mean && a.count === b.count;

const refuse = (violations: readonly Violation[]): ReadRatings => ({
  ok: false,
  violations: violations.slice(0, VOICE_LIMITS.violations),
});

function recordOf({ vendor, source, url, day, mean, count, licence, scale = 5 }: Row): RatingRecord {
  return {
    vendor: vendor as string,
    source: (source as string).trim(),
    url: url as string,
    day: day as string,
    mean: 1 + (4 * ((mean as number) - 1)) / ((scale as number) - 1),
    count: count as number,
    licence: (licence as string).trim(),
  };
}

type Fault = readonly [field: string, code: string];

function faultsOf(row: unknown, { vendors, today }: Context): readonly Fault[] {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return [['', 'wrong-type']];
  return [...faultsOfOrigin(row as Row, vendors, today), ...faultsOfFigures(row as Row)];
}

function faultsOfOrigin(
  { vendor, source, url, day, licence }: Row,
  vendors: readonly string[],
  today: string,
): readonly Fault[] {
  const isDate = typeof day === 'string' && isDay(day);
  return failed([
    [typeof vendor === 'string' && vendors.includes(vendor), '/vendor', 'unknown-vendor'],
    [isPhrase(source), '/source', 'required'],
    [isPublicUrl(url), '/url', 'not-a-url'],
    [isDate, '/day', 'not-a-day'],
    [!isDate || day <= today, '/day', 'in-the-future'],
    [isPhrase(licence), '/licence', 'required'],
  ]);
}

function faultsOfFigures({ mean, count, scale = 5 }: Row): readonly Fault[] {
  const isScale = Number.isInteger(scale) && Number(scale) >= 2 && Number(scale) <= 100;
  return failed([
    [isScale, '/scale', 'out-of-range'],
    [!isScale || (typeof mean === 'number' && mean >= 1 && mean <= Number(scale)), '/mean', 'outside-its-scale'],
    [Number.isSafeInteger(count) && Number(count) >= 1, '/count', 'out-of-range'],
  ]);
}

const failed = (checks: readonly (readonly [holds: boolean, ...Fault])[]): readonly Fault[] =>
  checks.flatMap(([holds, field, code]) => (holds ? [] : [[field, code] as const]));

const isPhrase = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= VOICE_LIMITS.words;

/** A page that anybody can open. */
export function isPublicUrl(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > VOICE_LIMITS.url || !URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return protocol === 'https:' && username === '' && password === '';
}
