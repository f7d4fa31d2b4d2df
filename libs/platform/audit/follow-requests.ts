import type { FastifyInstance, FastifyRequest } from 'fastify';
import { uuidV4 } from '../crypto/uuid.js';
import { type Acting, acting } from './acting.js';

const known = new WeakMap<FastifyRequest, Acting>();

/** Who sends a request, as far as is known by now, and the id that all that is told of it has in common. */
export function actingOf(request: FastifyRequest): Acting {
  const found = known.get(request) ?? { actor: 'anonymous', requestId: uuidV4() };
  known.set(request, found);
  return found;
}

/** After the body was read, because what reads it comes from the socket and not from the request's beginning. */
export function followRequests(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', (request, _, done) => acting.run(actingOf(request), done));
}
