import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

type Json = Readonly<Record<string, unknown>>;

/** A case of test/corpora/badinputs.json, as its readme describes it. */
export interface BadInput {
  readonly name: string;
  readonly target: string;
  readonly expect: { readonly class: string; readonly http: readonly number[]; readonly problem: string };
  readonly body_json?: Json;
  readonly body_text?: string;
  readonly body_base64?: string;
  readonly answers_patch?: Json;
  readonly gen?: Json;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly query?: unknown;
  readonly path?: string;
  readonly method?: string;
  readonly repeat?: number;
  readonly parallel?: number;
  readonly repeat_with?: Json;
  readonly repeat_with_new_key?: boolean;
  readonly channel?: string;
  /** How the work of an open link is handed in; absent: not at all. */
  readonly pow?: 'replay' | 'splice';
  readonly token?: unknown;
  readonly survey?: string;
  readonly timing_ms?: number;
  readonly auth?: string;
}

interface Corpus {
  readonly fixtures: { readonly survey_definition: object; readonly valid_answers: Json };
  readonly cases: readonly BadInput[];
  readonly extra_cases: readonly BadInput[];
}

const corpus = JSON.parse(readFileSync('test/corpora/badinputs.json', 'utf8')) as Corpus;

export const fixtureDefinition = corpus.fixtures.survey_definition;
export const validAnswers = corpus.fixtures.valid_answers;

export function casesOf(target: string): BadInput[] {
  return [...corpus.cases, ...corpus.extra_cases].filter((one) => one.target === target);
}

/** What the cases are aimed at. */
export const targets = (): string[] => [
  ...new Set([...corpus.cases, ...corpus.extra_cases].map(({ target }) => target)),
];

/** What is sent as the body of a case. */
export type Payload =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'stream'; readonly bytes: number }
  | { readonly kind: 'slow'; readonly bytes: number; readonly bytesPerSecond: number }
  | { readonly kind: 'raw'; readonly text: string };

interface Parameters {
  readonly fn: string;
  readonly n: number;
  readonly to: number;
  readonly bytes: number;
  readonly of_bytes: number;
  readonly total: number;
  readonly bytes_per_s: number;
  readonly [name: string]: unknown;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const counted = (template: unknown, n: number): string[] =>
  Array.from({ length: n }, (_, index) => text(template).replaceAll('{i}', String(index)));

/** Generators that make a value. */
const VALUES: Readonly<Record<string, (of: Parameters) => unknown>> = {
  repeat: ({ prefix, str, n }) => text(prefix) + text(str).repeat(n),
  join: ({ str, sep, n }) => counted(str, n).join(text(sep)),
  wrap: ({ open, inner, close, n }) => text(open).repeat(n) + text(inner) + text(close).repeat(n),
  array: ({ value, n }) => Array.from({ length: n }, () => value),
  array_i: ({ value, n }) => counted(value, n),
  nest: ({ prefix, open, inner, close, suffix, n }) =>
    text(prefix) + text(open).repeat(n) + text(inner) + text(close).repeat(n) + text(suffix),
  keys: ({ prefix, key, value, suffix, n }) =>
    text(prefix) + counted(`"${text(key)}":${text(value)}`, n).join(',') + text(suffix),
  csv: ({ header, row, n }) => [text(header), ...counted(row, n)].join('\r\n'),
  csv_wide: ({ columns }) => {
    const width = Number(columns);
    return [counted('column{i}', width), counted('{i}', width)].map((cells) => cells.join()).join('\r\n');
  },
  pad: ({ prefix, fill, suffix, to }) => {
    const room = to - Buffer.byteLength(text(prefix) + text(suffix));
    return text(prefix) + text(fill).repeat(room) + text(suffix);
  },
};

/** Fills in the `$gen` parts of a value. */
export function expand(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expand);
  if (typeof value !== 'object' || value === null) return value;
  const generator = (value as { $gen?: Parameters }).$gen;
  if (generator) return VALUES[generator.fn]?.(generator);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, expand(member)]));
}

function submission(patch: Json): string {
  const answers = Object.entries({ ...validAnswers, ...patch }).filter(([, value]) => value !== null);
  return JSON.stringify({ definitionVersion: 1, answers: Object.fromEntries(answers) });
}

const bytes = (content: string | Buffer): Payload => ({ kind: 'bytes', bytes: Buffer.from(content) });

const PAYLOADS: Readonly<Record<string, (of: Parameters) => Payload>> = {
  answers: ({ patch }) => bytes(submission(expand(patch) as Json)),
  gzip: ({ of_bytes, fill }) => bytes(gzipSync(Buffer.alloc(of_bytes, text(fill)))),
  stream: (of) => ({ kind: 'stream', bytes: of.bytes }),
  slow: ({ total, bytes_per_s }) => ({ kind: 'slow', bytes: total, bytesPerSecond: bytes_per_s }),
  raw_http: (of) => ({ kind: 'raw', text: text(of['text']) }),
};

function generated(generator: Parameters): Payload {
  const payload = PAYLOADS[generator.fn];
  if (payload) return payload(generator);
  return bytes(text(VALUES[generator.fn]?.(generator)));
}

export function payloadOf(one: BadInput): Payload {
  if (one.gen) return generated(one.gen as Parameters);
  if (one.body_base64 !== undefined) return bytes(Buffer.from(one.body_base64, 'base64'));
  if (one.body_text !== undefined) return bytes(one.body_text);
  if (one.body_json !== undefined) return bytes(JSON.stringify(expand(one.body_json)));
  return bytes(submission((expand(one.answers_patch ?? {}) as Json) ?? {}));
}
