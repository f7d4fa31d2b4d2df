import { Resolver } from 'node:dns/promises';

/** What is asked of the domain name system. Answers are empty where there is nothing. */
export interface Dns {
  txt(name: string): Promise<readonly string[]>;
  addresses(name: string): Promise<readonly string[]>;
  exchanges(name: string): Promise<readonly string[]>;
}

/** Nobody answered: that says nothing about what is asked. */
export class DnsUnavailable extends Error {
  override readonly name = 'DnsUnavailable';
}

const NOTHING = new Set(['ENODATA', 'ENOTFOUND', 'NXDOMAIN']);

/** Asks the servers that the machine asks, or those that are named (`192.0.2.1`, `192.0.2.1:5353`). */
export function openDns(servers: readonly string[] = []): Dns {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);
  return {
    txt: async (name) => (await asked(resolver.resolveTxt(name))).map((parts) => parts.join('')),
    addresses: async (name) => [...(await asked(resolver.resolve4(name))), ...(await asked(resolver.resolve6(name)))],
    exchanges: async (name) => (await asked(resolver.resolveMx(name))).map(({ exchange }) => exchange),
  };
}

async function asked<T>(question: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await question;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (NOTHING.has(code)) return [];
    throw new DnsUnavailable(code || String(error));
  }
}
