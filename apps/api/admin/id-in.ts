import { isUuid, queryErrors } from '#platform';

/** An id from a path: whatever cannot be one is not there. */
export function idIn(path: string): string {
  if (!isUuid(path)) throw queryErrors.notFound();
  return path;
}
