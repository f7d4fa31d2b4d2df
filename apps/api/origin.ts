import type { FastifyRequest } from 'fastify';
import { accountErrors } from '#account';
import type { Config } from '#platform';

/**
 * Refuses a change that another site's page asked for. A browser says in Sec-Fetch-Site where a request comes
 * from, and no page can say otherwise; only where it is missing the Origin has to do (our pages send no referrer,
 * so a form's Origin is `null`, and that proves nothing).
 */
export function checkOrigin(request: FastifyRequest, config: Config): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const isOwn = site === undefined ? isOwnOrigin(origin, request, config) : site === 'same-origin' || site === 'none';
  if (!isOwn) throw accountErrors.forbiddenByCsrf();
}

function isOwnOrigin(origin: string | undefined, request: FastifyRequest, config: Config): boolean {
  if (origin === undefined || origin === config.publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}
