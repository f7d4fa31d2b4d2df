import { ConfigError, createLog, parseConfig, tidyEarly } from '#platform';
import { systemFailure } from '../system-failure.js';
import { createApi } from './create-api.js';

const CONFIGURATION = 78;

async function main(): Promise<void> {
  tidyEarly();
  const config = parseConfig(process.env);
  const log = createLog({ level: config.logLevel, process: 'api' });
  const api = await createApi(config, log);
  const { port } = await api.listen();
  log.info({ port }, 'listening');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void api.stop().then(() => process.exit(0));
    });
}

main().catch((error: unknown) => {
  process.stderr.write(`${systemFailure(error)}\n`);
  process.exit(error instanceof ConfigError ? CONFIGURATION : 1);
});
