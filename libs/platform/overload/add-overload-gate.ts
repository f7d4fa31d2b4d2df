import type { FastifyInstance, FastifyReply } from 'fastify';
import { overloaded } from '../http/errors.js';
import type { Metrics } from '../metrics/metrics.js';
import { LastingQueue } from './lasting-queue.js';
import { LoopDelay } from './loop-delay.js';
import { type Importance, overloadReason } from './overload.js';

export interface OverloadGateOptions {
  readonly maxInFlight: number;
  /** Statements that wait for a connection. */
  readonly waiting: () => number;
  readonly metrics: Metrics;
}

export interface OverloadGate {
  readonly inFlight: () => number;
  close(): void;
}

/** Statements that waited at every look of two seconds: a burst that is served by then is none. */
const MAX_WAITING = 50;
const TOO_LATE_MS = 500;
const BLOCKED_AFTER_MS = 2_000;
const LOOK_EVERY_MS = 250;

/** Whoever decides where requests go must hear the truth, also from somebody who is busy. */
const EXEMPT = /^\/health\//;
const ANSWERS = /^\/(v1\/respond|s\/|embed\/s\/|o\/|u\/)/;
const importanceOf = (url: string): Importance => (ANSWERS.test(url) ? 'answer' : 'other');

/** Says at once that there is too much to do, while what was taken on is done in time. */
export function addOverloadGate(fastify: FastifyInstance, options: OverloadGateOptions): OverloadGate {
  const limits = { maxInFlight: options.maxInFlight, maxWaiting: MAX_WAITING };
  const loop = new LoopDelay({ tooLateMs: TOO_LATE_MS, forMs: BLOCKED_AFTER_MS });
  const queue = new LastingQueue();
  let inFlight = 0;
  const count = (reply: FastifyReply) => {
    inFlight += 1;
    reply.raw.once('close', () => {
      inFlight -= 1;
    });
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    if (EXEMPT.test(request.url)) return done();
    const load = { inFlight, waiting: Math.min(queue.least, options.waiting()), isLoopBlocked: loop.isBlocked };
    const reason = overloadReason(load, limits, importanceOf(request.url));
    if (reason !== undefined) {
      options.metrics.refused(reason);
      return done(overloaded());
    }
    // A stream stays open for hours and is bounded where it is opened.
    if (!request.headers.accept?.includes('text/event-stream')) count(reply);
    return done();
  });
  options.metrics.watchRequests(() => inFlight);
  // What a start takes is no delay of anybody.
  let timer: NodeJS.Timeout | undefined;
  fastify.addHook('onListen', async () => {
    timer = watch(loop, () => queue.sample(options.waiting()));
  });
  return { inFlight: () => inFlight, close: () => clearInterval(timer) };
}

function watch(loop: LoopDelay, look: () => void): NodeJS.Timeout {
  let dueAt = performance.now() + LOOK_EVERY_MS;
  const timer = setInterval(() => {
    const ranAt = performance.now();
    loop.sample(dueAt, ranAt);
    look();
    dueAt = ranAt + LOOK_EVERY_MS;
  }, LOOK_EVERY_MS);
  return timer.unref();
}
