import type { FastifyRequest } from 'fastify';
import { accountErrors } from '#account';
import type { Config } from '#platform';

/** A browser says in Sec-Fetch-Site where a request comes from, and no page can say otherwise. */
function isCrossSite(request: FastifyRequest): boolean | undefined {
  const site = request.headers['sec-fetch-site'];
  return site === undefined ? undefined : site !== 'same-origin' && site !== 'none';
}

/** Refuses a change by a cookie that another site's page asked for; where the browser does not say, its Origin has to. */
export function checkOrigin(request: FastifyRequest, config: Config): void {
  if (isCrossSite(request) ?? !isOwnOrigin(request, config)) throw accountErrors.forbiddenByCsrf();
}

/**
 * Refuses only what a browser calls cross-site. The survey's link is all there is to know, and its pages send no
 * referrer: on a phone without https a form has the Origin `null` and nothing else.
 */
export function refuseCrossSite(request: FastifyRequest): void {
  if (isCrossSite(request)) throw accountErrors.forbiddenByCsrf();
}

function isOwnOrigin(request: FastifyRequest, config: Config): boolean {
  const { origin } = request.headers;
  if (origin === undefined || origin === config.publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}
