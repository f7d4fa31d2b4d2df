import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.js';

/** What no route has: a scanner asks for a thousand addresses, and none of them becomes a label. */
const UNKNOWN = 'unknown';
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
const CLIENT_WENT_AWAY = 0;

export const routeOf = ({ routeOptions, is404 }: Pick<FastifyRequest, 'routeOptions' | 'is404'>): string =>
  is404 ? UNKNOWN : (routeOptions.url ?? UNKNOWN);

/** Counts every answer, also those that were ready in memory. Registered before all other hooks. */
export function observeRequests(fastify: FastifyInstance, metrics: Metrics): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const startedAt = performance.now();
    reply.raw.once('close', () => {
      const { method } = request;
      metrics.answered({
        method: METHODS.has(method) ? method : 'other',
        route: routeOf(request),
        status: reply.raw.writableFinished ? reply.raw.statusCode : CLIENT_WENT_AWAY,
        seconds: (performance.now() - startedAt) / 1_000,
      });
    });
    done();
  });
}
