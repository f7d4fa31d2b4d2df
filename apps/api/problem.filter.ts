import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Log, type Problem, toProblem, uuidV4 } from '#platform';
import { readerLocale } from './request.js';

/** Turns a problem into a page for somebody who looks at it in a browser. */
export type ProblemPage = (
  problem: Problem,
  request: FastifyRequest,
  locale: ReturnType<typeof readerLocale>,
) => string;

function wantsPage(request: FastifyRequest): boolean {
  const isData = /^\/(v1|health|metrics)(\/|\?|$)/.test(request.url);
  return !isData && (request.headers.accept ?? '').includes('text/html');
}

function localeSafely(request: FastifyRequest): ReturnType<typeof readerLocale> {
  try {
    return readerLocale(request);
  } catch {
    return 'zh-CN';
  }
}

/** Links and resets carry their secret in the path; the log keeps the route only. */
export function redactedPath(url: string): string {
  return (url.split('?', 1)[0] ?? '').replace(/^\/((?:embed\/)?[suo])\/[^/]+/, '/$1/[redacted]');
}

/** Sends what went wrong as RFC 9457, or as a page to a person. A bug is told to the log only. */
export function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  tools: { readonly log: Log; readonly page: ProblemPage },
): void {
  const problem = toProblem(error, uuidV4());
  if (problem.status >= 500)
    tools.log.error(
      { err: error, requestId: problem.requestId, method: request.method, path: redactedPath(request.url) },
      problem.title,
    );
  void reply.status(problem.status).header('cache-control', 'no-store');
  if (problem.retryAfter !== undefined) void reply.header('retry-after', String(problem.retryAfter));
  if (problem.status === 401 && !wantsPage(request)) void reply.header('www-authenticate', 'Bearer');
  if (wantsPage(request)) {
    void reply.type('text/html; charset=utf-8').send(tools.page(problem, request, localeSafely(request)));
    return;
  }
  void reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly tools: { readonly log: Log; readonly page: ProblemPage }) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.tools);
  }
}
