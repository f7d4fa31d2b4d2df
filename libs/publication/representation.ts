import { createHash } from 'node:crypto';

/** The bytes of one answer. They never change, and neither does their tag. */
export interface Representation {
  readonly body: Buffer;
  readonly type: string;
  /** Strong: it names the release and exactly these bytes. */
  readonly etag: string;
  /** The address of the next page, where there is one. */
  readonly next?: string | null;
  /** What a browser calls it when it keeps it. */
  readonly fileName?: string;
}

const TAG_LENGTH = 12;

export function tagOf(release: string, body: Buffer): string {
  const own = createHash('sha256').update(body).digest('hex').slice(0, TAG_LENGTH);
  return `"${release.slice(0, TAG_LENGTH)}-${own}"`;
}
