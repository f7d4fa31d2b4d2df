import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { type Config, verifyRelay } from '#platform';
import { type Checked, fail, pass, skip, warn } from './checked.js';

/** The relay is there, takes our login, and is who it says it is. */
export async function checkRelay({ smtpUrl, environment }: Config): Promise<Checked> {
  if (smtpUrl === undefined) return skip('relay', 'no relay');
  const { isReached, isTrusted, reason } = await verifyRelay(smtpUrl);
  if (!isReached)
    return fail(
      'relay',
      `it does not take mails (${reason})`,
      'See that SMTP_URL is right: host, port, name and password.',
    );
  if (isTrusted) return pass('relay', 'reached over TLS, with a certificate that is valid');
  const advice = 'Use a relay with a valid certificate for its name (smtps:, or STARTTLS).';
  return (environment === 'production' ? fail : warn)('relay', 'reached without a trusted TLS connection', advice);
}

const OWN = new BlockList();
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  OWN.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  OWN.addSubnet(network, bits, 'ipv6');

/** Addresses of the relay that mails may leave from; none when it stands in our own network or sends from elsewhere. */
export async function relayAddresses({ smtpUrl }: Config): Promise<string[]> {
  if (smtpUrl === undefined) return [];
  const host = new URL(smtpUrl).hostname.replaceAll(/[[\]]/g, '');
  const found = await lookup(host, { all: true }).catch(() => []);
  return found
    .map(({ address }) => address)
    .filter((address) => !OWN.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4'));
}
