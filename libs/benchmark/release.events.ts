/** Somebody asked for a release of a wave. */
export const RELEASE_REQUESTED = 'release.requested';
