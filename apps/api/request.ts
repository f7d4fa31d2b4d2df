import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '#kernel';
import { type FormFields, localeOf, parseStrictForm, queryErrors } from '#platform';

const MAX_PARAMETERS = 30;

export function queryOf(request: FastifyRequest): FormFields {
  const at = request.url.indexOf('?');
  if (at < 0) return new Map();
  const query = request.url.slice(at + 1);
  if (query.split('&', MAX_PARAMETERS + 1).length > MAX_PARAMETERS) throw queryErrors.queryInvalid();
  return parseStrictForm(query);
}

/** The reader's language, from `?lang=` or from the browser. */
export function readerLocale(request: FastifyRequest): Locale {
  return localeOf(queryOf(request).get('lang')?.[0], request.headers['accept-language']);
}

export function formOf(body: unknown): FormFields {
  if (body instanceof Map) return body as FormFields;
  if (body === undefined || body === null) return new Map();
  throw queryErrors.unsupportedMediaType();
}

export function field(form: FormFields, name: string): string {
  return form.get(name)?.[0] ?? '';
}

/** The credentials behind a scheme of the Authorization header, or undefined. */
export function credentials(request: FastifyRequest, scheme: 'Survey' | 'Bearer'): string | undefined {
  const header = request.headers.authorization ?? '';
  const prefix = `${scheme} `;
  return header.toLowerCase().startsWith(prefix.toLowerCase()) ? header.slice(prefix.length).trim() : undefined;
}

export function cookie(request: FastifyRequest, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** Personal and short-lived: nobody keeps a copy. */
export function privateHtml(reply: FastifyReply, html: string, status = 200): void {
  void reply.status(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(html);
}

/** After a form the browser asks for the next page, so that reloading it sends nothing again. */
export function seeOther(reply: FastifyReply, path: string): void {
  void reply.status(303).header('cache-control', 'no-store').header('location', path).send();
}
