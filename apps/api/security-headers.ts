import type { FastifyInstance } from 'fastify';
import { createHash } from 'node:crypto';
import { benchmarkStylesheet, surveyStylesheet } from '#pages';

/** The looks of a survey and of a benchmark are part of their pages, to the letter. */
const OWN_STYLES = [surveyStylesheet, benchmarkStylesheet]
  .map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)
  .join(' ');

/** Where browsers tell what a policy kept them from. */
export const CSP_REPORTS = '/v1/csp-reports';

/**
 * The one policy by which a script of ours makes markup of text: pages that this site has rendered, which are parsed to
 * show a part of them. Nothing that anybody has typed passes it but as text in such a page.
 */
const PAGE_MARKUP = 'fairmark-page';
/** The console’s components write their styles as text into style elements; this one lets nothing through but that. */
const STYLE_TEXT = 'default';

const PAGE_POLICY = `default-src 'none'; script-src 'self'; style-src 'self' ${OWN_STYLES}; img-src 'self' data:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ${PAGE_MARKUP}; report-uri ${CSP_REPORTS}; report-to csp`;

/** The console's components write style elements, which carry the nonce of the page. */
export function consolePolicy(nonce: string): string {
  return PAGE_POLICY.replace("style-src 'self'", `style-src 'self' 'nonce-${nonce}'`).replace(
    `trusted-types ${PAGE_MARKUP}`,
    `trusted-types ${PAGE_MARKUP} ${STYLE_TEXT}`,
  );
}

/** A survey that the sites named may show in a frame; their names were checked when they were written down. */
export function embedPolicy(origins: readonly string[]): string {
  return PAGE_POLICY.replace("frame-ancestors 'none'", `frame-ancestors ${origins.join(' ')}`);
}

const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** The mail preview is the only thing we frame, and it may do nothing but show itself. */
const MAIL_BODY = /^\/admin\/outbox(?:\/[^/]+){4}\/body$/;
const MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups";

function policyOf(path: string, contentType: string): string {
  if (MAIL_BODY.test(path)) return MAIL_POLICY;
  return contentType.startsWith('text/html') ? PAGE_POLICY : DATA_POLICY;
}

/** What anyone may show on a page of their own. */
const SHARED = /^\/(v1\/(studies|benchmarks|openapi\.json)|badge|embed)(\/|$)|^\/b\/[^/]+\/[^/]+\/og\.png$/;
/** What programs on other sites may read: it carries no credentials, and is the same for everyone. */
const READABLE = /^\/(v1\/(studies|benchmarks|openapi\.json)|badge)(\/|$)/;
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Link, Repr-Digest, RateLimit, RateLimit-Policy, Retry-After',
};

/** Links of persons and of campaigns: no search engine keeps them, whoever puts them on a page. */
const UNLISTED = /^\/(embed\/)?[suo]\//;

/** Forms of the staff and of vendors prove by their Origin where they come from, and a page without a referrer has none. */
const LOGGED_IN = /^\/(admin|vendor)(\/|$)/;

/** What every answer says about itself, whatever made it. */
export function securityHeaders(url: string, contentType: string, secure: boolean): Record<string, string> {
  const path = url.split('?', 1)[0] ?? '';
  return {
    'content-security-policy': policyOf(path, contentType),
    'x-content-type-options': 'nosniff',
    'referrer-policy': LOGGED_IN.test(path) ? 'same-origin' : 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': SHARED.test(path) ? 'cross-origin' : 'same-origin',
    ...(READABLE.test(path) ? OPEN : {}),
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'reporting-endpoints': `csp="${CSP_REPORTS}"`,
    ...(UNLISTED.test(path) ? { 'x-robots-tag': 'noindex, nofollow' } : {}),
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

export function addSecurityHeaders(fastify: FastifyInstance, secure: boolean): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const own = reply.getHeader('content-security-policy');
    void reply.headers(securityHeaders(request.url, String(reply.getHeader('content-type') ?? ''), secure));
    if (own !== undefined) void reply.header('content-security-policy', own);
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
}
