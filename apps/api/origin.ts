import type { FastifyRequest } from 'fastify';
import { accountErrors } from '#account';
import type { Config } from '#platform';

/** The browser says where a request comes from; a page of another site cannot say otherwise. */
export function checkOrigin(request: FastifyRequest, config: Config): void {
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const own = origin === undefined || origin === config.publicUrl || isOwnHost(origin, request);
  if (!own || (site !== undefined && site !== 'same-origin' && site !== 'none')) throw accountErrors.forbiddenByCsrf();
}

function isOwnHost(origin: string, request: FastifyRequest): boolean {
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}
