import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Data of one vendor: whoever asks again with its tag is told that nothing has changed. Shared caches keep nothing. */
export function sendPrivate(request: FastifyRequest, reply: FastifyReply, value: object): void {
  const body = JSON.stringify(value);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  void reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'authorization, cookie');
  const asked = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (asked.includes(etag) || asked.includes('*')) return void reply.status(304).send();
  void reply.type('application/json; charset=utf-8').send(body);
}
