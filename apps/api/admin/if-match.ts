import { queryErrors } from '#platform';

const TAG = /^"(\d{1,9})"$/;

/** The version that a change was made to, from If-Match; a change that names none could undo another's unseen. */
export function versionIn(ifMatch: string | undefined): number {
  const version = TAG.exec(ifMatch ?? '')?.[1];
  if (version === undefined) throw queryErrors.preconditionMissing();
  return Number(version);
}

export const tagOf = (version: number): string => `"${version}"`;
