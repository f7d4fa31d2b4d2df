import { BlockList, isIP } from 'node:net';
import type { Dns } from './dns.js';

/**
 * What a receiver makes of a sender's address (RFC 7208). none: there is no record. error: the record cannot be
 * evaluated, which receivers treat as if it said nothing.
 */
export type SpfResult = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'error';

const QUALIFIERS: Readonly<Record<string, SpfResult>> = { '+': 'pass', '-': 'fail', '~': 'softfail', '?': 'neutral' };
const MOST_LOOKUPS = 10;

export const isSpf = (record: string): boolean => /^v=spf1( |$)/i.test(record);

interface Evaluation {
  readonly dns: Dns;
  readonly ip: string;
  /** Terms that ask the domain name system; more than ten are an error. */
  lookups: number;
}

class SpfError extends Error {}

/** Whether a domain lets mail come from an address. Macros and `ptr`, which nobody should use, match nothing. */
export async function evaluateSpf(dns: Dns, domain: string, ip: string): Promise<SpfResult> {
  try {
    return await evaluate({ dns, ip, lookups: 0 }, domain);
  } catch (error) {
    if (error instanceof SpfError) return 'error';
    throw error;
  }
}

async function evaluate(evaluation: Evaluation, domain: string): Promise<SpfResult> {
  const records = (await evaluation.dns.txt(domain)).filter(isSpf);
  if (records.length === 0) return 'none';
  if (records.length > 1) throw new SpfError('several records');
  const terms = (records[0] ?? '').trim().split(/\s+/).slice(1);
  for (const term of terms) {
    const result = await resultOf(evaluation, term, domain);
    if (result) return result;
  }
  const redirect = terms.find((term) => /^redirect=/i.test(term))?.slice('redirect='.length);
  if (redirect === undefined) return 'neutral';
  count(evaluation);
  return evaluate(evaluation, redirect);
}

/** What a term says of the address; undefined when it does not speak of it, or is no mechanism (`redirect=`). */
async function resultOf(evaluation: Evaluation, term: string, domain: string): Promise<SpfResult | undefined> {
  const [, qualifier = '', mechanism = ''] = /^([+~?-]?)(.*)$/.exec(term) ?? [];
  if (mechanism.includes('=') || !(await matches(evaluation, mechanism, domain))) return undefined;
  return QUALIFIERS[qualifier || '+'];
}

function count(evaluation: Evaluation): void {
  evaluation.lookups += 1;
  if (evaluation.lookups > MOST_LOOKUPS) throw new SpfError('too many lookups');
}

async function matches(evaluation: Evaluation, mechanism: string, domain: string): Promise<boolean> {
  const [, name = '', value = ''] = /^([a-z0-9]+)[:/]?(.*)$/i.exec(mechanism) ?? [];
  switch (name.toLowerCase()) {
    case 'all':
      return true;
    case 'ip4':
    case 'ip6':
      return isWithin(evaluation.ip, value);
    case 'include':
      return includes(evaluation, value);
    case 'a':
    case 'mx':
      return hosts(evaluation, name.toLowerCase(), mechanism, domain);
    default:
      return false;
  }
}

async function includes(evaluation: Evaluation, domain: string): Promise<boolean> {
  count(evaluation);
  const result = await evaluate(evaluation, domain);
  if (result === 'none') throw new SpfError('an included domain has no record');
  return result === 'pass';
}

/** `a`, `a:host`, `a/24`, `mx`, `mx:domain/24`. */
async function hosts(evaluation: Evaluation, kind: string, mechanism: string, domain: string): Promise<boolean> {
  count(evaluation);
  const [, named, prefix] = /^(?:a|mx)(?::([^/]+))?(?:\/(\d{1,3}))?/i.exec(mechanism) ?? [];
  const target = named ?? domain;
  const names = kind === 'a' ? [target] : (await evaluation.dns.exchanges(target)).slice(0, MOST_LOOKUPS);
  for (const name of names)
    for (const address of await evaluation.dns.addresses(name))
      if (isWithin(evaluation.ip, prefix === undefined ? address : `${address}/${prefix}`)) return true;
  return false;
}

const FAMILIES = { 4: { name: 'ipv4', bits: 32 }, 6: { name: 'ipv6', bits: 128 } } as const;

function isWithin(ip: string, network: string): boolean {
  const [address = '', prefix] = network.split('/');
  const family = isIP(address);
  if ((family !== 4 && family !== 6) || isIP(ip) !== family) return false;
  const { name, bits: all } = FAMILIES[family];
  const bits = Number(prefix ?? all);
  if (!Number.isInteger(bits) || bits < 0 || bits > all) return false;
  const list = new BlockList();
  list.addSubnet(address, bits, name);
  return list.check(ip, name);
}
