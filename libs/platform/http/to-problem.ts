import { DomainError, type ErrorKind, type Violation } from '#kernel';
import { isUnavailable, sqlState } from '../database/sql-state.js';
import * as errors from './errors.js';

/** RFC 9457. `type` is an address a person can open. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly instance: string;
  readonly requestId: string;
  readonly detail?: string;
  readonly errors?: readonly Violation[];
  readonly retryAfter?: number;
}

const STATUS: Readonly<Record<ErrorKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'changed-since': 412,
  'precondition-missing': 428,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  'rate-limited': 429,
  unavailable: 503,
};

/** What the framework refuses before a handler runs, by its own code. */
const FRAMEWORK: Readonly<Record<string, () => DomainError>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: errors.payloadTooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: errors.unsupportedMediaType,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: errors.badRequest,
  FST_ERR_CTP_EMPTY_JSON_BODY: errors.malformedJson,
  FST_ERR_BAD_URL: errors.badRequest,
  FST_ERR_MAX_LIMIT: errors.badRequest,
  FST_ERR_MAX_PARAM_LENGTH: errors.uriTooLong,
};

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { statusCode, status } = error as { statusCode?: unknown; status?: unknown };
  if (typeof statusCode === 'number') return statusCode;
  return typeof status === 'number' ? status : undefined;
}

/** Whatever was thrown, as the refusal it means; undefined for a bug. */
function understood(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  const known = typeof code === 'string' ? FRAMEWORK[code] : undefined;
  if (known) return known();
  // First, because a client that hangs up has the same code as a database that does.
  return ofStatus(statusOf(error)) ?? ofDatabase(error);
}

/** Promises the schema keeps. A service says more precisely what is wrong; this is for what it did not foresee. */
const CONSTRAINTS: Readonly<Record<string, () => DomainError>> = {
  '23503': errors.notConsistent,
  '23505': errors.alreadyThere,
  '23514': errors.notConsistent,
};

function ofDatabase(error: unknown): DomainError | undefined {
  return isUnavailable(error) ? errors.dependencyUnavailable() : CONSTRAINTS[sqlState(error) ?? '']?.();
}

const BY_STATUS: Readonly<Record<number, () => DomainError>> = {
  404: errors.notFound,
  405: errors.notFound,
  413: errors.payloadTooLarge,
  415: errors.unsupportedMediaType,
};

function ofStatus(status: number | undefined): DomainError | undefined {
  if (status === undefined || status < 400 || status >= 500) return undefined;
  return (BY_STATUS[status] ?? errors.badRequest)();
}

/** The one place that knows HTTP statuses. A bug becomes 500 with a title only; its story is in the log. */
export function toProblem(error: unknown, requestId: string): Problem {
  const refusal = understood(error);
  const { code, title, extra } = refusal ?? errors.internalError();
  return {
    type: `/problems/${code}`,
    title,
    status: refusal ? STATUS[refusal.kind] : 500,
    instance: `urn:uuid:${requestId}`,
    requestId,
    ...extra,
  };
}
