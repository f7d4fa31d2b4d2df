import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import type { Answered } from './public-fuzz.js';
import { readZip } from './read-zip.js';

/** What a reader may learn, counted from the answers themselves and not by the program under test. */
export interface Truth {
  /** Vendors of whom no number may be shown. */
  readonly hidden: ReadonlySet<string>;
  /** Vendors that may have a rank. */
  readonly rankable: ReadonlySet<string>;
  /** `vendor criterion` that too few organisations answered. */
  readonly small: ReadonlySet<string>;
  /** What must be found nowhere. */
  readonly canary: RegExp;
}

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object somewhere in a value. */
function* objectsIn(value: unknown): Generator<Loose> {
  if (isObject(value)) yield value;
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* objectsIn(each);
}

/** What an object is about; a slug beside a status is a vendor of a release. */
const subjectsOf = (row: Loose): readonly string[] =>
  [row['vendor'], row['a'], row['b'], 'status' in row ? row['slug'] : undefined]
    .filter((each) => typeof each === 'string')
    .map(String);

const hasNumber = (row: Loose): boolean =>
  Object.values(row).some((value) => (Array.isArray(value) ? value.length > 0 : typeof value === 'number'));

const SCORES = ['score', 'observed', 'benchmarkScore', 'mean', 'lo', 'bench'];
const RANKS = [
  'rank95',
  'rankRange',
  'rank95Low',
  'rank95High',
  'ranklo',
  'rankhi',
  'marginalRank95',
  'mranklo',
  'firstPlace',
];

/** What a row says that it may not. */
function wrongIn(row: Loose, truth: Truth): string[] {
  const subjects = subjectsOf(row);
  const filled = (name: string) => row[name] !== undefined && row[name] !== null && row[name] !== '';
  const wrong = [];
  if (subjects.some((slug) => truth.hidden.has(slug)) && hasNumber(row)) wrong.push('a number of a hidden vendor');
  if (RANKS.some(filled) && !subjects.every((slug) => truth.rankable.has(slug)))
    wrong.push('a rank without eligibility');
  const [dimension = ''] = [row['dimension'], row['dim']].filter((each) => typeof each === 'string');
  if (subjects.some((slug) => truth.small.has(`${slug} ${dimension}`)) && SCORES.some(filled))
    wrong.push('a small cell');
  return wrong;
}

const cast = (cell: string): unknown =>
  cell !== '' && !Number.isNaN(Number(cell)) ? Number(cell) : cell === '' ? null : cell;

async function rowsOf({ path, type, body }: Answered): Promise<readonly Loose[]> {
  // Its examples are about nobody.
  if (path.startsWith('/v1/openapi.json')) return [];
  if (type.startsWith('application/json')) return [...objectsIn(JSON.parse(String(body)))];
  if (type.startsWith('text/csv')) return parse<Loose>(body, { columns: true, bom: true, cast });
  if (type.includes('parquet')) return parquetReadObjects({ file: new Uint8Array(body).buffer });
  return [];
}

async function textOf({ type, body }: Answered): Promise<string> {
  return type.includes('spreadsheet') ? [...(await readZip(body)).values()].join('\n') : String(body);
}

type Fault = string | false;

/** What an answer may not be, whatever it says. */
function faultsOfHead({ status, type, answer, path }: Answered): readonly Fault[] {
  return [
    ![200, 304, 303, 400, 404, 410].includes(status) && `status ${status}`,
    status >= 400 && !/^(application\/problem\+json|text\/html)/.test(type) && `a refusal as ${type}`,
    status === 200 && path.startsWith('/v1/benchmarks/') && answer['etag'] === undefined && 'no tag',
  ];
}

/** What a text may not say. */
function faultsOfText({ status, path }: Answered, text: string, truth: Truth): readonly Fault[] {
  const badge = /^\/badge\/[^/]+\/([^/.]+)\.svg/.exec(path)?.[1];
  const isRanked = badge !== undefined && /rank |第/.test(text);
  return [
    truth.canary.test(text) && 'a canary',
    status >= 400 && /node_modules|select |at \/|typeorm/i.test(text) && 'its inside',
    status === 200 && isRanked && !truth.rankable.has(badge) && 'a rank on a badge',
  ];
}

/** Everything that is wrong with an answer, whatever was asked; nothing when all is well. */
export async function faultsOf(answered: Answered, truth: Truth): Promise<readonly string[]> {
  const head = faultsOfHead(answered);
  const isReadable = answered.answer['content-encoding'] === undefined;
  const text = isReadable ? faultsOfText(answered, await textOf(answered), truth) : [];
  const rows = isReadable && answered.status === 200 ? await rowsOf(answered) : [];
  return [...[...head, ...text].filter((fault) => fault !== false), ...rows.flatMap((row) => wrongIn(row, truth))];
}
