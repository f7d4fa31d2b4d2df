import type { Violation } from '#kernel';

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
  get violations(): readonly (Violation & { readonly message?: string })[] {
    const { errors } = this.body;
    return Array.isArray(errors) ? (errors as Violation[]) : [];
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  const type = typeof body['type'] === 'string' ? body['type'] : '';
  const title = typeof body['title'] === 'string' ? body['title'] : response.statusText;
  return new Problem(response.status, type.split('/').at(-1) ?? '', title, body);
}
