import type { FastifyReply, FastifyRequest } from 'fastify';
import { LOCALES, type Locale } from '#kernel';
import { queryErrors, toProblem, uuidV4 } from '#platform';
import { localeSafely, type ProblemPage, wantsPage } from './problem.filter.js';
import { securityHeaders } from './security-headers.js';

const PROBLEM = 'application/problem+json; charset=utf-8';
const PAGE = 'text/html; charset=utf-8';

/** A page is the same for everybody but for the reference in it. */
type Pages = Readonly<Record<Locale, readonly [before: string, after: string]>>;

export interface OverloadTools {
  readonly page: ProblemPage;
  readonly isSecure: boolean;
  readonly isStopping: () => boolean;
}

/**
 * Says that there is too much to do, past everything else that a request goes through: whatever a refusal costs is
 * taken from those who are served.
 */
export function overloadRefusal({ page, isSecure, isStopping }: OverloadTools) {
  const problem = toProblem(queryErrors.overloaded(), '');
  const always = ['cache-control', 'no-store', 'retry-after', String(problem.retryAfter)];
  let pages: Pages | undefined;

  const pagesOf = (request: FastifyRequest): Pages => {
    const place = uuidV4();
    const parts = LOCALES.map((locale) => [
      locale,
      page({ ...problem, requestId: place }, request, locale).split(place),
    ]);
    return Object.fromEntries(parts) as Pages;
  };
  const bodyOf = (request: FastifyRequest, isPage: boolean): string => {
    const requestId = uuidV4();
    if (!isPage) return JSON.stringify({ ...problem, instance: `urn:uuid:${requestId}`, requestId });
    pages ??= pagesOf(request);
    return pages[localeSafely(request)].join(requestId);
  };

  return (request: FastifyRequest, reply: FastifyReply): void => {
    const isPage = wantsPage(request);
    const type = isPage ? PAGE : PROBLEM;
    const body = bodyOf(request, isPage);
    const headers = Object.entries(securityHeaders(request.url, type, isSecure)).flat();
    const own = ['content-type', type, 'content-length', String(Buffer.byteLength(body))];
    const last = isStopping() ? ['connection', 'close'] : [];
    reply
      .hijack()
      .raw.writeHead(problem.status, [...headers, ...always, ...own, ...last])
      .end(body);
  };
}
