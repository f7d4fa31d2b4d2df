import { ContactImportJob, IMPORT_APPLY } from '#distribution';
import { createLog, DataSource, parseConfig, type RelayedEvent } from '#platform';
import { withServices } from '../../apps/cli/services.js';
import { onTask } from './helper-process.js';

/** An import that waits for its worker. */
export interface ImportTask {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly importId: string;
}

export interface ImportCost {
  /** From the event to the commit. */
  readonly seconds: number;
  /** Resident at the highest. */
  readonly megabytes: number;
}

/** Often enough to see what comes and goes between two garbage collections. */
const LOOK_MS = 20;

/** Applies one import as the worker does it, and nothing else. */
onTask(async ({ databaseUrl, secret, importId }: ImportTask): Promise<ImportCost> => {
  const config = parseConfig({ DATABASE_URL: databaseUrl, FAIRMARK_SECRET: secret });
  return withServices({ config, log: createLog({ level: 'warn', process: 'bench' }) }, async (services) => {
    const [event]: RelayedEvent[] = await services
      .get(DataSource)
      .query('select topic, subject_id as "subjectId", id, payload, attempts from outbox where subject_id = $1', [
        importId,
      ]);
    if (event?.topic !== IMPORT_APPLY) throw new Error('the import was not queued');
    return measured(() => services.get(ContactImportJob).apply(event));
  });
});

async function measured(work: () => Promise<void>): Promise<ImportCost> {
  let highest = 0;
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, LOOK_MS);
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1_000;
  clearInterval(watch);
  return { seconds, megabytes: highest / 2 ** 20 };
}
