import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import pg from 'pg';
import { eventually } from './support/eventually.js';
import { startProgram } from './support/program.js';
import { openStage, type Stage } from './support/stage.js';

describe('SHD-01: a process that is asked to end', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ DRAIN_SECONDS: '2', LOG_LEVEL: 'info' });
  }, 60_000);

  afterAll(() => stage.close());

  it('says that it is not ready, serves a while longer, finishes what it has begun, and ends with 0', async () => {
    const { process: api } = stage.api;
    const holder = new pg.Client({ connectionString: stage.database.url });
    await holder.connect();
    const ended = once(api, 'exit');
    await holder.query('begin; lock table vendor in access exclusive mode');
    const begun = stage.staff.get('/v1/admin/vendors');
    await eventually(async () => {
      const [row] = await stage.database.query<{ n: number }>(
        `select count(*)::int as n from pg_locks where not granted and relation = 'vendor'::regclass`,
      );
      return (row?.n ?? 0) > 0;
    });
    api.kill('SIGTERM');
    const unready = await eventually(async () => {
      const answer = await stage.http.get('/health/ready');
      return answer.status === 503 && answer;
    });
    expect(unready.body).toMatchObject({ type: '/problems/shutting-down', retryAfter: 2 });
    const late = await stage.http.get('/v1/studies');
    expect([late.status, late.headers['connection']]).toEqual([200, 'close']);
    await holder.query('rollback');
    expect((await begun).status).toBe(200);
    await holder.end();
    expect(await ended).toEqual([0, null]);
    await expect(fetch(`http://127.0.0.1:${stage.api.port}/health/live`)).rejects.toThrow();
    expect(stage.api.output.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
  });

  it('has written down by then whatever it refused', async () => {
    const api = await startProgram('api', { ...stage.env, PORT: '0' });
    const base = `http://127.0.0.1:${api.port}`;
    const key = { authorization: 'Bearer fm_live_k1234567890abcdef_secretsecretsecretsecretsecretsecret' };
    for (let n = 0; n < 7; n += 1) expect((await fetch(`${base}/v1/vendor/me`, { headers: key })).status).toBe(401);
    // Nobody waits for these to be written but the end.
    const csp = { method: 'POST', headers: { 'content-type': 'application/reports+json' }, body: '[]' };
    const reports = await Promise.all(Array.from({ length: 40 }, () => fetch(`${base}/v1/csp-reports`, csp)));
    const tooMany = reports.filter(({ status }) => status === 429).length;
    expect(tooMany).toBeGreaterThan(10);
    expect(await api.stop('SIGTERM')).toBe(0);
    const kept = await stage.database.query<{ action: string; rows: number; times: number }>(
      `select action, count(*)::int as rows, sum((details ->> 'times')::int)::int as times
       from audit_log where action in ('key.refused', 'rate.refused') group by action order by action`,
    );
    expect(kept).toEqual([
      { action: 'key.refused', rows: 2, times: 7 },
      { action: 'rate.refused', rows: 2, times: tooMany },
    ]);
  }, 60_000);

  it('and works through jobs ends with 0, too', async () => {
    const worker = await stage.startWorker();
    expect(await worker.stop('SIGTERM')).toBe(0);
    expect(worker.output.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
  }, 60_000);
});
