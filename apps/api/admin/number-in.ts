import { queryErrors } from '#platform';

/** A number from 1 from a path: whatever is none is not there. */
export function numberIn(path: string): number {
  if (!/^[1-9]\d{0,8}$/.test(path)) throw queryErrors.notFound();
  return Number(path);
}
