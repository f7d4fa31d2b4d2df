import { setFlagsFromString } from 'node:v8';

/** How much the heap may grow over what is alive in it before it is tidied; V8 waits until it is four times as large. */
const GROWTH_PERCENT = 60;

/**
 * Keeps a process that works through millions of rows as small as what it needs at a time. Left to itself, V8 lets
 * what is long dead pile up on a machine that has memory; tidying earlier costs a few parts in a hundred of the time.
 */
export function tidyEarly(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
