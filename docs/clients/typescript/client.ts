import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.js';

/**
 * A client of a Fairmark installation: every address, parameter and answer has its type, which is generated from the
 * description that the installation gives of itself. `key` is a vendor's, where its own detail is read.
 */
export function fairmark(address: string, key?: string): Client<paths> {
  return createClient<paths>({
    baseUrl: address,
    ...(key === undefined ? {} : { headers: { authorization: `Bearer ${key}` } }),
  });
}
