import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics/metrics.js';
import { LastingQueue } from './lasting-queue.js';
import { LoopDelay } from './loop-delay.js';
import { type Importance, overloadReason } from './overload.js';
import { Pace } from './pace.js';

export interface OverloadGateOptions {
  /** So many are always taken on; a process that answers quickly takes on what it answers in a moment. */
  readonly maxInFlight: number;
  /** Statements that wait for a connection. */
  readonly waiting: () => number;
  readonly metrics: Metrics;
  /** Answers in place of whoever would have. */
  readonly refuse: (request: FastifyRequest, reply: FastifyReply) => void;
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
/** For so long a request may wait for those before it: refusing it would take the time in which it is answered. */
const WORTH_WAITING_S = 0.5;
const MOST_IN_FLIGHT = 2_000;

/** Whoever decides where requests go must hear the truth, also from somebody who is busy. */
const EXEMPT = /^\/health\//;
const ANSWERS = /^\/(v1\/respond|s\/|embed\/s\/|o\/|u\/)/;
const importanceOf = (url: string): Importance => (ANSWERS.test(url) ? 'answer' : 'other');

/**
 * Says at once that there is too much to do, while what was taken on is done in time. Registered before whatever costs
 * more than a look at a few numbers.
 */
export function addOverloadGate(fastify: FastifyInstance, options: OverloadGateOptions): OverloadGate {
  let { maxInFlight } = options;
  const pace = new Pace();
  const loop = new LoopDelay({ tooLateMs: TOO_LATE_MS, forMs: BLOCKED_AFTER_MS });
  const queue = new LastingQueue();
  let inFlight = 0;
  const count = (reply: FastifyReply) => {
    inFlight += 1;
    reply.raw.once('close', () => {
      inFlight -= 1;
      pace.answered();
    });
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    if (EXEMPT.test(request.url)) return done();
    const load = { inFlight, waiting: Math.min(queue.least, options.waiting()), isLoopBlocked: loop.isBlocked };
    const limits = { maxInFlight, maxWaiting: MAX_WAITING };
    const reason = overloadReason(load, limits, importanceOf(request.url));
    if (reason !== undefined) {
      options.metrics.refused(reason);
      return options.refuse(request, reply);
    }
    // A stream stays open for hours and is bounded where it is opened.
    if (!request.headers.accept?.includes('text/event-stream')) count(reply);
    return done();
  });
  options.metrics.watchRequests(() => inFlight);
  // What a start takes is no delay of anybody.
  let timer: NodeJS.Timeout | undefined;
  fastify.addHook('onListen', async () => {
    timer = watch(loop, (seconds) => {
      queue.sample(options.waiting());
      const worthWaiting = Math.min(MOST_IN_FLIGHT, WORTH_WAITING_S * pace.after(seconds));
      maxInFlight = Math.max(options.maxInFlight, Math.round(worthWaiting));
    });
  });
  return { inFlight: () => inFlight, close: () => clearInterval(timer) };
}

function watch(loop: LoopDelay, look: (seconds: number) => void): NodeJS.Timeout {
  let lookedAt = performance.now();
  let dueAt = lookedAt + LOOK_EVERY_MS;
  const timer = setInterval(() => {
    const ranAt = performance.now();
    loop.sample(dueAt, ranAt);
    look((ranAt - lookedAt) / 1_000);
    lookedAt = ranAt;
    dueAt = ranAt + LOOK_EVERY_MS;
  }, LOOK_EVERY_MS);
  return timer.unref();
}
