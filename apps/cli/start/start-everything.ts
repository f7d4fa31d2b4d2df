import { type Config, Metrics, serveMetrics } from '#platform';
import { createApi } from '../../api/create-api.js';
import { runWorker } from '../../worker/run-worker.js';
import { bringUp } from '../database-schema.js';
import { type DemoFacts, demoFacts, writeDemoFile } from '../demo/demo-facts.js';
import { mayHoldDemo } from '../demo/demo-state.js';
import { ensureDemo } from '../demo/ensure-demo.js';
import { type Installation, openInstallation } from '../installation.js';
import { withServices } from '../services.js';
import { freePort } from './free-port.js';
import type { StopInOrder } from './stop-in-order.js';

export interface Started {
  readonly config: Config;
  readonly embedded: Installation['embedded'];
  readonly demo: DemoFacts | undefined;
  /** The port that was asked for, when another had to be used. */
  readonly busyPort: number | undefined;
}

/** Database, schema, demo, worker and api in this process. What runs is in `stops`, also when this throws. */
export async function startEverything(stops: StopInOrder): Promise<Started> {
  const opened = await openInstallation();
  stops.add(() => opened.close());
  // When the database goes last, connections that are still closing are not news.
  stops.add(async () => void (opened.log.level = 'error'));
  if (stops.isStopping) throw new Error('It was stopped before it had started');
  const asked = opened.config.port;
  const installation = { ...opened, config: await onFreePort(opened.config) };
  await bringUp(installation.config);
  const demo = await prepareDemo(installation);
  const config = { ...installation.config, demo: demo !== undefined };
  const metrics = new Metrics();
  const figures = await serveMetrics(config, metrics, installation.log);
  stops.add(async () => figures?.close());
  const worker = await runWorker(config, installation.log, metrics);
  stops.add(() => worker.stop());
  const api = await createApi(config, installation.log, metrics);
  stops.add(() => api.stop());
  await api.listen();
  // Whoever waits for the file may knock at once.
  if (demo) writeDemoFile(config.dataFolder, demo.file);
  const busyPort = asked !== 0 && asked !== config.port ? asked : undefined;
  return { config, embedded: installation.embedded, demo, busyPort };
}

/** On a desk another port will do; in production somebody has configured what stands before it. */
async function onFreePort(config: Config): Promise<Config> {
  if (config.environment === 'production') return config;
  const port = await freePort(config.host, config.port);
  const isOwnAddress = config.publicUrl === `http://localhost:${config.port}`;
  return { ...config, port, publicUrl: isOwnAddress ? `http://localhost:${port}` : config.publicUrl };
}

async function prepareDemo(installation: Installation): Promise<DemoFacts | undefined> {
  const { config } = installation;
  if (!mayHoldDemo(installation) || !(await ensureDemo(installation))) return undefined;
  return withServices(installation, (services) => demoFacts(services, config.publicUrl, config.dataFolder));
}
