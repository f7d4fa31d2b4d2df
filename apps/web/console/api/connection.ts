import { useSyncExternalStore } from 'react';

let isReachable = true;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What each request tells: whether anybody answered it. */
export function noteAnswer(answered: boolean): void {
  if (answered === isReachable) return;
  isReachable = answered;
  for (const listener of listeners) listener();
}

/** Whether the server answered the last time it was asked. */
export function useReachable(): boolean {
  return useSyncExternalStore(subscribe, () => isReachable);
}
