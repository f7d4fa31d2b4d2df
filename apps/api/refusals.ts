import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Acting, actingOf, networkOf, type Problem, type Refusal } from '#platform';
import { credentials } from './request.js';

type Note = (who: Acting, refusal: Refusal) => Promise<void>;

const TOO_MANY = 429;

/** What respondents’ browsers ask for: where they are is in no log. */
const RESPONDENTS = /^\/((embed\/)?[suort]|resume|v1\/respond|v1\/csp-reports)(\/|\?|$)/;

const aRefusal = (request: FastifyRequest, action: Refusal['action'], code: string): Refusal => ({
  action,
  route: `${request.method} ${request.routeOptions.url ?? 'none'}`,
  code,
  network: RESPONDENTS.test(request.url) ? '*' : networkOf(request.ip),
});

/** What of it is for the audit log: whatever is forbidden to whoever asks, and every key that opens nothing. */
export function refusalOf({ status, type }: Problem, request: FastifyRequest): Refusal | undefined {
  const code = type.slice(type.lastIndexOf('/') + 1);
  // An open link asks every device for a calculation first; that refuses nobody.
  const isForbidden = status === 403 && code !== 'pow-required';
  const isKey = status === 401 && credentials(request, 'Bearer') !== undefined;
  return isForbidden || isKey ? aRefusal(request, isKey ? 'key.refused' : 'access.refused', code) : undefined;
}

/** Writes down who asked too often, whichever door said so, and after it was said: a flood waits for no database. */
export function noteTooMany(fastify: FastifyInstance, note: Note): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    if (reply.statusCode === TOO_MANY) void note(actingOf(request), aRefusal(request, 'rate.refused', 'rate-limited'));
    done();
  });
}
