import { ConfigError, createLog, Metrics, parseConfig, refuseUnsafeStores, serveMetrics, tidyEarly } from '#platform';
import { endOnFailure } from '../end-on-failure.js';
import { endOnSignal } from '../end-on-signal.js';
import { systemFailure } from '../system-failure.js';
import { runWorker } from './run-worker.js';

const CONFIGURATION = 78;

async function main(): Promise<void> {
  tidyEarly();
  const config = parseConfig(process.env);
  await refuseUnsafeStores(config);
  const log = createLog({ level: config.logLevel, process: 'worker' });
  endOnFailure(log);
  const metrics = new Metrics();
  const worker = await runWorker(config, log, metrics);
  const figures = await serveMetrics(config, metrics, log);
  endOnSignal(log, async () => {
    await worker.stop();
    await figures?.close();
  });
  // Whoever reads this line may ask it to end at once.
  log.info({ port: 0 }, 'listening');
}

main().catch((error: unknown) => {
  process.stderr.write(`${systemFailure(error)}\n`);
  process.exit(error instanceof ConfigError ? CONFIGURATION : 1);
});
