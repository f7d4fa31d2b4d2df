import { isIP } from 'node:net';
import type { EnvironmentReader } from './environment.js';
import { origins, wholeNumber } from './values.js';

/** Where webhooks of vendors may go besides the public net. */
export interface WebhookSettings {
  /** Origins on a desk that stand in for a vendor's receiver: without https, at a private address. */
  readonly webhookSinks: readonly string[];
  /** Of tests only: name servers that are asked instead of the machine's own. */
  readonly webhookNameServers: readonly string[];
}

/** `127.0.0.1:5353` */
const nameServer = (raw: string): readonly string[] | undefined => {
  const [address = '', port = ''] = raw.split(':');
  return isIP(address) === 4 && wholeNumber(1, 65_535)(port) !== undefined ? [raw] : undefined;
};

export function webhookSettings(reader: EnvironmentReader): WebhookSettings {
  return {
    webhookSinks: reader.optional('WEBHOOK_SINKS', origins) ?? [],
    webhookNameServers: reader.optional('FAIRMARK_TEST_DNS', nameServer) ?? [],
  };
}
