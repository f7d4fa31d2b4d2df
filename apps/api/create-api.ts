import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  addOverloadGate,
  type Config,
  configureFastify,
  createRateLimit,
  DataSource,
  followRequests,
  type Log,
  Metrics,
  observeRequests,
  poolOf,
  queryErrors,
  RefusalLog,
  refuseConnections,
  standingText,
} from '#platform';
import { LinkMissService } from '#distribution';
import { distributionErrors } from '#distribution/core';
import { ApiModule } from './api.module.js';
import { takeCspReports } from './csp-report.controller.js';
import { overloadRefusal } from './overload-refusal.js';
import { describeApi, OPEN_API } from './public/open-api.js';
import { addPublicGate } from './public/public-gate.js';
import { keepReadyAnswers, ReadyAnswers } from './public/ready-answers.js';
import { problemPage } from './problem-page.js';
import { ProblemFilter, sendProblem } from './problem.filter.js';
import { requireSchema } from '../require-schema.js';
import { QueryInterceptor } from './query-interceptor.js';
import { noteTooMany } from './refusals.js';
import { addSecurityHeaders, securityHeaders } from './security-headers.js';

export interface RunningApi {
  listen(port?: number): Promise<{ readonly port: number }>;
  /** Says that it is not ready, lets what runs come to its end, then closes. */
  stop(): Promise<void>;
}

/** How long a request may take to arrive, and to be answered when the door has closed. */
const REQUEST_TIMEOUT = 10_000;

/** Connections that wait to be taken; one that finds no place tries again after seconds, and nobody could tell it why. */
const BACKLOG = 4_096;

/** A link that is too long to be one is as unknown as any other. */
function isOverlongLink(error: unknown, { url }: FastifyRequest): boolean {
  return (error as { code?: unknown }).code === 'FST_ERR_MAX_PARAM_LENGTH' && /^\/(embed\/)?[suo]\//.test(url);
}

const NEST = { bodyParser: false, abortOnError: false, logger: false } as const;

type ProblemTools = Parameters<typeof sendProblem>[3];

function adapterFor({ trustProxy, publicUrl }: Config, tools: ProblemTools): FastifyAdapter {
  const isSecure = publicUrl.startsWith('https:');
  return new FastifyAdapter({
    bodyLimit: 65_536,
    routerOptions: { caseSensitive: true, maxParamLength: 128 },
    exposeHeadRoutes: true,
    trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
    requestTimeout: REQUEST_TIMEOUT,
    connectionTimeout: 0,
    keepAliveTimeout: 65_000,
    http: { headersTimeout: 5_000, maxHeaderSize: 16_384, connectionsCheckingInterval: 1_000 },
    clientErrorHandler: refuseConnections(securityHeaders('/', 'application/problem+json', isSecure)),
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      // An address that no route could be looked up for passes no hook.
      void reply.headers(securityHeaders(request.url, request.headers.accept ?? '', isSecure));
      void sendProblem(
        isOverlongLink(error, request) ? distributionErrors.linkNotFound() : error,
        request,
        reply,
        tools,
      );
    },
  });
}

/** While it still answers, it says that it will not for long. */
function tellWhoStops(fastify: FastifyInstance, state: { readonly stopping: boolean }): void {
  fastify.addHook('onRequest', async (request) => {
    if (state.stopping && request.url === '/health/ready') throw queryErrors.shuttingDown();
  });
  // Whoever keeps a connection open is told to take another one before this one closes under a request.
  fastify.addHook('onSend', (_, reply, payload, done) => {
    if (state.stopping) void reply.header('connection', 'close');
    done(null, payload);
  });
}

/** The one way to build the api; the programs and the tests call it. */
export async function createApi(config: Config, log: Log, metrics = new Metrics()): Promise<RunningApi> {
  const tools: ProblemTools = {
    log,
    page: problemPage,
    missed: (address) => app.get(LinkMissService).count(address),
    refused: (who, refusal) => app.get(RefusalLog).note(who, refusal),
  };
  const isSecure = config.publicUrl.startsWith('https:');
  const adapter = adapterFor(config, tools);
  const fastify = adapter.getInstance();
  const rules = { name: 'anon', perMinute: config.publicRate };
  const [ready, limit] = [new ReadyAnswers(), createRateLimit(config, rules)];
  observeRequests(fastify, metrics);
  addPublicGate(fastify, { ready, limit, told: (standing) => standingText(rules, standing) });
  const state = { stopping: false };
  const refuse = overloadRefusal({ page: problemPage, isSecure, isStopping: () => state.stopping });
  const waiting = () => poolOf(app.get(DataSource)).waitingCount;
  const overload = addOverloadGate(fastify, { maxInFlight: config.maxInFlight, waiting, metrics, refuse });
  configureFastify(fastify);
  takeCspReports(fastify);
  followRequests(fastify);
  noteTooMany(fastify, tools.refused);
  addSecurityHeaders(fastify, isSecure);
  keepReadyAnswers(fastify, ready);
  tellWhoStops(fastify, state);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config, log, metrics), adapter, NEST);
  app.useGlobalFilters(new ProblemFilter(tools));
  app.useGlobalInterceptors(new QueryInterceptor());
  await requireSchema(app.get(DataSource));
  await app.init();
  app.get<{ document?: unknown }>(OPEN_API).document = describeApi(app, config);
  await fastify.ready();
  return {
    listen: async (port = config.port) => {
      await app.listen({ port, host: config.host, backlog: BACKLOG });
      const address = app.getHttpServer().address() as { port: number };
      return { port: address.port };
    },
    stop: async () => {
      state.stopping = true;
      await new Promise((resolve) => setTimeout(resolve, config.drainSeconds * 1_000));
      // A server that closes no longer looks for requests that take too long to arrive.
      const impatience = setTimeout(() => app.getHttpServer().closeAllConnections(), REQUEST_TIMEOUT);
      await app.close();
      limit.close();
      overload.close();
      clearTimeout(impatience);
    },
  };
}
