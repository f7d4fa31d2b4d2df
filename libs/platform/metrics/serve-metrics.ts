import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Config } from '../config/parse-config.js';
import { equalSecret, sha256 } from '../crypto/keyring.js';
import type { Log } from '../log/log.js';
import type { Metrics } from './metrics.js';

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

type Settings = Pick<Config, 'metricsPort' | 'metricsHost' | 'metricsToken'>;

const LONGEST_REQUEST_MS = 5_000;

/**
 * Serves the figures at a door of their own, which the public never gets to: `/metrics`, and `/live` for whoever looks
 * whether the process runs. Undefined when no port was named.
 */
export async function serveMetrics(settings: Settings, metrics: Metrics, log: Log): Promise<MetricsServer | undefined> {
  if (settings.metricsPort === undefined) return undefined;
  const server = createServer({ requestTimeout: LONGEST_REQUEST_MS, headersTimeout: LONGEST_REQUEST_MS });
  server.on('request', (request, response) => {
    void answer(request, response, { metrics, token: settings.metricsToken }).catch((error: unknown) => {
      log.warn({ err: error }, 'the figures could not be told');
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.metricsPort, settings.metricsHost, resolve);
  });
  const { port } = server.address() as AddressInfo;
  log.info({ metricsPort: port }, 'figures are served');
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Door {
  readonly metrics: Metrics;
  readonly token: string | undefined;
}

async function answer(request: IncomingMessage, response: ServerResponse, { metrics, token }: Door): Promise<void> {
  const status = refusal(request, token);
  if (status !== undefined) {
    response.writeHead(status, status === 401 ? { 'www-authenticate': 'Bearer' } : {}).end();
    return;
  }
  const isLive = request.url === '/live';
  const body = isLive ? 'ok\n' : await metrics.registry.metrics();
  const type = isLive ? 'text/plain; charset=utf-8' : metrics.registry.contentType;
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

function refusal({ method, url, headers }: IncomingMessage, token: string | undefined): number | undefined {
  if (url !== '/metrics' && url !== '/live') return 404;
  if (method !== 'GET' && method !== 'HEAD') return 405;
  if (url === '/live' || token === undefined) return undefined;
  return equalSecret(sha256(headers.authorization ?? ''), sha256(`Bearer ${token}`)) ? undefined : 401;
}
