import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Representation } from '#publication';
import { acceptsBrotli } from './accepts-brotli.js';

export type Rendered = Representation;

export function renderedOf(text: string, type: string): Rendered {
  const body = Buffer.from(text);
  return { body, type, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** What was asked of a thing that never changes is made once and kept with it: of each the variants asked for last. */
export class RenderCache<Key extends object> {
  readonly #kept = new WeakMap<Key, Map<string, Rendered>>();

  /** @param most variants that are kept of one thing */
  constructor(private readonly most = Number.POSITIVE_INFINITY) {}

  get(of: Key, variant: string, make: () => Rendered): Rendered {
    let variants = this.#kept.get(of);
    if (!variants) this.#kept.set(of, (variants = new Map()));
    const rendered = variants.get(variant) ?? make();
    variants.delete(variant);
    variants.set(variant, rendered);
    const [oldest] = variants.keys();
    if (oldest !== undefined && variants.size > this.most) variants.delete(oldest);
    return rendered;
  }
}

/** Bytes from which compressing pays. */
const WORTH_COMPRESSING = 1_024;
/** What is not packed already. */
const COMPRESSIBLE = /^(text\/|application\/([\w-]+\+)?json|image\/svg)/;
/** Most of what Brotli can do, in a few milliseconds; done once for what is kept. */
const QUALITY = 6;
const compressed = new WeakMap<Rendered, Buffer>();

function brotliOf(rendered: Rendered): Buffer {
  const known = compressed.get(rendered);
  if (known) return known;
  const made = brotliCompressSync(rendered.body, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
  compressed.set(rendered, made);
  return made;
}

const digests = new WeakMap<Buffer, string>();

/** RFC 9530: whoever keeps what they got can show later that it is what was sent. Of bytes that are kept, made once. */
function digestOf(body: Buffer): string {
  const known = digests.get(body);
  if (known !== undefined) return known;
  const made = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  digests.set(body, made);
  return made;
}

export const matchesTag = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag));

const replayable = new WeakSet<FastifyReply>();

/** Says the answer to everybody who asks the same for a moment: it is no secret, and may be a moment old. */
export const isReplayable = (reply: FastifyReply): boolean => replayable.has(reply);

/** What a text says may depend on the reader's language, what data says on the form that is wanted. */
const varyOf = (type: string): string =>
  type.startsWith('text/html') ? 'accept-language, accept-encoding' : 'accept, accept-encoding';

/** A named revision never changes, but may be withdrawn one day; what is newest may change, and may be a little old. */
export function sendCached(request: FastifyRequest, reply: FastifyReply, rendered: Rendered, isPinned: boolean): void {
  const freshness = isPinned ? 'public, max-age=86400' : 'public, max-age=300, stale-while-revalidate=86400';
  const { body, type, next } = rendered;
  const isCompressed =
    body.length >= WORTH_COMPRESSING && COMPRESSIBLE.test(type) && acceptsBrotli(request.headers['accept-encoding']);
  // Other bytes are another representation: a strong tag names exactly one.
  const etag = isCompressed ? rendered.etag.replace(/"$/, '-br"') : rendered.etag;
  replayable.add(reply);
  void reply.header('etag', etag).header('cache-control', freshness).header('vary', varyOf(type));
  if (next !== undefined && next !== null) void reply.header('link', `<${next}>; rel="next"`);
  if (matchesTag(request.headers['if-none-match'], etag)) return void reply.status(304).send();
  sendWhole(reply, rendered, isCompressed);
}

function sendWhole(reply: FastifyReply, rendered: Rendered, isCompressed: boolean): void {
  const { body, type, fileName } = rendered;
  if (fileName !== undefined) void reply.header('content-disposition', `attachment; filename="${fileName}"`);
  if (isCompressed) void reply.header('content-encoding', 'br');
  const bytes = isCompressed ? brotliOf(rendered) : body;
  void reply.type(type).header('repr-digest', digestOf(bytes)).send(bytes);
}
