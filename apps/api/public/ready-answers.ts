import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isReplayable, matchesTag } from './send-cached.js';

/** An answer that was given a moment ago, ready to be given again. */
export interface ReadyAnswer {
  /** Null where all readers had it already: then only that is ready. */
  readonly whole: { readonly headers: readonly string[]; readonly body: Buffer } | null;
  /** Headers of an answer that says that nothing is new. */
  readonly unchanged: readonly string[];
  readonly etag: string;
  readonly until: number;
}

/** For how long, in milliseconds, an answer is given again before anybody is asked. */
const FRESH = 1_000;
const MOST_ANSWERS = 500;
const LONGEST_KEY = 1_000;
const LARGEST = 2 * 1_048_576;
const OK = 200;
const NOT_MODIFIED = 304;
/** What was said to one reader about that reader. */
const OWN = new Set(['ratelimit', 'ratelimit-policy', 'content-length', 'date', 'connection', 'keep-alive']);
const UNCHANGED = new Set(['etag', 'cache-control', 'vary', 'link', 'api-version']);

/** Everything an answer of published data depends on; undefined when it may depend on more. */
function keyOf({ method, raw, headers }: FastifyRequest): string | undefined {
  if (method !== 'GET' || headers.authorization !== undefined || headers['api-version'] !== undefined) return undefined;
  const key = `${raw.url}\n${headers.accept}\n${headers['accept-encoding']}\n${headers['accept-language']}`;
  return key.length > LONGEST_KEY ? undefined : key;
}

type Header = readonly [string, unknown];

const ownHeaders = (reply: FastifyReply): Header[] =>
  Object.entries(reply.getHeaders()).filter(([name]) => !OWN.has(name));

const flat = (headers: readonly Header[]): string[] => headers.flatMap(([name, value]) => [name, String(value)]);

function wholeOf(reply: FastifyReply, body: unknown): ReadyAnswer['whole'] {
  if (reply.statusCode !== OK || !Buffer.isBuffer(body) || body.length > LARGEST) return null;
  return { headers: [...flat(ownHeaders(reply)), 'content-length', String(body.length)], body };
}

/** The newest answers, whole with their headers: most readers ask for the same few things. */
export class ReadyAnswers {
  readonly #answers = new Map<string, ReadyAnswer>();

  find(request: FastifyRequest): ReadyAnswer | undefined {
    const key = keyOf(request);
    const known = key === undefined ? undefined : this.#answers.get(key);
    if (known === undefined || known.until <= performance.now()) return undefined;
    return known.whole || isUnchanged(request, known) ? known : undefined;
  }

  keep(request: FastifyRequest, reply: FastifyReply, body: unknown): void {
    const key = keyOf(request);
    const whole = wholeOf(reply, body);
    if (key === undefined || (whole === null && reply.statusCode !== NOT_MODIFIED)) return;
    this.#answers.delete(key);
    this.#answers.set(key, {
      whole,
      unchanged: flat(ownHeaders(reply).filter(([name]) => UNCHANGED.has(name))),
      etag: String(reply.getHeader('etag')),
      until: performance.now() + FRESH,
    });
    const [oldest] = this.#answers.keys();
    if (oldest !== undefined && this.#answers.size > MOST_ANSWERS) this.#answers.delete(oldest);
  }
}

/** Whether the reader has it already. */
export const isUnchanged = ({ headers }: FastifyRequest, { etag }: ReadyAnswer): boolean =>
  headers['if-none-match'] !== undefined && matchesTag(headers['if-none-match'], etag);

/** Gives it, past everything else that a request goes through: it went through it a moment ago. */
export function sendReady(
  request: FastifyRequest,
  reply: FastifyReply,
  ready: ReadyAnswer,
  own: readonly string[],
): void {
  const { raw } = reply.hijack();
  if (ready.whole === null || isUnchanged(request, ready))
    raw.writeHead(NOT_MODIFIED, [...ready.unchanged, ...own]).end();
  else raw.writeHead(OK, [...ready.whole.headers, ...own]).end(ready.whole.body);
}

/** Registered last, so that it sees every header. */
export function keepReadyAnswers(fastify: FastifyInstance, ready: ReadyAnswers): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (isReplayable(reply)) ready.keep(request, reply, payload);
    done(null, payload);
  });
}
