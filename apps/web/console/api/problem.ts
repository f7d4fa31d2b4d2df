import type { Violation } from '#kernel';

/** A part of what was sent that is at fault, with a sentence where the server has one. */
export interface Fault extends Violation {
  readonly message?: string;
  readonly severity?: string;
}

/** What the api said went wrong (RFC 9457); `status` 0 when it could not be reached at all. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    /** The last part of the problem's `type`: `slug-taken`. */
    readonly code: string,
    readonly title: string,
    readonly body: Readonly<Record<string, unknown>> = {},
  ) {
    super(title);
  }

  /** Which parts of what was sent are at fault. */
  get violations(): readonly Fault[] {
    const { errors } = this.body;
    return Array.isArray(errors) ? (errors as Fault[]) : [];
  }

  /** What somebody who reports it should quote; the log has it, too. */
  get reference(): string | undefined {
    const { requestId } = this.body;
    return typeof requestId === 'string' ? requestId : undefined;
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const type = typeof body['type'] === 'string' ? body['type'] : '';
  const title = typeof body['title'] === 'string' ? body['title'] : response.statusText;
  return new Problem(response.status, type.split('/').at(-1) ?? '', title, body);
}
