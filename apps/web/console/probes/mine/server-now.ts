import { useMemo } from 'react';
import { useNow } from './use-now.js';

/** How far the server's clock is before ours, in milliseconds. */
const skewOf = (serverNow: string): number => Date.parse(serverNow) - new Date().getTime();

/** This moment by the server's clock, second by second; `told` is what it said last. */
export function useServerNow(told: string): number {
  const skew = useMemo(() => skewOf(told), [told]);
  return useNow() + skew;
}
