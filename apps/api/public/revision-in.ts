import type { FastifyRequest } from 'fastify';
import { queryErrors } from '#platform';
import { field, queryOf } from '../request.js';

const REVISION = /^[1-9]\d{0,6}$/;

/** `?revision=2`: which revision of a wave is asked for; undefined = the newest. What is no revision is not found. */
export function revisionIn(request: FastifyRequest): number | undefined {
  const text = field(queryOf(request), 'revision');
  if (text === '') return undefined;
  if (!REVISION.test(text)) throw queryErrors.notFound();
  return Number(text);
}
