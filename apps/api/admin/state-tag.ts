import { queryErrors } from '#platform';

const TAG = /^"([0-9a-f]{16})"$/;

/** The state that a correction was made to, from If-Match. */
export function stateIn(ifMatch: string | undefined): string {
  const state = TAG.exec(ifMatch ?? '')?.[1];
  if (state === undefined) throw queryErrors.preconditionMissing();
  return state;
}

export const stateTag = (state: string): string => `"${state}"`;
