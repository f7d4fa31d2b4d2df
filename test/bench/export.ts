import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createLog, parseConfig, startEmbedded } from '#platform';
import { EXPORT_FORMATS } from '#response';
import { withServices } from '../../apps/cli/services.js';
import { migrate } from '../../migrations/migrate.js';
import { fullAnswers } from './checker.js';
import type { ExportCost, ExportRun } from './export-run.js';
import { inOwnProcess } from './helper-process.js';
import { makeCampaign } from './installation.js';
import { report } from './report.js';

/** A hundred thousand, or a million when the machine is free for minutes: `BENCH_MILLION=1`. */
const ANSWERS = process.env['BENCH_MILLION'] === '1' ? 1_000_000 : 100_000;
/** What a process may have in memory while it exports however much. */
const MOST_MEGABYTES = 300;

const FILL = `
  insert into response (
    invitation_id, campaign_id, wave_id, vendor_id, organisation_id, version_id, source, size, region, locale, answers,
    criterion_score, dimension_score, overall_score, quality, idempotency_key, fingerprint, receipt_hash, submitted_at,
    flags, terms, is_masked)
  select gen_random_uuid(), c.id, c.wave_id, v.id, gen_random_uuid(), c.version_id, 'independent', 'M', 'CN', 'en', $1,
         array_fill(1890, array[15])::smallint[], array_fill(75, array[5])::float8[], 75,
         '{"durationSeconds":180,"flags":[]}', 'bench-' || n, '', '', now(), '{}', '{}', true
  from campaign c, vendor v, generate_series(1, $2::int) n`;

/** Rows a second of an export in each format, against the same rows copied out by the database alone. */
export async function benchExport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-bench-'));
  chmodSync(folder, 0o711);
  const server = await startEmbedded({ folder: join(folder, 'postgres'), durable: true });
  const env = { DATABASE_URL: server.url, FAIRMARK_SECRET: randomBytes(32).toString('base64url') };
  try {
    await migrate(server.url);
    await makeStudy(env);
    const { waveId, copied } = await fill(server.url);
    for (const format of EXPORT_FORMATS) {
      const cost = await inOwnProcess<ExportCost>('export-run', { env, waveId, format } satisfies ExportRun);
      report(`export of ${ANSWERS} answers as ${format}`, 'rows/s', ANSWERS / cost.seconds, copied);
      report(`memory of that export`, 'MB', cost.peakMegabytes, MOST_MEGABYTES);
    }
  } finally {
    await server.stop();
    for (const place of [server.folder, folder]) rmSync(place, { recursive: true, force: true });
  }
}

async function makeStudy(env: Readonly<Record<string, string>>): Promise<void> {
  const options = { config: parseConfig(env), log: createLog({ level: 'warn', process: 'bench' }) };
  await withServices(options, async (services) => {
    await makeCampaign(services);
  });
}

/** Answers of one wave, and how many of them the database copies out in a second. */
async function fill(databaseUrl: string): Promise<{ readonly waveId: string; readonly copied: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `insert into vendor (id, slug, name, created_at) values (gen_random_uuid(), 'aurora', '{}', now())`,
  );
  await client.query(FILL, [JSON.stringify(fullAnswers()), ANSWERS]);
  await client.query('vacuum analyze response');
  const start = performance.now();
  await client.query(`copy (select * from response order by wave_id, invitation_id) to '/dev/null'`);
  const copied = ANSWERS / ((performance.now() - start) / 1_000);
  const { rows } = await client.query<{ id: string }>('select id from wave');
  await client.end();
  return { waveId: rows[0]?.id ?? '', copied };
}
