import { generateKeyPairSync } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import { checkSender, type SenderFacts } from './check-sender.js';
import { openDns } from './dns.js';
import { evaluateSpf } from './evaluate-spf.js';
import { type DnsServer, startDnsServer, type Zone } from './testing/dns-server.js';

const servers: DnsServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function dnsOf(zone: Zone) {
  const server = await startDnsServer(zone);
  servers.push(server);
  return openDns([server.address]);
}

const rsa = (bits: number): string =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .publicKey.export({ type: 'spki', format: 'der' })
    .toString('base64');
const KEY = rsa(2_048);

const SOUND: Zone = {
  'TXT study.example': ['some-verification=1', 'v=spf1 ip4:192.0.2.0/28 include:relay.example -all'],
  'TXT relay.example': ['v=spf1 ip6:2001:db8::/32 a:out.relay.example -all'],
  'A out.relay.example': ['198.51.100.7'],
  'TXT s1._domainkey.study.example': [`v=DKIM1; k=rsa; p=${KEY}`],
  'TXT _dmarc.study.example': ['v=DMARC1; p=quarantine; rua=mailto:dmarc@study.example'],
  'MX study.example': ['mx.study.example'],
};
const facts: SenderFacts = {
  from: 'study.example',
  returns: 'study.example',
  selector: 's1',
  addresses: ['192.0.2.5'],
};

const standing = async (zone: Zone, changed: Partial<SenderFacts> = {}) => {
  const all = await checkSender(await dnsOf(zone), { ...facts, ...changed });
  return Object.fromEntries(all.map(({ check, state, advice }) => [check, advice === undefined ? state : `${state}!`]));
};

describe('the sender', () => {
  it('is believed when everything is published', async () => {
    expect(await standing(SOUND)).toEqual({
      spf: 'pass',
      'spf address': 'pass',
      'spf alignment': 'pass',
      dkim: 'pass',
      'dkim alignment': 'pass',
      dmarc: 'pass',
      mx: 'pass',
    });
  });

  it('is told what is missing and what to do when nothing is published', async () => {
    expect(await standing({}, { addresses: [] })).toEqual({ spf: 'fail!', dkim: 'fail!', dmarc: 'fail!', mx: 'fail!' });
  });

  it.each([
    {
      name: 'an address that is not named',
      changed: { addresses: ['203.0.113.9'] },
      check: 'spf address',
      state: 'fail!',
    },
    { name: 'an unknown address', changed: { addresses: [] }, check: 'spf address', state: 'skip' },
    {
      name: 'a way back of somebody else',
      changed: { returns: 'relay.example' },
      check: 'spf alignment',
      state: 'warn!',
    },
    { name: 'no name of a key', changed: { selector: undefined }, check: 'dkim', state: 'warn!' },
    { name: 'another name of a key', changed: { selector: 's2' }, check: 'dkim', state: 'fail!' },
  ])('with $name is $state in $check', async ({ changed, check, state }) => {
    expect((await standing(SOUND, changed))[check]).toBe(state);
  });

  it.each([
    { key: 'v=DKIM1; p=', state: 'fail!' },
    { key: 'v=DKIM1; p=nonsense', state: 'fail!' },
    { key: `v=DKIM1; p=${rsa(512)}`, state: 'fail!' },
    { key: `p=${KEY}`, state: 'pass' },
    { key: `v=DKIM1; k=ed25519; p=${Buffer.alloc(32, 1).toString('base64')}`, state: 'pass' },
  ])('with the key $key is $state', async ({ key, state }) => {
    expect((await standing({ ...SOUND, 'TXT s1._domainkey.study.example': [key] }))['dkim']).toBe(state);
  });

  it.each([
    { policy: 'v=DMARC1; p=none', state: 'warn!' },
    { policy: 'v=DMARC1; p=reject', state: 'pass' },
    { policy: 'v=DMARC1; p=perhaps', state: 'fail!' },
  ])('with the policy $policy is $state', async ({ policy, state }) => {
    expect((await standing({ ...SOUND, 'TXT _dmarc.study.example': [policy] }))['dmarc']).toBe(state);
  });

  it('of a part of a domain is under the policy of the whole, which may be strict', async () => {
    const zone = { ...SOUND, 'TXT _dmarc.study.example': ['v=DMARC1; p=reject; aspf=s'] };
    const { 'spf alignment': alignment, dmarc } = await standing(zone, { from: 'mail.study.example' });
    expect([alignment, dmarc]).toEqual(['warn!', 'pass']);
  });

  it('is not blamed when no name server answers', async () => {
    const server = await startDnsServer({});
    await server.close();
    expect(await checkSender(openDns([server.address]), facts)).toEqual([
      { check: 'dns', state: 'skip', detail: expect.stringContaining('--resolver') },
    ]);
  }, 30_000);
});

describe('an address', () => {
  const chain: Zone = Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [`TXT d${n}.example`, [`v=spf1 include:d${n + 1}.example -all`]]),
  );

  it.each([
    { ip: '192.0.2.5', zone: SOUND, result: 'pass' },
    { ip: '2001:db8::9', zone: SOUND, result: 'pass' },
    { ip: '198.51.100.7', zone: SOUND, result: 'pass' },
    { ip: '198.51.100.8', zone: SOUND, result: 'fail' },
    {
      ip: '192.0.2.5',
      zone: {
        'TXT study.example': ['v=spf1 mx ~all'],
        'MX study.example': ['mx.example'],
        'A mx.example': ['192.0.2.5'],
      },
      result: 'pass',
    },
    {
      ip: '192.0.2.9',
      zone: { 'TXT study.example': ['v=spf1 a/24 ~all'], 'A study.example': ['192.0.2.1'] },
      result: 'pass',
    },
    { ip: '192.0.2.9', zone: { 'TXT study.example': ['v=spf1 ?all'] }, result: 'neutral' },
    { ip: '192.0.2.9', zone: { 'TXT study.example': ['v=spf1 ~all'] }, result: 'softfail' },
    { ip: '192.0.2.9', zone: { 'TXT study.example': ['v=spf1'] }, result: 'neutral' },
    {
      ip: '192.0.2.9',
      zone: {
        'TXT study.example': ['v=spf1 redirect=other.example'],
        'TXT other.example': ['v=spf1 ip4:192.0.2.9 -all'],
      },
      result: 'pass',
    },
    { ip: '192.0.2.9', zone: { 'TXT study.example': ['v=spf1 include:nowhere.example -all'] }, result: 'error' },
    { ip: '192.0.2.9', zone: { 'TXT study.example': ['v=spf1 -all', 'v=spf1 +all'] }, result: 'error' },
    { ip: '192.0.2.9', zone: { 'TXT study.example': ['v=spf1 include:d0.example'], ...chain }, result: 'error' },
    {
      ip: '192.0.2.9',
      zone: { 'TXT study.example': ['v=spf1 ptr exists:x ip4:nonsense ip4:192.0.2.9/99 -all'] },
      result: 'fail',
    },
    { ip: '192.0.2.9', zone: { 'TXT study.example': ['v=spf10 +all'] }, result: 'none' },
  ])('$ip is $result', async ({ ip, zone, result }) => {
    expect(await evaluateSpf(await dnsOf(zone), 'study.example', ip)).toBe(result);
  });
});
