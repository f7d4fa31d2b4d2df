import type { FastifyRequest } from 'fastify';
import { queryErrors } from '#platform';

/** The file that is the body of a request. */
export function fileIn({ body }: FastifyRequest): Buffer {
  if (!Buffer.isBuffer(body)) throw queryErrors.unsupportedMediaType();
  return body;
}
