import { API_VERSIONS } from '#account';
import {
  exampleOf,
  fields,
  type Filter,
  FILTER_VALUES,
  integer,
  LARGEST_PAGE,
  list,
  orNull,
  RESOURCE_NAMES,
  type ResourceName,
  RESOURCES,
  type Schema,
  schemaOfBody,
  text,
  truth,
} from '#publication/core';
import { TABLE_TYPES, TABLE_FORMATS } from '#publication';

/** How a shown parameter is described. */
export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description: string;
  readonly schema: Schema;
  readonly example?: unknown;
}

const inQuery = (name: string, description: string, schema: Schema): Parameter => ({
  name,
  in: 'query',
  description,
  schema,
});
const inPath = (name: string, description: string, example: string): Parameter => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
  example,
});

const PLACE = [
  inPath('study', 'Short name of the study', 'rtc-service'),
  inPath('wave', 'Short name of the wave; `latest` is the newest published one', 'latest'),
];
const WHICH = [
  inQuery('revision', 'A revision of the wave, which never changes', { type: 'integer', minimum: 1 }),
  inQuery('as_of', 'The revision that was public at this instant; not with `revision`', { type: 'string' }),
];
const oneOf = (name: keyof typeof FILTER_VALUES): Schema => ({ type: 'string', enum: FILTER_VALUES[name] });
const FILTERS: Readonly<Record<Filter, Parameter>> = {
  vendor: inQuery('vendor', 'Short names, separated by commas', { type: 'string' }),
  dimension: inQuery('dimension', '`overall`, a dimension or a criterion', { type: 'string' }),
  status: inQuery('status', 'Only vendors of this status', oneOf('status')),
  allowed: inQuery('allowed', 'Only what may be said, or only what may not', oneOf('allowed')),
  margin: inQuery('margin', 'What customers are told apart by', oneOf('margin')),
  level: inQuery('level', 'Which of them', oneOf('level')),
  language: inQuery('language', 'Of the text', oneOf('language')),
  band: inQuery('band', 'How the author scored the dimension', oneOf('band')),
  group: inQuery('group', 'What our questions are told apart by', oneOf('group')),
};
const PAGING = [
  inQuery('limit', 'Rows of one page', { type: 'integer', minimum: 1, maximum: LARGEST_PAGE, default: LARGEST_PAGE }),
  inQuery('cursor', 'Where the page begins, from `next` of the page before', { type: 'string' }),
];
const tableParameters = (name: ResourceName) => [
  inQuery('layout', 'A row for each number, or for each thing that numbers are about', {
    type: 'string',
    enum: RESOURCES[name].layouts,
    default: RESOURCES[name].layouts[0],
  }),
  inQuery('names', '`short`: column names of old statistics programs', { type: 'string', enum: ['short'] }),
  inQuery('bom', '1: a CSV that Excel takes for UTF-8', { type: 'string', enum: ['0', '1'] }),
];
const HEADERS: readonly Parameter[] = [
  {
    name: 'Api-Version',
    in: 'header',
    description: 'The version of the interface that is meant; the newest without it',
    schema: { type: 'string', enum: API_VERSIONS },
  },
  { name: 'If-None-Match', in: 'header', description: 'An ETag: 304 when nothing is new', schema: { type: 'string' } },
];

const header = (description: string) => ({ description, schema: { type: 'string' } });
const ANSWER_HEADERS = {
  ETag: header('Names the release and exactly these bytes'),
  'Repr-Digest': header('SHA-256 of these bytes (RFC 9530)'),
  RateLimit: header('What is left: draft-ietf-httpapi-ratelimit-headers-10'),
  'RateLimit-Policy': header('Requests a minute and network'),
  Link: header('`rel="next"`: the next page'),
};

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const REFUSALS = {
  '304': { description: 'Nothing is new; not counted' },
  '400': problem('A parameter that there is not, or a key in the address'),
  '404': problem('No such study, wave, revision or vendor was published'),
  '410': problem('It was withdrawn; says when and why'),
  '429': problem('Too many requests; `Retry-After` says how many seconds to wait'),
};

const answer = (description: string, type: string, schema: Schema, example?: unknown) => ({
  description,
  headers: ANSWER_HEADERS,
  content: { [type]: { schema, ...(example === undefined ? {} : { example }) } },
});

const operation = (
  name: string,
  summary: string,
  parameters: readonly Parameter[],
  ok: object,
  tag = 'benchmarks',
) => ({
  operationId: name,
  tags: [tag],
  summary,
  parameters: [...parameters, ...HEADERS],
  responses: { '200': ok, ...REFUSALS },
});

const studiesSchema = fields({
  data: list(
    'Studies with a published wave',
    fields({
      slug: text('Short name', 'rtc-service'),
      title: fields({
        'zh-CN': text('In Chinese', '视频会议与实时音视频 SDK 客户服务研究'),
        en: text('In English', 'RTC SDK customer service study'),
      }),
      isDemo: truth('Demo data about fictional vendors', true),
      waves: list(
        'Newest first',
        fields({
          slug: text('Short name', '2026q4'),
          revision: orNull(integer('The newest', 1)),
          publishedAt: orNull(text('When', '2026-11-20T02:00:00+00:00')),
        }),
      ),
    }),
  ),
  license: text('Of the data', 'CC-BY-4.0'),
});

const open: Schema = { type: 'object', additionalProperties: true };
const signedSchema = fields({
  kid: text('The key that signed: see `/.well-known/jwks.json`', 'k1'),
  release: open,
  sha256: text(
    'Of the canonical JSON of `release`',
    '64f431321f6c138864687c3a859e6a73102b18a960d2660300c9f2eb87f27fc8',
  ),
  signature: text('Ed25519 over the same bytes, base64url', 'qo0f…'),
});

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
export const schemaName = (name: string): string => `Published${capital(name)}`;
const ref = (name: string) => ({ $ref: `#/components/schemas/${schemaName(name)}` });

/** The paths of published data, made of the same catalogue that answers them. */
export function publicPaths(): Readonly<Record<string, object>> {
  const base = '/v1/benchmarks/{study}/{wave}';
  const studies = answer('Studies', 'application/json', ref('studies'), exampleOf(studiesSchema));
  return {
    '/v1/studies': { get: operation('studies', 'Every study with its waves and their newest revision.', [], studies) },
    '/v1/benchmarks': { get: operation('benchmarks', 'The same: what benchmarks there are.', [], studies) },
    [base]: {
      get: operation(
        'release',
        'A whole release, byte for byte as it was hashed.',
        [...PLACE, ...WHICH],
        answer('The release', 'application/json', open),
      ),
    },
    [`${base}/signed`]: {
      get: operation(
        'signed',
        'The release with hash and signature, for `fairmark verify`.',
        [...PLACE, ...WHICH],
        answer('The file', 'application/json', ref('signed')),
      ),
    },
    ...Object.fromEntries(RESOURCE_NAMES.flatMap((name) => pathsOf(base, name))),
  };
}

function pathsOf(base: string, name: ResourceName): readonly (readonly [string, object])[] {
  const { summary, filters, rows, table } = RESOURCES[name];
  const own = [...PLACE, ...WHICH, ...filters.map((filter) => FILTERS[filter])];
  const body = answer('As JSON', 'application/json', ref(name), exampleOf(schemaOfBody(name)));
  const data = operation(name, summary, [...own, ...(rows === null ? [] : PAGING)], body);
  if (table === null) return [[`${base}/${name}`, { get: data }]];
  const files = TABLE_FORMATS.map((format) => {
    const file = answer(
      'As a table',
      TABLE_TYPES[format].split(';', 1)[0] ?? '',
      format === 'csv' ? { type: 'string' } : { type: 'string', format: 'binary' },
    );
    return [
      `${base}/${name}.${format}`,
      {
        get: operation(
          `${name}${capital(format)}`,
          summary,
          [...own, ...tableParameters(name)],
          file,
          'benchmark tables',
        ),
      },
    ] as const;
  });
  return [[`${base}/${name}`, { get: data }], ...files];
}

/** The schemas of what they answer, by name. */
export function publicSchemas(): Readonly<Record<string, Schema>> {
  const parts = RESOURCE_NAMES.map((name) => [schemaName(name), schemaOfBody(name)] as const);
  return {
    [schemaName('studies')]: studiesSchema,
    [schemaName('signed')]: signedSchema,
    ...Object.fromEntries(parts),
  };
}
