import { createPublicKey, type KeyObject } from 'node:crypto';
import { type Checked, fail, pass, skip, warn } from './checked.js';
import { type Dns, DnsUnavailable } from './dns.js';
import { evaluateSpf, isSpf, type SpfResult } from './evaluate-spf.js';
import { isAligned, tagsOf } from './tags-of.js';

/** Who the mails are from, and how they leave. */
export interface SenderFacts {
  /** Domain of the address that readers see. */
  readonly from: string;
  /** Domain that mails come back to: what SPF is asked about. */
  readonly returns: string;
  /** Name of the relay's DKIM key, if it is known. */
  readonly selector: string | undefined;
  /** Addresses that mails leave from; empty when they are not known. */
  readonly addresses: readonly string[];
}

/** What receivers look up before they believe a mail: SPF, DKIM, DMARC, and whether they agree with the sender. */
export async function checkSender(dns: Dns, facts: SenderFacts): Promise<Checked[]> {
  try {
    const policy = await readDmarc(dns, facts.from);
    return [
      ...(await checkSpf(dns, facts, policy)),
      ...(await checkDkim(dns, facts, policy)),
      checkDmarc(facts, policy),
      await checkReturns(dns, facts),
    ];
  } catch (error) {
    if (!(error instanceof DnsUnavailable)) throw error;
    return [skip('dns', `no server answers (${error.message}); name one with --resolver`)];
  }
}

type Policy = ReadonlyMap<string, string> | undefined;

/** Of the domain, or of the one above it that has one. */
async function readDmarc(dns: Dns, domain: string): Promise<Policy> {
  const labels = domain.split('.');
  for (let depth = 0; depth <= labels.length - 2; depth += 1) {
    const records = await dns.txt(`_dmarc.${labels.slice(depth).join('.')}`);
    const record = records.find((text) => /^v=DMARC1\b/i.test(text));
    if (record !== undefined) return tagsOf(record);
  }
  return undefined;
}

const SPF_WORDS: Readonly<Record<Exclude<SpfResult, 'pass' | 'none'>, string>> = {
  fail: 'is refused by',
  softfail: 'is doubted by',
  neutral: 'is not named in',
  error: 'cannot be looked up in',
};

async function checkSpf(dns: Dns, { returns, from, addresses }: SenderFacts, policy: Policy): Promise<Checked[]> {
  const records = (await dns.txt(returns)).filter(isSpf);
  if (records.length !== 1) {
    const advice = `Publish one TXT record at ${returns}: v=spf1 include:<your relay> -all`;
    return [fail('spf', records.length === 0 ? `${returns} has no record` : `${returns} has several records`, advice)];
  }
  const found = pass('spf', `${returns}: ${records[0]}`);
  const alignment = isAligned(returns, from, policy?.get('aspf') === 's')
    ? pass('spf alignment', `${returns} and ${from} are one sender`)
    : warn(
        'spf alignment',
        `${returns} is not ${from}`,
        'DMARC then rests on DKIM alone: see that it is signed for the sender.',
      );
  const results = await Promise.all(addresses.map((ip) => checkAddress(dns, returns, ip)));
  const unknown = skip('spf address', 'the address that mails leave from is not known; give it with --ip');
  return [found, ...(results.length > 0 ? results : [unknown]), alignment];
}

async function checkAddress(dns: Dns, domain: string, ip: string): Promise<Checked> {
  const result = await evaluateSpf(dns, domain, ip);
  if (result === 'pass') return pass('spf address', `${ip} may send for ${domain}`);
  const words = result === 'none' ? 'is not named in' : SPF_WORDS[result];
  const advice = `If mails leave from ${ip}, add it to the record: ip${ip.includes(':') ? 6 : 4}:${ip}`;
  return (result === 'fail' || result === 'error' ? fail : warn)(
    'spf address',
    `${ip} ${words} the record of ${domain}`,
    advice,
  );
}

async function checkDkim(dns: Dns, { selector, from }: SenderFacts, policy: Policy): Promise<Checked[]> {
  if (selector === undefined)
    return [
      warn(
        'dkim',
        'the name of the key is not known',
        'Set MAIL_DKIM_SELECTOR to the selector that the relay signs with.',
      ),
    ];
  const name = `${selector}._domainkey.${from}`;
  const record = (await dns.txt(name)).find((text) => /(^|;)\s*p=/i.test(text));
  if (record === undefined)
    return [
      fail('dkim', `${name} has no key`, 'Publish the key that the relay gave you as a TXT record at this name.'),
    ];
  const strength = keyStrength(tagsOf(record));
  if (strength === 'revoked')
    return [fail('dkim', `${name} was revoked`, 'Let the relay make a new key and publish it.')];
  if (strength === 'broken')
    return [fail('dkim', `${name} is no key`, 'Publish the record again, as it was given, in one piece.')];
  if (strength < 1_024)
    return [fail('dkim', `${name} has ${strength} bits`, 'Receivers ignore keys of fewer than 1024 bits: use 2048.')];
  const key = pass('dkim', `${name}: ${strength} bits`);
  const mode = policy?.get('adkim') === 's' ? 'strictly' : 'by its owner';
  return [key, pass('dkim alignment', `the key stands under ${from}, which agrees with the sender ${mode}`)];
}

/** Bits of an RSA key; Ed25519 counts as 2048. */
function keyStrength(tags: ReadonlyMap<string, string>): number | 'revoked' | 'broken' {
  const data = (tags.get('p') ?? '').replaceAll(/\s/g, '');
  if (data === '') return 'revoked';
  if (tags.get('k') === 'ed25519') return Buffer.from(data, 'base64').length === 32 ? 2_048 : 'broken';
  const key = publicKey(Buffer.from(data, 'base64'));
  return key?.asymmetricKeyDetails?.modulusLength ?? 'broken';
}

function publicKey(der: Buffer): KeyObject | undefined {
  for (const type of ['spki', 'pkcs1'] as const)
    try {
      return createPublicKey({ key: der, format: 'der', type });
    } catch {
      // The other form, or none.
    }
  return undefined;
}

function checkDmarc({ from }: SenderFacts, policy: Policy): Checked {
  const advice = `Publish a TXT record at _dmarc.${from}: v=DMARC1; p=quarantine; rua=mailto:<a mailbox of yours>`;
  if (!policy) return fail('dmarc', `${from} has no policy`, advice);
  const action = policy.get('p')?.toLowerCase();
  if (action === 'quarantine' || action === 'reject') return pass('dmarc', `p=${action}`);
  if (action === 'none')
    return warn(
      'dmarc',
      'p=none: anybody may still send in your name',
      'When the reports look right, go on to p=quarantine.',
    );
  return fail('dmarc', 'the policy says nothing a receiver understands', advice);
}

/** A mail that comes back must find a server. */
async function checkReturns(dns: Dns, { returns }: SenderFacts): Promise<Checked> {
  const exchanges = await dns.exchanges(returns);
  if (exchanges.length > 0) return pass('mx', `${returns} takes mail at ${exchanges[0]}`);
  const advice =
    'Publish an MX record, or set MAIL_RETURN_ADDRESS to a mailbox that exists: otherwise no bounce is seen.';
  return fail('mx', `${returns} takes no mail`, advice);
}
