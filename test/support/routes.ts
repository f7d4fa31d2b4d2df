import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import { type Stage, STAFF } from './stage.js';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
type Headers = Readonly<Record<string, string>>;

export interface Route {
  readonly method: Method;
  /** With an id nobody has wherever one belongs. */
  readonly path: string;
}

/** A route of the document with the roles that it says may use it. */
export interface DescribedRoute extends Route {
  readonly roles: readonly string[];
}

export interface StaffSession {
  readonly cookie: string;
  readonly csrf: string;
}

type Operations = Readonly<Record<string, { readonly 'x-roles'?: readonly string[] }>>;

/** Every route that the running api describes. */
export async function routesOf(stage: Stage): Promise<DescribedRoute[]> {
  const { paths } = (await stage.http.get('/v1/openapi.json')).body as {
    readonly paths: Readonly<Record<string, Operations>>;
  };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { 'x-roles': roles = [] }]) => ({
      method: method as Method,
      path: filled(path),
      roles,
    })),
  );
}

/** An address of a route, with ids of nobody. */
export const filled = (path: string): string =>
  path.replaceAll(/\{\w+\}/g, () => randomUUID()).replace('/admin/*', '/admin/studies');

export async function logInAs(stage: Stage, credentials: object = STAFF): Promise<StaffSession> {
  const login = await stage.http.post('/v1/auth/login').send(credentials);
  const { csrfToken } = login.body as { csrfToken: string };
  return { cookie: String(login.headers['set-cookie']).split(';')[0] ?? '', csrf: csrfToken };
}

export async function askRoute(stage: Stage, { method, path }: Route, headers: Headers = {}): Promise<Response> {
  const request = stage.http[method](path).set(headers);
  return method === 'get' ? request : request.send({});
}

export async function statusesOf(stage: Stage, asked: readonly Route[], headers: Headers = {}): Promise<unknown[]> {
  const all = [];
  for (const { method, path } of asked)
    all.push({ method, path, status: (await askRoute(stage, { method, path }, headers)).status });
  return all;
}
