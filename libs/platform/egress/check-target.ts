import { isIP } from 'node:net';

export interface EgressRules {
  /** Names of hosts, in small letters, that may be asked over https. */
  readonly hosts: readonly string[];
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

/** Reads an address once and decides by what was read, so that nobody reads it differently later. */
export function checkTarget(text: string, { hosts, sinks }: EgressRules): Target {
  if (text.length > LONGEST || !URL.canParse(text)) return refused('not-a-url');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return refused('credentials');
  if (sinks.includes(url.origin)) return { isAllowed: true, url, isSink: true };
  const fault = faultOf(url, hosts);
  return fault === undefined ? { isAllowed: true, url, isSink: false } : refused(fault);
}

function faultOf({ protocol, port, hostname }: URL, hosts: readonly string[]): TargetFault | undefined {
  if (protocol !== 'https:') return 'not-https';
  if (!PORTS.has(port)) return 'port-not-allowed';
  // A bracketed address of version 6 is one, too; a dot at the end would be the same host under another name.
  const isAddress = isIP(hostname) !== 0 || hostname.startsWith('[');
  return isAddress || !hosts.includes(hostname) ? 'host-not-allowed' : undefined;
}

const refused = (fault: TargetFault): Target => ({ isAllowed: false, fault });
