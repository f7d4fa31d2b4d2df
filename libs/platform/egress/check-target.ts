import { isIP } from 'node:net';

export interface EgressRules {
  /** Names of hosts, in small letters, that may be asked over https; `any` name of the public net. */
  readonly hosts: readonly string[] | 'any';
  /** Origins that may be asked whatever they are; on a desk and in tests. */
  readonly sinks: readonly string[];
}

/** Why an address may not be asked. */
export type TargetFault = 'not-a-url' | 'not-https' | 'credentials' | 'port-not-allowed' | 'host-not-allowed';

export type Target =
  | { readonly isAllowed: true; readonly url: URL; readonly isSink: boolean }
  | { readonly isAllowed: false; readonly fault: TargetFault };

const PORTS = new Set(['', '443', '8443']);
const LONGEST = 2_000;
/** Two labels or more; a dot at the end would be the same host under another name. */
const PUBLIC_NAME = /^(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
/** Names that mean something inside of a network only (RFC 6761, RFC 6762, RFC 8375 and ICANN's `internal`). */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|arpa|onion)$/;

/** Reads an address once and decides by what was read, so that nobody reads it differently later. */
export function checkTarget(text: string, { hosts, sinks }: EgressRules): Target {
  if (text.length > LONGEST || !URL.canParse(text)) return refused('not-a-url');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return refused('credentials');
  if (sinks.includes(url.origin)) return { isAllowed: true, url, isSink: true };
  const fault = faultOf(url, hosts);
  return fault === undefined ? { isAllowed: true, url, isSink: false } : refused(fault);
}

function faultOf({ protocol, port, hostname }: URL, hosts: EgressRules['hosts']): TargetFault | undefined {
  if (protocol !== 'https:') return 'not-https';
  if (!PORTS.has(port)) return 'port-not-allowed';
  // A bracketed address of version 6 is one, too.
  const isAddress = isIP(hostname) !== 0 || hostname.startsWith('[');
  return isAddress || !isListed(hostname, hosts) ? 'host-not-allowed' : undefined;
}

const isListed = (hostname: string, hosts: EgressRules['hosts']): boolean =>
  hosts === 'any' ? PUBLIC_NAME.test(hostname) && !PRIVATE_NAME.test(hostname) : hosts.includes(hostname);

const refused = (fault: TargetFault): Target => ({ isAllowed: false, fault });
