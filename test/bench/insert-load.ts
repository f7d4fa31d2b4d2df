import pg from 'pg';
import { onTask } from './helper-process.js';

export interface InsertLoad {
  readonly url: string;
  readonly clients: number;
  readonly ids: readonly string[];
  readonly answers: object;
}

const COLUMNS = [
  'invitation_id, campaign_id, wave_id, vendor_id, organisation_id, version_id, source, size, region, locale, answers',
  'criterion_score, dimension_score, overall_score, quality, idempotency_key, fingerprint, receipt_hash, submitted_at',
].join(', ');

const INSERT = `insert into bench_response (${COLUMNS})
  values ($1, $2, $2, $2, $2, $2, 'independent', 'M', 'CN', 'en', $3, $4, $5, $6, $7, $8, $9, $9, $10)`;

/** Rows a second: what a submit leaves in `response`, inserted by the driver alone. */
onTask(async ({ url, clients, ids, answers }: InsertLoad) => {
  const pool = new pg.Pool({ connectionString: url, max: clients });
  await Promise.all(Array.from({ length: clients }, () => pool.query('select 1')));
  const left = [...ids];
  const start = performance.now();
  const client = async () => {
    for (let id = left.pop(); id !== undefined; id = left.pop())
      await pool.query({
        name: 'bench-insert',
        text: INSERT,
        values: [
          id,
          id,
          JSON.stringify(answers),
          [1890, 1890, 1890, 1890, 1890, 1890, 1890, 1890, 1890, 1890, 1890, 1890, 1890, 1890, 1890],
          [75, 75, 75, 75, 75],
          75,
          '{"durationSeconds":null,"flags":[]}',
          id,
          Buffer.alloc(32, 7),
          new Date(),
        ],
      });
  };
  await Promise.all(Array.from({ length: clients }, client));
  const rate = ids.length / ((performance.now() - start) / 1_000);
  await pool.end();
  return rate;
});
