import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { distributionErrors } from '#distribution/core';
import { DomainError } from '#kernel';
import { type Acting, actingOf, type Log, type Problem, type Refusal, toProblem, uuidV4 } from '#platform';
import { refusalOf } from './refusals.js';
import { readerLocale, seeOther } from './request.js';

/** Turns a problem into a page for somebody who looks at it in a browser. */
export type ProblemPage = (
  problem: Problem,
  request: FastifyRequest,
  locale: ReturnType<typeof readerLocale>,
) => string;

export function wantsPage(request: FastifyRequest): boolean {
  const isData = /^\/(v1|health|metrics)(\/|\?|$)/.test(request.url);
  return !isData && (request.headers.accept ?? '').includes('text/html');
}

export function localeSafely(request: FastifyRequest): ReturnType<typeof readerLocale> {
  try {
    return readerLocale(request);
  } catch {
    return 'zh-CN';
  }
}

const SECRET_PATH = /^\/((?:embed\/)?[suo]|vendor\/accept|(?:admin|vendor)\/reset|admin\/break-glass)\/[^/]+/;

/** Links and resets carry their secret in the path; the log keeps the route only. */
export function redactedPath(url: string): string {
  return (url.split('?', 1)[0] ?? '').replace(SECRET_PATH, '/$1/[redacted]');
}

/** Which door leads on where a page was refused for want of a login, or of a part of one. */
const DOOR_STEPS: Readonly<Record<string, string>> = {
  'mfa-required': 'login/second-factor',
  'enrolment-required': 'login/enrolment',
  'reauthentication-needed': 'confirm',
};

const isReading = ({ method }: Pick<FastifyRequest, 'method'>): boolean => method === 'GET' || method === 'HEAD';

/** The page a form was on; the form itself is filled in again. */
function pageOf({ headers, method }: FastifyRequest, path: string): string {
  if (isReading({ method })) return path;
  const { referer } = headers;
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).pathname : path;
}

const needsLogin = ({ type, status }: Pick<Problem, 'type' | 'status'>): boolean =>
  status === 401 || type === '/problems/reauthentication-needed';

/** Where somebody goes who asked for a page of the staff's or the vendors' that needs more of a login; else undefined. */
function doorOf(request: FastifyRequest, { type, status }: Problem): string | undefined {
  const [path = ''] = request.url.split('?', 1);
  const door = /^\/(vendor|admin)(\/|$)/.exec(path)?.[1];
  if (door === undefined || !needsLogin({ type, status }) || !wantsPage(request)) return undefined;
  const code = type.replace('/problems/', '');
  const step = DOOR_STEPS[code] ?? (door === 'vendor' && isReading(request) ? 'login' : undefined);
  if (step === undefined) return undefined;
  return `/${door}/${step}?lang=${localeSafely(request)}&next=${encodeURIComponent(pageOf(request, path))}`;
}

export interface ProblemTools {
  readonly log: Log;
  readonly page: ProblemPage;
  /** Counts a link that leads nowhere; the seconds to wait when there were too many from there, else null. */
  readonly missed: (address: string) => Promise<number | null>;
  /** Writes down who was refused what. */
  readonly refused: (who: Acting, refusal: Refusal) => Promise<void>;
}

/** Whoever tries link after link is sent away; a link that leads somewhere is never asked about. */
async function counted(error: unknown, { ip }: FastifyRequest, tools: ProblemTools): Promise<unknown> {
  if (!(error instanceof DomainError) || error.code !== 'link-not-found') return error;
  const wait = await tools.missed(ip);
  return wait === null ? error : distributionErrors.tooManyUnknownLinks(wait);
}

/** What a process says a thousand times when it is busy or ends is counted, and not written down each time. */
const COUNTED = new Set(['overloaded', 'shutting-down']);
const isCounted = (error: unknown): boolean => error instanceof DomainError && COUNTED.has(error.code);

/** Sends what went wrong as RFC 9457, or as a page to a person. A bug is told to the log only. */
export async function sendProblem(
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  tools: ProblemTools,
): Promise<void> {
  const error = await counted(thrown, request, tools).catch((failure: unknown) => failure);
  const who = actingOf(request);
  const problem = toProblem(error, who.requestId ?? uuidV4());
  const refusal = refusalOf(problem, request);
  if (refusal) await tools.refused(who, refusal);
  const door = doorOf(request, problem);
  if (door !== undefined) return seeOther(reply, door);
  if (problem.status >= 500 && !isCounted(error)) {
    // What passes by itself is a warning; an error is a bug of ours.
    const level = problem.retryAfter === undefined ? 'error' : 'warn';
    const { method, url } = request;
    tools.log[level]({ err: error, requestId: problem.requestId, method, path: redactedPath(url) }, problem.title);
  }
  sendRefusal(problem, request, reply, tools);
}

function sendRefusal(problem: Problem, request: FastifyRequest, reply: FastifyReply, tools: ProblemTools): void {
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
  constructor(private readonly tools: ProblemTools) {}

  catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    return sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>(), this.tools);
  }
}
