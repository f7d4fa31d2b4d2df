import { ConfigError, createLog, Metrics, parseConfig, refuseUnsafeStores, serveMetrics, tidyEarly } from '#platform';
import { endOnFailure } from '../end-on-failure.js';
import { endOnSignal } from '../end-on-signal.js';
import { systemFailure } from '../system-failure.js';
import { createApi } from './create-api.js';

const CONFIGURATION = 78;

async function main(): Promise<void> {
  tidyEarly();
  const config = parseConfig(process.env);
  await refuseUnsafeStores(config);
  const log = createLog({ level: config.logLevel, process: 'api' });
  endOnFailure(log);
  const metrics = new Metrics();
  const api = await createApi(config, log, metrics);
  const figures = await serveMetrics(config, metrics, log);
  endOnSignal(log, async () => {
    await api.stop();
    await figures?.close();
  });
  const { port } = await api.listen();
  log.info({ port }, 'listening');
}

main().catch((error: unknown) => {
  process.stderr.write(`${systemFailure(error)}\n`);
  process.exit(error instanceof ConfigError ? CONFIGURATION : 1);
});
