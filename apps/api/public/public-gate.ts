import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { API_VERSIONS } from '#account';
import { networkOf, queryErrors, type RateLimit, type Standing } from '#platform';
import { deprecationHeaders } from './deprecations.js';
import { isUnchanged, type ReadyAnswer, type ReadyAnswers, sendReady } from './ready-answers.js';

/** Published data for programs, which has a limit. */
const DATA = /^\/v1\/(studies|benchmarks)(?=[/?.]|$)/;
const PUBLIC = /^\/(v1\/(studies|benchmarks|openapi\.json)|b|badge|embed\/b|docs)(?=[/?.]|$)/;
const CREDENTIAL = /[?&;](api[_-]?key|key|access_token|token|secret|authorization)=|vk_(live|test)_/i;
const NOT_MODIFIED = 304;

export interface GateTools {
  readonly ready: ReadyAnswers;
  readonly limit: RateLimit;
  /** The limit as a header tells it. */
  readonly told: (standing: Standing) => string;
}

/** What stands before everything that is public: a key never belongs into an address, and nobody reads without end. */
export function addPublicGate(fastify: FastifyInstance, tools: GateTools): void {
  const standings = new WeakMap<FastifyRequest, Standing>();
  // What is ready goes out in the same breath: a hook that may wait would make everybody wait a little.
  fastify.addHook('onRequest', (request, reply, done) => {
    const { url } = request;
    if (!PUBLIC.test(url)) return done();
    if (CREDENTIAL.test(decoded(url))) return done(queryErrors.credentialsInUrl());
    const ready = tools.ready.find(request);
    if (!DATA.test(url)) return ready ? sendReady(request, reply, ready, []) : done();
    if (!ready || !sendsAtOnce(request, reply, ready, tools)) done();
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (DATA.test(request.url)) await open(request, reply, tools, standings);
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    const standing = standings.get(request);
    if (standing && reply.statusCode === NOT_MODIFIED) {
      tools.limit.giveBack(networkOf(request.ip));
      void reply.header('ratelimit', tools.told({ ...standing, left: standing.left + 1 }));
    }
    done(null, payload);
  });
}

/** What is percent-encoded hides nothing; what cannot be decoded is refused later. */
function decoded(url: string): string {
  if (!url.includes('%')) return url;
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** False when the limit has to be asked for elsewhere first, or is reached. */
function sendsAtOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  ready: ReadyAnswer,
  { limit, told }: GateTools,
): boolean {
  if (isUnchanged(request, ready)) {
    sendReady(request, reply, ready, ['ratelimit-policy', limit.policy]);
    return true;
  }
  const standing = limit.takeNow(networkOf(request.ip));
  if (!standing?.isAllowed) return false;
  sendReady(request, reply, ready, ['ratelimit-policy', limit.policy, 'ratelimit', told(standing)]);
  return true;
}

async function open(
  request: FastifyRequest,
  reply: FastifyReply,
  { limit, told }: GateTools,
  standings: WeakMap<FastifyRequest, Standing>,
): Promise<void> {
  const asked = request.headers['api-version'];
  const version = API_VERSIONS.find((one) => one === (asked ?? API_VERSIONS[0]));
  if (version === undefined) throw queryErrors.versionUnknown();
  const standing = await limit.take(networkOf(request.ip));
  standings.set(request, standing);
  const path = request.url.split('?', 1)[0] ?? '';
  void reply
    .header('api-version', version)
    .header('ratelimit-policy', limit.policy)
    .header('ratelimit', told(standing))
    .headers(deprecationHeaders(path));
  if (!standing.isAllowed) throw queryErrors.rateLimited(standing.retryAfter);
}
