import { promises as system, Resolver } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './is-public-address.js';

export interface FoundAddress {
  readonly address: string;
  readonly family: number;
}

/** How a name becomes addresses. Rejects with a code, or answers none, when it becomes none. */
export type NameLookup = (hostname: string) => Promise<readonly FoundAddress[]>;

/** Of a name whose addresses lead into a network that is not public. */
export const NOT_PUBLIC = 'EPRIVATE';

const TIMEOUT_MS = 1_500;
const TRIES = 2;

/** As every program of this machine does it, with its files. */
export const systemLookup: NameLookup = (hostname) => system.lookup(hostname, { all: true });

/**
 * Asks name servers and nobody else: no file of this machine can name an address, and a name server that is silent
 * holds no thread that others need. `servers` are those of the machine where none are given.
 */
export function serverLookup(servers: readonly string[] = []): NameLookup {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  if (servers.length > 0) resolver.setServers(servers);
  const ask = (hostname: string, family: 4 | 6): Promise<readonly FoundAddress[]> =>
    new Promise((resolve, reject) => {
      const done = (error: Error | null, found: readonly string[]) =>
        error ? reject(error) : resolve(found.map((address) => ({ address, family })));
      if (family === 4) resolver.resolve4(hostname, done);
      else resolver.resolve6(hostname, done);
    });
  return async (hostname) => {
    const answers = await Promise.allSettled([ask(hostname, 4), ask(hostname, 6)]);
    const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    const failed = answers.find((answer) => answer.status === 'rejected');
    if (found.length === 0 && failed) throw failed.reason;
    return found;
  };
}

/** Looks a name up once; rejects with EPRIVATE if any of its addresses is not public. */
export async function publicAddresses(lookup: NameLookup, hostname: string): Promise<readonly FoundAddress[]> {
  const found = await lookup(hostname);
  if (found.length > 0 && found.every(({ address }) => isPublicAddress(address))) return found;
  throw Object.assign(new Error('not a public address'), { code: NOT_PUBLIC });
}

/** What a connection asks: the addresses that are handed on were checked, and one of them is connected to. */
export const publicOnly =
  (lookup: NameLookup): LookupFunction =>
  (hostname, options, callback) => {
    const handOn = async () => {
      const [answer] = await Promise.allSettled([publicAddresses(lookup, hostname)]);
      if (answer.status === 'rejected') callback(answer.reason as NodeJS.ErrnoException, '');
      else if (options.all) callback(null, [...answer.value]);
      else callback(null, answer.value[0]?.address ?? '', answer.value[0]?.family);
    };
    void handOn();
  };
