import type { NumberedSecret } from '../crypto/keyring.js';
import type { EnvironmentReader } from './environment.js';
import { numberedSecrets } from './numbered-secrets.js';
import { hostNames, origins } from './values.js';

/** What links are signed with, what everything else is sealed and signed with, and where robots of chat groups may be. */
export interface ChannelSettings {
  /** What signs personal links, the newest first; empty: the one secret does. */
  readonly linkSecrets: readonly NumberedSecret[];
  /** What seals and signs, the newest first; empty: the one secret does. */
  readonly keySecrets: readonly NumberedSecret[];
  /** Hosts besides the providers' own that robots of chat groups may have. */
  readonly channelHosts: readonly string[];
  /** Origins on a desk that stand in for a provider: without https, at a private address. */
  readonly channelSinks: readonly string[];
}

export function channelSettings(reader: EnvironmentReader): ChannelSettings {
  return {
    linkSecrets: reader.optionalSecret('FAIRMARK_LINK_SECRETS', numberedSecrets) ?? [],
    keySecrets: reader.optionalSecret('FAIRMARK_KEY_SECRETS', numberedSecrets) ?? [],
    channelHosts: reader.optional('CHANNEL_HOSTS', hostNames) ?? [],
    channelSinks: reader.optional('CHANNEL_SINKS', origins) ?? [],
  };
}
