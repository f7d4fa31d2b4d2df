import type { FastifyInstance, FastifyRequest } from 'fastify';
import { payloadTooLarge, unsupportedMediaType } from './errors.js';
import { parseFileForm } from './file-form.js';
import { parseStrictForm } from './strict-form.js';
import { parseStrictJson } from './strict-json.js';

/** The largest body of a route, in bytes, by the beginning of its path; the first that fits. */
const BODY_LIMITS: readonly (readonly [prefix: string, bytes: number])[] = [
  ['/v1/hooks/mail', 2_097_152],
  ['/v1/respond', 262_144],
  ['/s/', 262_144],
  ['/embed/s/', 262_144],
  ['/v1/vendor/ticket-facts', 2_097_152],
  ['/vendor/ticket-facts', 2_097_152],
  ['/v1/admin/contacts/imports', 16_777_216],
  ['/v1/admin/contacts/frames', 16_777_216],
  ['/v1/admin/contacts', 5_242_880],
  ['/v1/admin/questionnaires/import', 6_291_456],
  ['/v1/admin/questionnaires', 524_288],
  ['/v1/admin/vendors/import', 1_048_576],
  ['/v1/admin/waves/:wave/findings/imports', 4_194_304],
  ['/v1/admin/waves/:wave/ratings/imports', 4_194_304],
  ['/', 65_536],
];

/** Bodies that are signed, as they came: a signature is over bytes, not over what they mean. */
const SIGNED_PATHS = /^\/v1\/vendor\/(tickets\/|ticket-facts$)/;
const signedBodies = new WeakMap<FastifyRequest, Buffer>();

/** The bytes of a signed body; undefined where none is expected. */
export const signedBodyOf = (request: FastifyRequest): Buffer | undefined => signedBodies.get(request);

const TOO_LARGE = 413;
/** Where a file is sent as it is, and read by what its bytes are. */
const FILE_PATHS = /^\/v1\/admin\/contacts\/(imports|frames)(\/|\?|$)/;
/** Where a form may bring a file with it. */
const FILE_FORM_PATHS = /^\/vendor\/ticket-facts(\?|$)/;
const FORM_PATHS = /^\/((s|o|u|r|embed|admin|vendor)\/|resume(\?|$))/;
const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded\s*(;\s*charset="?utf-8"?\s*)?$/i;

function bodyLimit(path: string): number {
  return BODY_LIMITS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 65_536;
}

function checkMediaType(request: FastifyRequest, expected: RegExp): void {
  if (!expected.test(request.headers['content-type'] ?? '')) throw unsupportedMediaType();
}

/** Refuses a compressed body before a byte of it is inflated. */
function checkEncoding(request: FastifyRequest): void {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') throw unsupportedMediaType();
  if (Number(request.headers['content-length'] ?? 0) > (request.routeOptions.bodyLimit ?? 65_536))
    throw payloadTooLarge();
}

/** One strict reader for each kind of body; every other kind is refused. */
export function configureFastify(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addHook('onRoute', (route) => {
    route.bodyLimit = bodyLimit(route.path);
  });
  fastify.addHook('onRequest', async (request) => checkEncoding(request));
  fastify.addHook('onSend', (_, reply, payload, done) => {
    // Closing at once resets the connection, and a client that still writes never reads why.
    if (reply.statusCode === TOO_LARGE) void reply.removeHeader('connection');
    done(null, payload);
  });
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      checkMediaType(request, JSON_TYPE);
      if (SIGNED_PATHS.test(request.url)) signedBodies.set(request, body);
      done(null, parseStrictJson(body));
    } catch (error) {
      done(error as Error);
    }
  });
  fastify.addContentTypeParser<Buffer>(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (request, body, done) => {
      try {
        checkMediaType(request, FORM_TYPE);
        if (!FORM_PATHS.test(request.url)) throw unsupportedMediaType();
        done(null, parseStrictForm(body));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  fastify.addContentTypeParser<Buffer>('application/octet-stream', { parseAs: 'buffer' }, (request, body, done) => {
    if (FILE_PATHS.test(request.url)) done(null, body);
    else done(unsupportedMediaType());
  });
  // A mail is bytes of any encoding; whoever takes it in reads them.
  fastify.addContentTypeParser<Buffer>('message/rfc822', { parseAs: 'buffer' }, (request, body, done) => {
    if (request.url.startsWith('/v1/hooks/mail')) done(null, body);
    else done(unsupportedMediaType());
  });
  // Mail programs send the one-click form as they like (RFC 8058); the address alone is the whole act.
  fastify.addContentTypeParser<Buffer>(
    'multipart/form-data',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      if (request.url.startsWith('/u/')) return new Map();
      if (FILE_FORM_PATHS.test(request.url)) return parseFileForm(body, request.headers['content-type'] ?? '');
      throw unsupportedMediaType();
    },
  );
}
