const OWN_PATH = /^\/admin(\/[\w/-]*)?$/;
const LONGEST = 200;

/** Where somebody wanted to go before logging in, if it is a page of the console; undefined for anything else. */
export const returnPath = (text: string): string | undefined =>
  text.length <= LONGEST && OWN_PATH.test(text) && !text.includes('//') ? text : undefined;
