import { isIP } from 'node:net';
import type { Config } from '#platform';
import { type Command, CommandError, UsageError } from '../command.js';
import { checkDatabase, checkDelivery, checkQueue, checkSettings } from '../doctor/check-installation.js';
import { checkChecksums, checkDisk, checkRepeated, checkSecrets } from '../doctor/check-operation.js';
import { checkRelay, relayAddresses } from '../doctor/check-relay.js';
import { checkSender } from '../doctor/check-sender.js';
import { type Checked, written } from '../doctor/checked.js';
import { openDns } from '../doctor/dns.js';
import { type Installation, withInstallation } from '../installation.js';
import { withServices } from '../services.js';

interface DoctorOptions {
  readonly resolver: string | undefined;
  readonly ip: string | undefined;
}

export const doctorCommand: Command = {
  options: { json: { type: 'boolean' }, resolver: { type: 'string' }, ip: { type: 'string' } },
  details: [
    'Looks at the settings, secrets, disk, database, queue and relay, at backups and the audit log, and at what receivers of',
    'mails look up: SPF, DKIM, DMARC.',
    '--resolver 192.0.2.1  asks this name server, 192.0.2.1:5353 at another port',
    '--ip 192.0.2.9        the address that mails leave from, when it is not the relay’s',
    '--json                the same as JSON',
    'Ends with 1 when something has failed.',
  ],
  run: async ({ options }) => {
    const { resolver, ip } = readOptions(options);
    const all = await withInstallation((installation) => examine(installation, { resolver, ip }));
    const isOk = all.every(({ state }) => state !== 'fail');
    process.stdout.write(
      options['json'] === true ? `${JSON.stringify({ ok: isOk, checks: all }, null, 2)}\n` : `${written(all)}\n`,
    );
    const failed = all.filter(({ state }) => state === 'fail').length;
    if (!isOk) throw new CommandError(failed === 1 ? '1 check has failed.' : `${failed} checks have failed.`);
  },
};

function readOptions({ resolver, ip }: Readonly<Record<string, string | boolean | undefined>>): DoctorOptions {
  if (typeof ip === 'string' && isIP(ip) === 0) throw new UsageError('--ip is not an address');
  if (typeof resolver === 'string' && !/^[0-9a-f.:[\]]+$/i.test(resolver))
    throw new UsageError('--resolver is not an address');
  return { resolver: resolver ? String(resolver) : undefined, ip: ip ? String(ip) : undefined };
}

async function examine(installation: Installation, options: DoctorOptions): Promise<Checked[]> {
  const { config } = installation;
  const inside = await withServices(installation, async (services) => [
    ...(await checkDatabase(services, config)),
    ...(await checkQueue(services, config)),
    await checkChecksums(services),
    await checkDelivery(services, config),
    ...(await checkRepeated(services)),
  ]);
  const outside = [...checkSettings(config), checkSecrets(config), await checkDisk(config)];
  return [...outside, ...inside, await checkRelay(config), ...(await checkMailDomain(config, options))];
}

/** Without a relay no receiver looks anything up. */
async function checkMailDomain(config: Config, { resolver, ip }: DoctorOptions): Promise<Checked[]> {
  if (config.smtpUrl === undefined) return [];
  const from = domainOf(config.mailFrom.address);
  return checkSender(openDns(resolver === undefined ? [] : [resolver]), {
    from,
    returns: config.mailReturnAddress === undefined ? from : domainOf(config.mailReturnAddress),
    selector: config.mailDkimSelector,
    addresses: ip === undefined ? await relayAddresses(config) : [ip],
  });
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
