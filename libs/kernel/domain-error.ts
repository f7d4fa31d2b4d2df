/** What kind of refusal it is. One table (platform/http) maps kinds to HTTP statuses. */
export type ErrorKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'changed-since'
  | 'precondition-missing'
  | 'invalid'
  | 'too-large'
  | 'unsupported'
  | 'rate-limited'
  | 'unavailable';

/** One thing that is wrong with the input; `pointer` is a JSON Pointer (RFC 6901) into the body. */
export interface Violation {
  readonly pointer: string;
  readonly code: string;
}

export interface ProblemDetail {
  readonly detail?: string;
  readonly errors?: readonly Violation[];
  /** Seconds until a retry may help. */
  readonly retryAfter?: number;
}

/**
 * An expected refusal. `code` is the last segment of the problem type of RFC 9457, `title` a fixed
 * sentence for that code. Built only by the `errors.ts` catalogue of a lib.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly title: string,
    readonly extra: ProblemDetail = {},
  ) {
    super(title);
  }
}
