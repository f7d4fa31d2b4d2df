/** A schema of JSON Schema 2020-12, as OpenAPI 3.1 takes it. Every leaf carries an example. */
export type Schema = Readonly<Record<string, unknown>>;
export type Properties = Readonly<Record<string, Schema>>;

const leaf =
  (type: string) =>
  (description: string, example: unknown, more: Schema = {}): Schema => ({
    type,
    description,
    examples: [example],
    ...more,
  });

export const text = leaf('string');
export const number = leaf('number');
export const integer = leaf('integer');
export const truth = leaf('boolean');

/** One of a list of words that may grow. */
export const word = (description: string, example: string, values: readonly string[]): Schema =>
  text(description, example, { enum: values });

export const list = (description: string, items: Schema): Schema => ({ type: 'array', description, items });

/** Exactly these fields; those named may be absent. */
export const fields = (properties: Properties, optional: readonly string[] = []): Schema => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});

/** Low and high end. */
export const range = (description: string, example: readonly [number, number]): Schema => ({
  type: 'array',
  description,
  items: { type: 'number' },
  minItems: 2,
  maxItems: 2,
  examples: [example],
});

/** The same, or null where there is nothing or nothing may be said. */
export const orNull = (schema: Schema): Schema => ({
  ...schema,
  type: [schema['type'], 'null'],
  ...(schema['enum'] === undefined ? {} : { enum: [...(schema['enum'] as unknown[]), null] }),
});

/** Names lead to values of one kind. */
export const map = (description: string, values: Schema, example: object): Schema => ({
  type: 'object',
  description,
  additionalProperties: values,
  examples: [example],
});

/** The value a schema describes by its examples: every property once, every list with one entry. */
export function exampleOf(schema: Schema): unknown {
  const [example] = (schema['examples'] ?? []) as readonly unknown[];
  if (example !== undefined) return example;
  if (schema['items'] !== undefined) return [exampleOf(schema['items'] as Schema)];
  const properties = (schema['properties'] ?? {}) as Properties;
  return Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, exampleOf(property)]));
}
