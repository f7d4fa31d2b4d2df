import type { SchemaObject } from 'ajv/dist/2020.js';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: SchemaObject;
  readonly example?: unknown;
}

type Content = Readonly<Record<string, { readonly schema?: SchemaObject }>>;

/** An operation as the document of the api describes it. */
export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Of a JSON body; undefined: none is described. */
  readonly body: SchemaObject | undefined;
  readonly answers: Readonly<Record<string, Content | undefined>>;
}

export interface Description {
  readonly operations: readonly Operation[];
  readonly schemas: Readonly<Record<string, SchemaObject>>;
}

interface RawOperation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

interface RawDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, SchemaObject>> };
}

export function readDescription(text: string): Description {
  const { paths, components } = JSON.parse(text) as RawDocument;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method,
      path,
      parameters,
      body: requestBody?.content?.['application/json']?.schema,
      answers: Object.fromEntries(Object.entries(responses).map(([status, { content }]) => [status, content])),
    })),
  );
  return { operations, schemas: components.schemas };
}
