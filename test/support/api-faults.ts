import { Ajv2020, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Answer } from './bad-input-request.js';
import type { Description, Operation } from './api-description.js';
import type { FuzzRequest } from './api-fuzz.js';

/** What must not be read off a refusal. */
const LEAKS =
  /\b(select|insert|update) .*\b(from|into|set)\b|\bat .*\.(js|ts):\d|node_modules|typeorm|pg_|ECONN|relation "/i;

/** Judges answers by the document of the api: what they may be, in which form, and for whom. */
export class Conformance {
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  readonly #checks = new Map<string, ValidateFunction>();

  constructor(description: Description) {
    this.#ajv.addSchema({ $id: 'api', components: { schemas: description.schemas } });
  }

  /** Everything that is wrong with an answer; each fault names the operation and no value, so that alike are alike. */
  faultsOf({ operation, actor }: FuzzRequest, answer: Answer, isAllowed: boolean): string[] {
    const { status, headers, text } = answer;
    const faults = [
      ...(status >= 500 && !isBusy(answer) ? [`fails with ${status}`] : []),
      ...(String(status) in operation.answers
        ? []
        : [`answers ${status}, which it does not describe: ${problemIn(text)}`]),
      ...this.#formFaults(operation, answer),
      ...(status < 300 && !isAllowed ? [`opens to ${actor.name}`] : []),
      ...(status >= 400 && LEAKS.test(text) ? ['tells how it is made'] : []),
      ...(status === 429 && headers['retry-after'] === undefined ? ['does not say how long to wait'] : []),
    ];
    return faults.map((fault) => `${operation.name} ${fault}`);
  }

  #formFaults(operation: Operation, { status, headers, text }: Answer): string[] {
    const type = String(headers['content-type'] ?? '').split(';')[0] ?? '';
    const declared = operation.answers[String(status)];
    if (status >= 400) return this.#problemFaults(type, { status, text });
    if (declared === undefined || [204, 304].includes(status)) return [];
    if (!(type in declared)) return [`answers ${status} as ${type}, which it does not describe`];
    const schema = type === 'application/json' ? declared[type]?.schema : undefined;
    return schema ? this.#bodyFaults(`${operation.name} ${status}`, { status, text }, schema) : [];
  }

  #bodyFaults(name: string, { status, text }: Pick<Answer, 'status' | 'text'>, schema: SchemaObject): string[] {
    const check = this.#checkOf(name, schema);
    if (check(JSON.parse(text))) return [];
    const [error] = check.errors ?? [];
    return [
      `answers ${status} with a body that its schema forbids: ${error?.instancePath.replaceAll(/\d+/g, '#')} ${error?.message}`,
    ];
  }

  #problemFaults(type: string, { status, text }: Pick<Answer, 'status' | 'text'>): string[] {
    if (type !== 'application/problem+json') return [`refuses as ${type}`];
    const check = this.#checkOf('Problem', { $ref: '#/components/schemas/Problem' });
    const problem = JSON.parse(text) as { readonly status: number };
    return check(problem) && problem.status === status ? [] : ['refuses with no problem of RFC 9457'];
  }

  #checkOf(name: string, schema: SchemaObject): ValidateFunction {
    const known = this.#checks.get(name);
    if (known !== undefined) return known;
    const referring = JSON.stringify(schema).replaceAll('"#/', '"api#/');
    const check = this.#ajv.compile(JSON.parse(referring) as SchemaObject);
    this.#checks.set(name, check);
    return check;
  }
}

/** Says that it is busy or that something is away, and for how long. */
const isBusy = ({ status, headers }: Answer): boolean => status === 503 && Number(headers['retry-after']) > 0;

const problemIn = (text: string): string => /"type":"\/problems\/([\w-]+)"/.exec(text)?.[1] ?? '';
