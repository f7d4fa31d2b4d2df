/** Somebody wants the next release of a wave to be computed; the subject is its preparation. */
export const RELEASE_REQUESTED = 'release.requested';

/** The first result of a wave became public. The three below are written in the transaction that makes it so. */
export const RELEASE_PUBLISHED = 'release.published';
/** A later revision took the place of what was public. */
export const RELEASE_REVISED = 'release.revised';
/** A result is no longer served, nor are those before it. */
export const RELEASE_WITHDRAWN = 'release.withdrawn';

/**
 * What the three events say; their subject is the release. All of it is public at that moment, or was: `reason` is
 * why it was revised or withdrawn, `at` the instant it became public or was withdrawn (RFC 3339, UTC).
 */
export interface ReleaseNews extends Readonly<Record<string, string | number>> {
  readonly study: string;
  readonly wave: string;
  readonly revision: number;
  readonly sha256: string;
  readonly reason: string;
  readonly at: string;
}
