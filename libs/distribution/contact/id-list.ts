/**
 * Ids as the text of an array. The driver would put a thousand of them together character by character, and what it
 * throws away by that is most of what an import leaves to the garbage collector.
 */
export const idList = (ids: readonly string[]): string => `{${ids.join()}}`;
