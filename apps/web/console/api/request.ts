import { Problem, problemOf } from './problem.js';

export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** What the change is based on, for If-Match. */
  readonly etag?: string | undefined;
  readonly locale?: string;
  readonly signal?: AbortSignal;
}

export interface Answer<Body> {
  readonly body: Body;
  readonly etag: string | undefined;
}

let csrfToken = '';

/** The session's token, which every change carries. */
export function keepCsrfToken(token: string): void {
  csrfToken = token;
}

function headersOf({ body, etag, locale }: Sent): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(etag === undefined ? {} : { 'if-match': etag }),
    ...(locale === undefined ? {} : { 'accept-language': locale }),
    ...(csrfToken === '' ? {} : { 'x-csrf-token': csrfToken }),
  };
}

/** Asks the api. Throws a Problem for every answer that is none, with status 0 when nobody answered. */
export async function request<Body>(path: string, sent: Sent = {}): Promise<Answer<Body>> {
  const { method = 'GET', body, signal } = sent;
  const response = await fetch(path, {
    method,
    headers: headersOf(sent),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, 'offline', 'The server does not answer');
  });
  if (!response.ok) throw await problemOf(response);
  const isEmpty = response.status === 204;
  return {
    body: (isEmpty ? undefined : await response.json()) as Body,
    etag: response.headers.get('etag') ?? undefined,
  };
}
