import { ConfigError, createLog, parseConfig, tidyEarly } from '#platform';
import { systemFailure } from '../system-failure.js';
import { runWorker } from './run-worker.js';

const CONFIGURATION = 78;

async function main(): Promise<void> {
  tidyEarly();
  const config = parseConfig(process.env);
  const log = createLog({ level: config.logLevel, process: 'worker' });
  const worker = await runWorker(config, log);
  log.info({ port: 0 }, 'listening');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void worker.stop().then(() => process.exit(0));
    });
}

main().catch((error: unknown) => {
  process.stderr.write(`${systemFailure(error)}\n`);
  process.exit(error instanceof ConfigError ? CONFIGURATION : 1);
});
