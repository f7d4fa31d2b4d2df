import type { EnvironmentReader } from './environment.js';
import { isLongSecret } from './is-strong-secret.js';
import { matching, wholeNumber } from './values.js';

/** How a process is watched, how much it takes on at once, and how it ends. */
export interface OperationSettings {
  /** Unset: no figures are served. 0: any free port. */
  readonly metricsPort: number | undefined;
  /** This machine alone, unless a token is asked for. */
  readonly metricsHost: string;
  /** Who asks for figures must know it. Unset: whoever reaches the port may. */
  readonly metricsToken: string | undefined;
  /** Requests that are answered at the same time; more are told to come again. */
  readonly maxInFlight: number;
  /** Seconds between saying that it is not ready and closing the door, so that a load balancer sees it. */
  readonly drainSeconds: number;
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;

export function operationSettings(reader: EnvironmentReader, isProduction: boolean): OperationSettings {
  const metricsHost = reader.read('METRICS_HOST', matching(/^[0-9A-Za-z.:-]{1,253}$/), '127.0.0.1');
  const metricsToken = reader.optionalSecret('METRICS_TOKEN', (raw) => (isLongSecret(raw) ? raw : undefined));
  const metricsPort = reader.optional('METRICS_PORT', wholeNumber(0, 65_535));
  const isOpen = metricsPort !== undefined && metricsHost !== undefined && !LOOPBACK.test(metricsHost);
  const hasToken = metricsToken !== undefined || reader.mistakes.includes('METRICS_TOKEN is not valid');
  reader.require(!isOpen || hasToken, 'METRICS_TOKEN is missing: METRICS_HOST is not this machine alone');
  return {
    metricsPort,
    metricsHost,
    metricsToken,
    maxInFlight: reader.read('MAX_IN_FLIGHT', wholeNumber(1, 100_000), '400'),
    drainSeconds: reader.read('DRAIN_SECONDS', wholeNumber(0, 20), isProduction ? '3' : '0'),
  };
}
