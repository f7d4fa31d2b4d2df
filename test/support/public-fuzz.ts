import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { isResourceName, RESOURCES } from '#publication/core';
import { readZip } from './read-zip.js';

export interface Asked {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answered extends Asked {
  readonly status: number;
  readonly type: string;
  readonly answer: IncomingHttpHeaders;
  readonly body: Buffer;
}

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

/** Words that are put together to addresses. */
export interface Words {
  readonly studies: readonly string[];
  readonly waves: readonly string[];
  readonly vendors: readonly string[];
  readonly dimensions: readonly string[];
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

export function ask(port: number, { path, headers }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const request = get({ port, host: '127.0.0.1', path, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: answer } = response;
        resolve({ path, headers, status, answer, type: answer['content-type'] ?? '', body: Buffer.concat(parts) });
      });
    });
    request.on('error', reject);
  });
}

const PARTS = [
  'segments',
  'scores',
  'ranks',
  'moments',
  'pairs',
  'keywords',
  'quotes',
  'companions',
  'trend',
  'claims',
  'methodology',
  'releases',
  'signed',
];
const FORMS = ['', '', '', '.json', '.csv', '.csv', '.xlsx', '.parquet', '.pdf', '.', '.csv.csv'];
const HOSTILE = [
  '',
  '0',
  '-1',
  '1e9',
  'NaN',
  'null',
  'true',
  "'",
  '"',
  '<svg/onload=1>',
  '../../etc/passwd',
  '%00',
  '%ff',
  '%E0%A4%A',
  '💥',
  '__proto__',
  'constructor',
  '$ne',
  'a'.repeat(300),
  '1;select 1',
  '{}',
  '[]',
  ',',
  ',,',
  'V1',
  '2026-13-45',
  '9999999999999999999',
  'eyJpZCI6MX0.AAAA',
  '=1+1',
  '\u202e',
  'overall,D1',
];
const NAMES = [
  'revision',
  'as_of',
  'vendor',
  'dimension',
  'status',
  'allowed',
  'language',
  'band',
  'limit',
  'cursor',
  'layout',
  'names',
  'bom',
  'lang',
  'theme',
  'wave',
  'compare',
  'a',
  'b',
  'segment',
  'id[$ne]',
  'x',
];
const ACCEPTS = [
  '',
  '*/*',
  'text/html',
  'application/json',
  'text/csv',
  'application/vnd.apache.parquet',
  'text/csv;q=0.1, application/json',
  ',;=',
  'text/html;q=x',
];

/** Requests of all public routes, sensible and hostile, the same for one source of chance. */
export function requestsOf(words: Words, random: () => number): () => Asked {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const often = <T>(likely: number, good: () => T, bad: () => T): T => (random() < likely ? good() : bad());
  const word = (list: readonly string[]) =>
    often(
      0.93,
      () => pick(list),
      () => encodeURIComponent(pick(HOSTILE).replace('%', '')),
    );
  const values: Readonly<Record<string, () => string>> = {
    revision: () => pick(['1', '2', '2', '3']),
    as_of: () => pick(['2026-11-26', '2099-01-01T00:00:00Z', '2000-01-01', '2026-11-26T10:00:00%2B08:00']),
    vendor: () =>
      [
        pick(words.vendors),
        ...often(
          0.3,
          () => [pick(words.vendors)],
          () => [],
        ),
      ].join(','),
    dimension: () => pick(words.dimensions),
    status: () => pick(['RANKED', 'PUBLISHED_UNRANKED', 'SUPPRESSED']),
    allowed: () => pick(['true', 'false']),
    margin: () => pick(['size', 'region']),
    level: () => pick(['S', 'M', 'L', 'CN', 'INTL']),
    language: () => pick(['en', 'zh-CN']),
    band: () => pick(['critical', 'mixed', 'favourable']),
    limit: () => pick(['1', '2', '7', '200', '201']),
    layout: () => pick(['long', 'wide']),
    names: () => 'short',
    bom: () => pick(['0', '1']),
    lang: () => pick(['en', 'zh-CN', 'fr']),
    theme: () => pick(['dark', 'light', 'auto']),
    wave: () => pick(words.waves),
    compare: () => `${pick(words.vendors)},${pick(words.vendors)}`,
  };
  const query = (names: readonly string[]) => {
    const chosen = names.filter(() => random() < 0.3);
    const all = often(
      0.92,
      () => chosen,
      () => [...chosen, pick(NAMES), pick(NAMES)],
    );
    const pairs = all.map(
      (name) =>
        `${name}=${often(0.88, values[name] ?? (() => encodeURI(pick(HOSTILE))), () => encodeURI(pick(HOSTILE)))}`,
    );
    return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  };
  const study = () => word(words.studies);
  const wave = () => word(words.waves);
  const data = (path: string, names: readonly string[]) => path + query(names);
  const partOf = (part: string, form: string) => {
    const filters = isResourceName(part) ? RESOURCES[part].filters : [];
    const own = /csv|xlsx|parquet/.test(form) ? ['layout', 'names', 'bom'] : ['limit'];
    const names = [...filters, ...own, pick(['revision', 'as_of'])];
    return data(`/v1/benchmarks/${study()}/${wave()}/${part}${form}`, names);
  };
  const routes: readonly (() => string)[] = [
    ...Array.from({ length: 12 }, () => () => partOf(pick(PARTS), pick(FORMS))),
    () => data(`/v1/benchmarks/${study()}/${wave()}`, ['revision', 'as_of']),
    () => data(`/badge/${study()}/${word(words.vendors)}.svg`, ['lang', 'theme', 'wave']),
    () => data(`/embed/b/${study()}`, ['lang']),
    () => data(`/b/${study()}/${wave()}`, ['lang', 'revision', 'compare']),
    () => data(`/b/${study()}/${wave()}/report`, ['lang', 'revision']),
    () => data(`/b/${study()}`, ['lang']),
    () =>
      data(
        pick([
          '/v1/studies',
          '/v1/benchmarks',
          '/b',
          '/docs',
          '/v1/openapi.json',
          '/.well-known/jwks.json',
          `/problems/${word(['not-found'])}`,
        ]),
        ['lang'],
      ),
    () => `/b/${study()}/${wave()}/og.png?lang=${pick(['en', 'zh-CN'])}`,
    () => `/${pick(['v1', 'b', 'badge', 'embed'])}/${pick(HOSTILE.map(encodeURIComponent))}/${wave()}`,
  ];
  return () => {
    const accept = pick(ACCEPTS);
    const headers = {
      ...(accept === '' ? {} : { accept }),
      ...often(
        0.8,
        () => ({}),
        () => ({ 'if-none-match': pick(['*', '"x"', 'W/"x"', ',,,']) }),
      ),
      ...often(
        0.95,
        () => ({}),
        () => ({ 'api-version': pick(['2026-11-01', '1', '']) }),
      ),
      ...often(
        0.9,
        () => ({}),
        () => ({ 'accept-encoding': pick(['br', 'br;q=0', 'gzip', '*']) }),
      ),
    };
    return { path: pick(routes)(), headers };
  };
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
