import type { FastifyInstance } from 'fastify';

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The mail preview is the only thing we frame, and it may do nothing but show itself. */
const MAIL_BODY = /^\/admin\/outbox\/[^/]+\/[^/]+\/[^/]+\/body$/;
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups";

function policyOf(path: string, contentType: string): string {
  if (MAIL_BODY.test(path)) return MAIL_POLICY;
  return contentType.startsWith('text/html') ? PAGE_POLICY : DATA_POLICY;
}

/** What every answer says about itself, whatever made it. */
export function addSecurityHeaders(fastify: FastifyInstance, secure: boolean): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const contentType = String(reply.getHeader('content-type') ?? '');
    void reply.headers({
      'content-security-policy': policyOf(path, contentType),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    });
    if (secure) void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    return payload;
  });
}
