import { queryErrors } from '#platform';

const TAG = /^"?r(\d{1,9})"?$/;

/** The revision of a draft that a change was made to, from If-Match. */
export function revisionIn(ifMatch: string | undefined): number {
  const revision = TAG.exec(ifMatch ?? '')?.[1];
  if (revision === undefined) throw queryErrors.preconditionMissing();
  return Number(revision);
}

export const revisionTag = (revision: number): string => `"r${revision}"`;
