import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface Rendered {
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
}

export function renderedOf(text: string, type: string): Rendered {
  const body = Buffer.from(text);
  return { body, type, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** What was asked of a thing that never changes is made once and kept with it. */
export class RenderCache<Key extends object> {
  readonly #kept = new WeakMap<Key, Map<string, Rendered>>();

  get(of: Key, variant: string, make: () => Rendered): Rendered {
    let variants = this.#kept.get(of);
    if (!variants) this.#kept.set(of, (variants = new Map()));
    let rendered = variants.get(variant);
    if (!rendered) variants.set(variant, (rendered = make()));
    return rendered;
  }
}

const matches = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag));

/** A named revision never changes; what is newest may, and may be a little old. */
export function sendCached(request: FastifyRequest, reply: FastifyReply, rendered: Rendered, isPinned: boolean): void {
  const freshness = isPinned
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=300, stale-while-revalidate=86400';
  void reply.header('etag', rendered.etag).header('cache-control', freshness).header('vary', 'accept-language');
  if (matches(request.headers['if-none-match'], rendered.etag)) void reply.status(304).send();
  else void reply.type(rendered.type).send(rendered.body);
}
