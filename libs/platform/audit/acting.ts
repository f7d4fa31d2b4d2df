import { AsyncLocalStorage } from 'node:async_hooks';
import { uuidV4 } from '../crypto/uuid.js';

/** `staff:…`, `vendor-user:…` and `key:…` have an id; a command is the operator's, a job the worker's. */
export type Actor = `staff:${string}` | `vendor-user:${string}` | `key:${string}` | 'operator' | 'worker' | 'anonymous';

/** Who does what is being done, and for which request. A guard says who as soon as it knows. */
export interface Acting {
  actor: Actor;
  readonly requestId: string | null;
}

/** Goes along with everything that one request, command or job does, through every wait. */
export const acting = new AsyncLocalStorage<Acting>();

/** From here on the request is this one's. Does nothing outside of a request. */
export function actAs(actor: Actor): void {
  const current = acting.getStore();
  if (current) current.actor = actor;
}

/** Does the work as somebody. */
export const runAs = <T>(actor: Actor, work: () => T, requestId: string | null = uuidV4()): T =>
  acting.run({ actor, requestId }, work);
