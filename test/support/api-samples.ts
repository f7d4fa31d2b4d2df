import { randomUUID } from 'node:crypto';
import type { SchemaObject } from 'ajv/dist/2020.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';

export type Random = () => number;
type Schemas = Readonly<Record<string, SchemaObject>>;

/** What a sample is made with. */
export interface Sampling {
  readonly random: Random;
  readonly schemas: Schemas;
  /** An id that there may be, for a field or parameter of this name. */
  readonly idFor: (name: string) => string;
}

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

const DEEPEST = 6;

/** A value that a schema allows, as far as the schema says it. */
export function sampleOf(schema: SchemaObject | undefined, sampling: Sampling, name = '', depth = 0): unknown {
  if (schema === undefined || depth > DEEPEST) return null;
  const resolved = resolve(schema, sampling);
  const [given] = givenIn(resolved, sampling.random);
  return given === undefined ? ofType(resolved, sampling, name, depth) : given;
}

/** What a schema names itself; nothing where it describes only. */
function givenIn(schema: SchemaObject, random: Random): unknown[] {
  if (schema['example'] !== undefined && random() < 0.7) return [schema['example']];
  return Array.isArray(schema['enum']) ? [pick(random, schema['enum'] as unknown[])] : [];
}

function ofType(resolved: SchemaObject, sampling: Sampling, name: string, depth: number): unknown {
  const { random } = sampling;
  const type = pick(random, [resolved['type'] ?? guessed(resolved)].flat() as string[]);
  return SAMPLES[type]?.(resolved, sampling, name, depth) ?? null;
}

function resolve(schema: SchemaObject, sampling: Sampling): SchemaObject {
  const { $ref, allOf, oneOf, anyOf } = schema as Readonly<Record<string, unknown>>;
  if (typeof $ref === 'string') return resolve(sampling.schemas[$ref.split('/').at(-1) ?? ''] ?? {}, sampling);
  const [one] = (allOf ?? []) as SchemaObject[];
  if (one) return resolve(one, sampling);
  const choices = (oneOf ?? anyOf) as SchemaObject[] | undefined;
  return choices ? resolve(pick(sampling.random, choices), sampling) : schema;
}

const guessed = (schema: SchemaObject): string => (schema['properties'] ? 'object' : 'string');

type Sampler = (schema: SchemaObject, sampling: Sampling, name: string, depth: number) => unknown;

const SAMPLES: Readonly<Record<string, Sampler>> = {
  null: () => null,
  boolean: (_, { random }) => random() < 0.5,
  integer: (schema, { random }) => Math.round(between(schema, random)),
  number: (schema, { random }) => Math.round(between(schema, random)),
  string: textOf,
  array: (schema, sampling, name, depth) => {
    const least = Number(schema['minItems'] ?? 0);
    const length = least + Math.floor(sampling.random() * 3);
    return Array.from({ length }, () => sampleOf(schema['items'] as SchemaObject, sampling, name, depth + 1));
  },
  object: (schema, sampling, _, depth) => {
    const required = (schema['required'] ?? []) as readonly string[];
    const properties = Object.entries((schema['properties'] ?? {}) as Record<string, SchemaObject>);
    const chosen = properties.filter(([key]) => required.includes(key) || sampling.random() < 0.5);
    return Object.fromEntries(chosen.map(([key, one]) => [key, sampleOf(one, sampling, key, depth + 1)]));
  },
};

function between(schema: SchemaObject, random: Random): number {
  const low = Number(schema['minimum'] ?? 0);
  return low + random() * (Number(schema['maximum'] ?? low + 10) - low);
}

/** Texts by what a field is called, for there is seldom a format. */
const TEXTS: readonly (readonly [name: RegExp, texts: readonly string[]])[] = [
  [/(At|until|since|from)$/i, ['2026-11-26T10:00:00Z', '2099-01-01T00:00:00.000Z']],
  [/(day|On)$/i, ['2026-11-26', '2027-02-28']],
  [/email/i, ['person1@company1.example', 'person2@company2.example', 'somebody@company.example']],
  [/url|link/i, ['https://receiver.example/hook']],
  [/zone/i, ['Asia/Shanghai', 'UTC']],
];
const FORMATS: Readonly<Record<string, string>> = { 'date-time': 'until', date: 'day' };

function textOf(schema: SchemaObject, { random, idFor }: Sampling, name: string): string {
  if (schema['format'] === 'uuid' || /(^id|Id)$/.test(name)) return idFor(name);
  const known = FORMATS[String(schema['format'])] ?? name;
  const texts = TEXTS.find(([pattern]) => pattern.test(known))?.[1];
  return texts ? pick(random, texts) : anyText(schema, random);
}

function anyText(schema: SchemaObject, random: Random): string {
  const text = `text-${Math.floor(random() * 1e6)}`;
  return text.padEnd(Number(schema['minLength'] ?? 0), 'x').slice(0, Number(schema['maxLength'] ?? 100));
}

/** What no field wants: other types, edges of numbers and lengths, and texts that want to be run. */
const HOSTILE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  -(2 ** 31) - 1,
  '',
  ' ',
  '\u0000',
  'a\uD800b',
  'x'.repeat(10_001),
  "'; drop table answer; --",
  '../../etc/passwd',
  '${7*7}{{7*7}}',
  '%s%n%00',
  '2026-02-30',
  '0000-00-00T99:99:99Z',
  '9999999999999999999999',
  '00000000-0000-0000-0000-000000000000',
  [],
  [[]],
  ['a', 'a'],
  {},
  { $ne: null },
  { constructor: { prototype: { polluted: true } } },
  { toString: 'x' },
  ...HOSTILE_TEXTS,
];

export const hostileValue = (random: Random): unknown =>
  random() < 0.03 ? Array.from({ length: 2_000 }, () => 1) : pick(random, HOSTILE);

export const hostileText = (random: Random): string => {
  const value = hostileValue(random);
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** The same value with one thing wrong in it, somewhere. */
export function spoiled(value: unknown, random: Random): unknown {
  if (Array.isArray(value) && value.length > 0 && random() < 0.7) {
    const at = Math.floor(random() * value.length);
    return value.map((one, index) => (index === at ? spoiled(one, random) : (one as unknown)));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return hostileValue(random);
  const names = Object.keys(value);
  const chance = random();
  if (names.length === 0 || chance < 0.15)
    return {
      ...value,
      [pick(random, ['id', 'role', 'vendorId', 'constructor', 'x'.repeat(300), ''])]: hostileValue(random),
    };
  const name = pick(random, names);
  if (chance < 0.35) return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
  return { ...value, [name]: spoiled((value as Record<string, unknown>)[name], random) };
}

export const nobody = (): string => randomUUID();
