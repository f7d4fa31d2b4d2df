/** The part of an OpenAPI 3.1 document that the documentation page reads. Everything else is left alone. */
export interface OpenApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, OpenApiPath | undefined>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, OpenApiSchema | OpenApiReference>> };
}

export type HttpMethod = 'get' | 'put' | 'post' | 'delete' | 'patch';
export const HTTP_METHODS: readonly HttpMethod[] = ['get', 'post', 'put', 'patch', 'delete'];

export type OpenApiPath = { readonly [method in HttpMethod]?: OpenApiOperation | undefined };

export interface OpenApiReference {
  readonly $ref: string;
}

export interface OpenApiSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly items?: OpenApiSchema | OpenApiReference;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, OpenApiSchema | OpenApiReference>>;
}

export interface OpenApiParameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: OpenApiSchema | OpenApiReference;
  readonly example?: unknown;
}

export interface OpenApiOperation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly (OpenApiParameter | OpenApiReference)[];
  readonly requestBody?: OpenApiReference | { readonly content?: OpenApiContent };
  readonly responses?: Readonly<Record<string, OpenApiReference | { readonly description?: string } | undefined>>;
}

export type OpenApiContent = Readonly<Record<string, { readonly schema?: OpenApiSchema | OpenApiReference }>>;

/** One route, ready to be shown. */
export interface Route {
  readonly id: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly operation: OpenApiOperation;
}

/** The routes under their first tag, in the order of the document; '' holds those without a tag. */
export function routesByTag(document: OpenApiDocument): ReadonlyMap<string, readonly Route[]> {
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    HTTP_METHODS.flatMap((method) => {
      const operation = methods?.[method];
      return operation ? [{ id: idOf(method, path), method, path, operation }] : [];
    }),
  );
  const groups = new Map<string, Route[]>();
  for (const route of routes) {
    const tag = route.operation.tags?.[0] ?? '';
    groups.set(tag, [...(groups.get(tag) ?? []), route]);
  }
  return groups;
}

function idOf(method: string, path: string): string {
  return `${method}${path.replaceAll(/[^A-Za-z0-9]+/g, '-')}`.replace(/-$/, '');
}

const NAMED_SCHEMA = '#/components/schemas/';

/** A schema's own content, whether it stands in place or among the components; null when the reference leads nowhere. */
export function schemaOf(
  document: OpenApiDocument,
  schema: OpenApiSchema | OpenApiReference | undefined,
): OpenApiSchema | null {
  if (!schema) return null;
  if (!('$ref' in schema)) return schema;
  const found = document.components?.schemas?.[schema.$ref.replace(NAMED_SCHEMA, '')];
  return found && !('$ref' in found) ? found : null;
}

/** A schema in one word or two: `string (uuid)`, `integer[]`, the name of a component, or its possible values. */
export function typeText(schema: OpenApiSchema | OpenApiReference | undefined): string {
  if (!schema) return '';
  if ('$ref' in schema) return schema.$ref.replace(NAMED_SCHEMA, '');
  if (schema.enum) return schema.enum.map(String).join(' | ');
  if (schema.items) return `${typeText(schema.items)}[]`;
  const type = typeof schema.type === 'string' ? schema.type : (schema.type ?? []).join(' | ');
  return schema.format ? `${type} (${schema.format})` : type;
}

/** The path with the examples of its parameters, where they have some: it can be asked for as it stands. */
function exampleOf(path: string, { parameters = [] }: OpenApiOperation): string {
  return path.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const own = parameters.find((each) => 'name' in each && each.name === name && each.in === 'path');
    return own && 'example' in own ? String(own.example) : placeholder;
  });
}

/** A command that asks the route, with the header its security names. */
export function curlOf(document: OpenApiDocument, { method, path, operation }: Route): string {
  const server = document.servers?.[0]?.url.replace(/\/$/, '') ?? '';
  const scheme = Object.keys(operation.security?.[0] ?? {})[0];
  return [
    `curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} '${server}${exampleOf(path, operation)}'`,
    ...(scheme === 'bearer' ? [`-H 'Authorization: Bearer $KEY'`] : []),
    ...(scheme === 'survey' ? [`-H 'Authorization: Survey $TOKEN'`] : []),
    ...(operation.requestBody ? [`-H 'Content-Type: application/json'`, `-d @body.json`] : []),
  ].join(' \\\n  ');
}
