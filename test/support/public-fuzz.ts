import { Agent, get, type IncomingHttpHeaders } from 'node:http';
import { isResourceName, RESOURCES } from '#publication/core';

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
  'sla',
  'ratings',
  'cases',
  'channels',
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
