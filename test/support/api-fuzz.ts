import type { Actor } from './actors.js';
import type { Answer } from './bad-input-request.js';
import type { Description, Operation, Parameter } from './api-description.js';
import { hostileText, nobody, pick, type Random, sampleOf, type Sampling, spoiled } from './api-samples.js';
import type { QuickRequest } from './quick-client.js';

export interface FuzzRequest {
  readonly operation: Operation;
  readonly actor: Actor;
  readonly request: QuickRequest;
}

/** Ids that answers have named, by the collection they stand in: what one request makes, another one uses. */
export class Findings {
  readonly #ids = new Map<string, string[]>();
  readonly #fields = new Map<string, Map<string, string>>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  idFor(name: string): string {
    if (this.#random() < 0.1) return nobody();
    const plural = `${name.replace(/Id$/, '').toLowerCase()}s`;
    const ids = this.#ids.get(plural.replace(/ys$/, 'ies')) ?? [...this.#ids.values()].flat();
    return ids.length === 0 ? nobody() : pick(this.#random, ids);
  }

  /** An id for a parameter in a path: of the collection before it. */
  idIn(path: string, name: string): string {
    const collection = /([\w-]+)\/\{$/.exec(path.slice(0, path.indexOf(`{${name}}`) + 1))?.[1] ?? '';
    const ids = this.#ids.get(collection.replaceAll('-', ''));
    return ids === undefined || this.#random() < 0.1 ? this.idFor(name) : pick(this.#random, ids);
  }

  /** Fields that a refusal has asked for and the description does not name. */
  fieldsOf({ name }: Operation): Readonly<Record<string, unknown>> {
    const fields = [...(this.#fields.get(name) ?? [])];
    return Object.fromEntries(fields.map(([field, code]) => [field, this.#valueFor(field, code)]));
  }

  learn({ name, path }: Operation, { status, text }: Answer): void {
    if (!text.startsWith('{')) return;
    const body = JSON.parse(text) as { readonly errors?: readonly { pointer: string; code: string }[] };
    for (const { pointer, code } of status === 400 ? (body.errors ?? []) : []) this.#learnField(name, pointer, code);
    const collection = path.split('/').findLast((part) => !part.includes('{')) ?? '';
    if (status < 300) this.#learnIds(body, collection);
  }

  #learnField(operation: string, pointer: string, code: string): void {
    const [, field = '', ...deeper] = pointer.split('/');
    if (deeper.length > 0 || /whitelist/.test(code) || !/^[a-z]\w*$/i.test(field)) return;
    const fields = this.#fields.get(operation) ?? new Map<string, string>();
    fields.set(field, code);
    this.#fields.set(operation, fields);
  }

  #learnIds(value: unknown, collection: string): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      if (typeof member !== 'string') this.#learnIds(member, /^(data|\d+)$/.test(key) ? collection : `${key}s`);
      else if (/^([0-9a-f]{8}-[0-9a-f-]{27})$/.test(member))
        this.#keep(key === 'id' ? collection : `${key.replace(/Id$/, '')}s`.replace(/ys$/, 'ies'), member);
    }
  }

  #keep(collection: string, id: string): void {
    const name = collection.replaceAll('-', '').toLowerCase();
    const ids = this.#ids.get(name) ?? [];
    if (!ids.includes(id)) this.#ids.set(name, [...ids, id].slice(-40));
  }

  #valueFor(field: string, code: string): unknown {
    if (/uuid/.test(code) || field.endsWith('Id')) return this.idFor(field);
    if (/int|number|min$|max$/.test(code)) return 1 + Math.floor(this.#random() * 5);
    if (/boolean/.test(code)) return this.#random() < 0.5;
    if (/array/.test(code)) return [];
    if (/object|nested/.test(code)) return { 'zh-CN': 'text', en: 'text' };
    return `text-${Math.floor(this.#random() * 1e6)}`;
  }
}

export interface Fuzzing {
  readonly description: Description;
  readonly operations: readonly Operation[];
  readonly actors: readonly Actor[];
  /** Who may do what; often one of them asks. */
  readonly mayUse: (operation: Operation, actor: Actor) => boolean;
  readonly findings: Findings;
  readonly random: Random;
}

/** The next request: mostly of somebody who may, half of it as described and half of it spoiled. */
export function nextRequest({ description, operations, actors, mayUse, findings, random }: Fuzzing): FuzzRequest {
  const operation = pick(random, operations);
  const allowed = actors.filter((actor) => mayUse(operation, actor));
  const actor = allowed.length > 0 && random() < 0.75 ? pick(random, allowed) : pick(random, actors);
  const sampling: Sampling = { random, schemas: description.schemas, idFor: (name) => findings.idFor(name) };
  const path = pathOf(operation, sampling, findings) + queryOf(operation, sampling);
  const described = headersOf(operation, sampling);
  const body = operation.method === 'get' ? undefined : bodyOf(operation, sampling, findings);
  const headers = { ...described, ...actor.headers, 'x-forwarded-for': addressOf(random) };
  return { operation, actor, request: { method: operation.method.toUpperCase(), path, headers, body } };
}

/** Whoever asks too much is heard no more, and this asks much; so it asks from everywhere. */
const addressOf = (random: Random): string =>
  [198, Math.floor(random() * 256), Math.floor(random() * 256), 1].join('.');

function pathOf({ path, parameters }: Operation, { random, schemas }: Sampling, findings: Findings): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (random() < 0.06) return encodeURIComponent(hostileText(random).toWellFormed());
    const described = parameters.find((each) => each.in === 'path' && each.name === name);
    const isId = described?.example === undefined && described?.schema?.['enum'] === undefined;
    const value = isId ? findings.idIn(path, name) : sampleIn(described, { random, schemas, idFor: nobody });
    return encodeURIComponent(String(value));
  });
}

const sampleIn = (parameter: Parameter | undefined, sampling: Sampling): unknown =>
  parameter?.example !== undefined && sampling.random() < 0.8
    ? parameter.example
    : sampleOf(parameter?.schema, sampling, parameter?.name);

function queryOf({ parameters }: Operation, sampling: Sampling): string {
  const { random } = sampling;
  const chosen = parameters.filter((each) => each.in === 'query' && (each.required || random() < 0.2));
  const pairs = chosen.map((each) => {
    const value = random() < 0.25 ? hostileText(random) : String(sampleIn(each, sampling));
    return `${each.name}=${encodeURIComponent(value.toWellFormed())}`;
  });
  if (random() < 0.04)
    pairs.push(`${pick(random, ['limit', 'cursor', 'x', 'id[$ne]'])}=${pick(random, ['1', '-1', '%00', 'a.b'])}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function headersOf({ parameters }: Operation, sampling: Sampling): Record<string, string> {
  const { random } = sampling;
  const chosen = parameters.filter((each) => each.in === 'header' && random() < 0.85);
  const pairs = chosen.map((each) => {
    const isTag = /^if-match$/i.test(each.name);
    const value = isTag ? `"${pick(random, ['0', '1', '1', '2'])}"` : textOf(sampleIn(each, sampling));
    const text = value.replaceAll(/[^\u0020-\u007E]/g, '?');
    return [each.name.toLowerCase(), random() < 0.05 ? '"x' : text.padEnd(16, 'k').slice(0, isTag ? 3 : 128)] as const;
  });
  return Object.fromEntries(pairs);
}

function bodyOf(operation: Operation, sampling: Sampling, findings: Findings): unknown {
  const { random } = sampling;
  if (operation.body === undefined && random() < 0.5) return {};
  const sample = sampleOf(operation.body, sampling);
  const whole =
    typeof sample === 'object' && sample !== null && !Array.isArray(sample)
      ? { ...findings.fieldsOf(operation), ...sample }
      : sample;
  if (random() < 0.01) return '{"a":';
  return random() < 0.45 ? spoiled(whole ?? {}, random) : (whole ?? {});
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));
