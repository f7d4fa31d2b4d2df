import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { openDatabase } from '#platform';
import { eventually } from './support/eventually.js';
import { movingClock, type MovingClock } from './support/moving-clock.js';
import { checkRefusal, problemOf } from './support/refusal.js';
import { openStage, type Stage } from './support/stage.js';

/** Half of them are for answers alone. */
const PLACES = 4;

describe('a process that has too much to do', () => {
  let stage: Stage;
  let clock: MovingClock;
  let holder: pg.Client;

  beforeAll(async () => {
    clock = movingClock(new Date().toISOString());
    stage = await openStage({ ...clock.env, MAX_IN_FLIGHT: String(PLACES) });
    holder = new pg.Client({ connectionString: stage.database.url, application_name: 'holder' });
    await holder.connect();
  }, 60_000);

  afterAll(async () => {
    await holder.end();
    await stage.close();
    clock.remove();
  });

  it('OVL-01: says so at once, keeps room for answers, and serves again when it can', async () => {
    await holder.query('begin; lock table vendor in access exclusive mode');
    const waiting = Array.from({ length: PLACES / 2 }, () => stage.staff.get('/v1/admin/vendors'));
    const refused = await eventually(async () => {
      const answer = await stage.http.get('/v1/studies');
      return answer.status === 503 && answer;
    });
    checkRefusal(refused);
    expect([problemOf(refused), refused.headers['retry-after']]).toEqual(['overloaded', '2']);
    expect(refused.headers['cache-control']).toBe('no-store');
    expect(refused.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    const page = await stage.http.get('/b?lang=en').set('accept', 'text/html');
    expect([page.status, page.headers['retry-after'], page.headers['content-type']]).toEqual([
      503,
      '2',
      'text/html; charset=utf-8',
    ]);
    expect(page.text).toMatch(/<html lang="en"[^]*<code>[\da-f-]{36}<\/code>/);
    expect((await stage.http.get('/health/live')).status).toBe(200);
    const answer = await stage.http
      .post('/v1/respond/submit')
      .set('authorization', 'Survey none')
      .send({ answers: {} });
    expect(problemOf(answer)).not.toBe('overloaded');
    await holder.query('rollback');
    for (const { status } of await Promise.all(waiting)) expect([200, 503]).toContain(status);
    expect((await stage.http.get('/v1/studies')).status).toBe(200);
  });

  it('TIM-03: warns where its clock and the database’s are apart', async () => {
    expect((await stage.http.get('/health/ready')).body).toEqual({ status: 'ok', warnings: [] });
    clock.moveTo(new Date(Date.now() + 60_000).toISOString());
    expect((await stage.http.get('/health/ready')).body).toEqual({ status: 'ok', warnings: ['clock'] });
    clock.moveTo(new Date().toISOString());
  });

  it('DB-03: does again what the database took back for the sake of another', async () => {
    const source = await openDatabase({
      url: stage.database.url,
      poolSize: 2,
      statementTimeout: 40_000,
      onConnectionError: () => undefined,
    });
    await stage.database.query('create table pair (id int primary key, n int not null)');
    await stage.database.query('insert into pair values (1, 0), (2, 0)');
    await stage.database.query('grant select, update on pair to fairmark_app');
    let tries = 0;
    const raise = (first: number, second: number) =>
      source.transaction(async (tx) => {
        tries += 1;
        await tx.query('update pair set n = n + 1 where id = $1', [first]);
        await tx.query('select pg_sleep(0.3)');
        await tx.query('update pair set n = n + 1 where id = $1', [second]);
      });
    await Promise.all([raise(1, 2), raise(2, 1)]);
    expect(await stage.database.query('select n from pair order by id')).toEqual([{ n: 2 }, { n: 2 }]);
    expect(tries).toBeGreaterThan(2);
    await source.destroy();
  });

  it('DB-04: outlives every connection that the database ends, at work and idle', async () => {
    for (let round = 0; round < 5; round += 1) {
      const asked = Array.from({ length: 2 }, () => stage.staff.get('/v1/admin/vendors'));
      await stage.database.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and application_name = ''`,
      );
      for (const { status } of await Promise.all(asked)) expect([200, 401, 503]).toContain(status);
    }
    expect(stage.api.process.exitCode).toBeNull();
    await eventually(async () => (await stage.staff.get('/v1/admin/vendors')).status === 200);
  });
});
