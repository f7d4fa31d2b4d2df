import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Response } from 'supertest';
import type { ReleaseDocument } from '#benchmark/core';
import { RESOURCE_NAMES, RESOURCES } from '#publication/core';
import { aColleague } from './support/colleague.js';
import { eventually } from './support/eventually.js';
import { type MovingClock, movingClock } from './support/moving-clock.js';
import { approveRelease, prepareRelease } from './support/publish.js';
import { logIn, openStage, type Stage, STAFF, type StaffClient } from './support/stage.js';
import { importDataset, moreAnswers } from './support/dataset-stage.js';

const PATIENCE = 240_000;
const TODAY = '2026-12-01T08:00:00Z';
const EMBARGO = '2026-12-02T10:00:00Z';
const PEOPLE = [
  ['analyst', 'analyst'],
  ['admin', 'second'],
] as const;
const VENDORS = ['v1', 'v2', 'v3', 'v4', 'v5', 'v6'];
/** Every way in which anybody outside the staff could learn of a release. */
const PUBLIC = [
  '/b/golden/one',
  '/b/golden/latest',
  '/b/golden/one?revision=1',
  '/b/golden/one/report',
  '/b/golden/one/report.md',
  '/v1/benchmarks/golden/one',
  '/v1/benchmarks/golden/latest',
  '/v1/benchmarks/golden/one?revision=1',
  '/v1/benchmarks/golden/one/signed',
  '/b/golden/one/og.png',
  '/embed/b/golden',
  ...RESOURCE_NAMES.flatMap((name) =>
    (RESOURCES[name].table ? ['', '.csv', '.xlsx', '.parquet'] : ['']).map(
      (form) => `/v1/benchmarks/golden/one/${name}${form}`,
    ),
  ),
  ...VENDORS.map((vendor) => `/badge/golden/${vendor}.svg`),
];
/** Lists that are there all the same, and must not name it. */
const LISTS = ['/v1/benchmarks', '/b', '/v1/openapi.json'];

describe('the release desk', () => {
  let stage: Stage;
  let clock: MovingClock;
  let waveId: string;
  let analyst: StaffClient;
  let admin: StaffClient;
  let second: StaffClient;
  let desk: string;
  let vendorKey: string;

  beforeAll(async () => {
    clock = movingClock(TODAY);
    stage = await openStage({ ...clock.env, PUBLIC_RATE: '100000' });
    waveId = await importDataset(stage);
    desk = `/v1/admin/waves/${waveId}/releases`;
    await stage.startWorker();
    for (const [role, name] of PEOPLE) await aColleague(stage, role, name);
    await enter();
    const [vendor] = await stage.database.query<{ id: string }>(`select id from vendor where slug = 'v1'`);
    const key = { vendorId: vendor?.id, label: 'reads', environment: 'live' };
    vendorKey = (await admin.make<{ text: string }>('/v1/admin/api-keys', key)).text;
  }, PATIENCE);

  afterAll(async () => {
    await stage.close();
    clock.remove();
  });

  /** Sessions do not outlast a day. */
  async function enter(): Promise<void> {
    const as = (name: string) =>
      logIn(() => stage.http, { email: `${name}@example.com`, password: 'another long password' });
    [admin, analyst, second] = [await logIn(() => stage.http, STAFF), await as('analyst'), await as('second')];
  }
  async function moveTo(moment: string): Promise<void> {
    clock.moveTo(moment);
    await enter();
  }
  const seen = async (id: string, staff: StaffClient = admin) => (await staff.get(`${desk}/${id}`)).body;
  const act = (staff: StaffClient, id: string, name: string, body: object, version: number): Promise<Response> =>
    staff.post(`${desk}/${id}/${name}`, body, { 'if-match': `"${version}"` });
  const problemOf = ({ status, body }: Response) => [status, String(body.type).replace('/problems/', '')];
  const outsider = (path: string) => {
    const isPage = !path.startsWith('/v1');
    return stage.http.get(path).set('accept', isPage ? 'text/html' : 'application/json');
  };
  const asVendor = () =>
    stage.http.get('/v1/vendor/benchmarks/golden/latest').set('authorization', `Bearer ${vendorKey}`);
  const newsOf = async () =>
    await stage.database.query<{ topic: string; payload: Record<string, unknown> }>(
      `select topic, payload from outbox where topic in ('release.published', 'release.revised', 'release.withdrawn')
       order by created_at, id`,
    );

  async function nothingIsToBeSeen(): Promise<void> {
    for (const path of PUBLIC) {
      const { status, headers, text } = await outsider(path);
      expect([path, status, headers['etag'], text?.includes('82.')]).toEqual([path, 404, undefined, false]);
    }
    for (const path of LISTS) expect([path, (await outsider(path)).text.includes('golden')]).toEqual([path, false]);
    expect((await asVendor()).status).toBe(404);
  }

  describe('before a first result', () => {
    let id: string;

    it('lets only those prepare who may, and says what is missing', async () => {
      const viewer = await aColleague(stage, 'viewer');
      expect((await viewer.staff.post(desk, { reason: 'x' })).status).toBe(403);
      expect((await viewer.staff.get(desk)).status).toBe(403);
      const nothing = await analyst.post(desk, { reason: '  ', embargoUntil: '2020-01-01T00:00:00Z' });
      expect(problemOf(nothing)).toEqual([422, 'release-invalid']);
      expect(nothing.body.errors).toEqual([
        { pointer: '/reason', code: 'required' },
        { pointer: '/embargoUntil', code: 'past' },
      ]);
      for (const wrong of [{ embargoUntil: 'tomorrow' }, { askedBy: 'nobody' }, { reason: 7 }, { more: 1 }])
        expect((await analyst.post(desk, { reason: 'x', ...wrong })).status).toBe(400);
      expect((await stage.database.query('select 1 from release_preparation')).length).toBe(0);
    });

    it('has one release on its way at a time, however many ask for it at once', async () => {
      const asked = await Promise.all(
        Array.from({ length: 4 }, () => analyst.post(desk, { reason: 'first', embargoUntil: EMBARGO })),
      );
      expect(asked.map(({ status }) => status).toSorted()).toEqual([202, 409, 409, 409]);
      id = asked.find(({ status }) => status === 202)?.body.id as string;
      await eventually(async () => (await seen(id)).state === 'ready', 60_000);
    });

    it('shows gates first, then what readers will see', async () => {
      const release = await seen(id, analyst);
      const levels = Object.fromEntries(
        (release.gates as { id: string; level: string }[]).map((gate) => [gate.id, gate.level]),
      );
      expect(levels).toMatchObject({ vendors: 'pass', names: 'pass', ranking: 'pass', ledger: 'pass', since: 'pass' });
      expect(release.vendors).toContainEqual(
        expect.objectContaining({ slug: 'v1', status: 'RANKED', rankRange: expect.any(Array) }),
      );
      expect(release.vendors).toContainEqual(
        expect.objectContaining({ slug: 'v6', status: 'SUPPRESSED', score: null }),
      );
      expect([release.revision, release.isOwn, release.effect]).toEqual([1, true, null]);
    });

    it('shows the staff the page of the public, marked as what it is, and nobody else', async () => {
      const path = `/admin/previews/${waveId}/${id}?lang=en`;
      const page = await analyst.get(path);
      expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-store']);
      expect(page.text).toContain('class="preview-mark"');
      expect(page.text).toContain('Scores of 5 vendors');
      expect((await stage.http.get(path)).status).not.toBe(200);
      const file = await analyst.get(`${desk}/${id}/document`);
      expect([file.body.format, file.body.signature]).toEqual(['fairmark-release/2', undefined]);
    });

    it('is not approved by whoever prepared it, whatever their role', async () => {
      const { version } = await seen(id);
      const own = await act(analyst, id, 'approve', {}, version);
      expect(problemOf(own)).toEqual([403, 'forbidden']);
      await stage.database.query(`update staff set role = 'admin' where email = $1`, ['analyst@example.com']);
      expect(problemOf(await act(analyst, id, 'approve', {}, version))).toEqual([403, 'second-person-needed']);
      await stage.database.query(`update staff set role = 'analyst' where email = $1`, ['analyst@example.com']);
      const database = new pg.Client({ connectionString: stage.database.url, options: '-c role=fairmark_app' });
      await database.connect();
      const forged = `update release_preparation set state = 'approved', approved_by = prepared_by,
                      approved_at = now(), public_at = now() where id = $1`;
      await expect(database.query(forged, [id])).rejects.toMatchObject({ code: '23514' });
      for (const frozen of [
        `update release_preparation set prepared_by = $1`,
        `update release_preparation set reason = 'other' where id = $1`,
        `update release_result set document = '' where preparation_id = $1`,
        `update release_withdrawal set reason = '' where release_id = $1`,
      ])
        await expect(database.query(frozen, [id])).rejects.toMatchObject({ code: '42501' });
      await database.end();
    });

    it('takes a reason for every warning, and none for what is no gate', async () => {
      await stage.database.query(`update wave set closes_at = '2099-01-01' where id = $1`, [waveId]);
      const { version } = await seen(id);
      const silent = await act(admin, id, 'approve', {}, version);
      expect(problemOf(silent)).toEqual([422, 'acknowledgement-missing']);
      expect(silent.body.errors).toContainEqual({ pointer: '/acknowledged/fieldwork', code: 'required' });
      for (const acknowledged of [{ fieldwork: 7 }, { mood: 'fine' }, ['x'], 'x'])
        expect((await act(admin, id, 'approve', { acknowledged }, version)).status).toBe(400);
      expect((await admin.post(`${desk}/${id}/approve`, {})).status).toBe(428);
      expect(problemOf(await act(admin, id, 'approve', {}, version + 7))).toEqual([412, 'changed-since']);
    });

    it('is approved once by two who race, and by one who presses twice', async () => {
      const release = await seen(id);
      const approvals = await Promise.all([
        approveRelease(admin, waveId, release),
        approveRelease(second, waveId, release),
        approveRelease(admin, waveId, release),
      ]);
      const statuses = approvals.map(({ status }) => status);
      expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
      expect(statuses.every((status) => status === 200 || status === 412)).toBe(true);
      const after = await seen(id);
      expect([after.state, after.version, after.publicAt]).toEqual([
        'approved',
        release.version + 1,
        new Date(EMBARGO).toISOString(),
      ]);
      expect(Object.keys(after.acknowledged as object)).toContain('fieldwork');
    });

    it('gives nothing away before its embargo ends, by no address', async () => {
      await nothingIsToBeSeen();
      await moveTo('2026-12-02T09:59:30Z');
      await nothingIsToBeSeen();
      expect(await newsOf()).toEqual([]);
      expect(await stage.database.query('select 1 from release')).toEqual([]);
    });

    it('is public for everybody at that instant, with its news', async () => {
      await moveTo(EMBARGO);
      const { body } = await eventually(async () => {
        const answer = await outsider('/v1/benchmarks/golden/one');
        return answer.status === 200 && answer;
      });
      const document = body as ReleaseDocument;
      expect([document.revision, document.publishedAt]).toEqual([1, new Date(EMBARGO).toISOString()]);
      expect((await asVendor()).status).toBe(200);
      expect(await newsOf()).toMatchObject([
        {
          topic: 'release.published',
          payload: { study: 'golden', wave: 'one', revision: 1, reason: 'first', at: new Date(EMBARGO).toISOString() },
        },
      ]);
      const [kept] = await stage.database.query<{ two: boolean }>(
        'select prepared_by <> approved_by as two from release',
      );
      expect(kept?.two).toBe(true);
    });
  });

  describe('before a revision', () => {
    it('asks what changed, and tells what that does to the ranks', async () => {
      const mute = await analyst.post(desk, { reason: 'more answers' });
      expect(mute.body.errors).toEqual([{ pointer: '/changed', code: 'required' }]);
      await moreAnswers(stage, 'v6', 12);
      const wish = { reason: 'late answers', changed: 'Twelve customers of v6 answered late.' };
      const release = await prepareRelease(analyst, waveId, wish);
      const { effect } = await seen(release.id);
      expect(effect).toMatchObject({ since: 1 });
      expect(effect.ranks).toContainEqual(
        expect.objectContaining({ vendor: 'v6', before: expect.objectContaining({ status: 'SUPPRESSED' }) }),
      );
      expect((await outsider('/v1/benchmarks/golden/one')).body.revision).toBe(1);
      expect((await approveRelease(admin, waveId, release)).status).toBe(200);
      const { body } = await eventually(async () => {
        const answer = await outsider('/v1/benchmarks/golden/one');
        return answer.body.revision === 2 && answer;
      });
      expect((body as ReleaseDocument).reason).toBe('late answers');
      expect((await outsider('/v1/benchmarks/golden/one?revision=1')).body.revision).toBe(1);
      expect((await newsOf()).map(({ topic }) => topic)).toEqual(['release.published', 'release.revised']);
    });

    it('has a changelog that readers read: who asked, what changed, what it did', async () => {
      const { text } = await outsider('/v1/benchmarks/golden/one/releases');
      expect(text).toContain('Twelve customers of v6 answered late.');
      expect(text).toContain('"vendor":"v6"');
      expect(text).not.toContain('second@example.com');
    });

    it('can be called off while its embargo runs, but only by those who approve', async () => {
      const wish = { reason: 'again', changed: 'Nothing much', embargoUntil: '2026-12-05T00:00:00Z' };
      const release = await prepareRelease(analyst, waveId, wish);
      expect((await approveRelease(admin, waveId, release)).status).toBe(200);
      const { version } = await seen(release.id);
      const why = { reason: 'A mistake was found' };
      expect(problemOf(await act(analyst, release.id, 'discard', why, version))).toEqual([409, 'release-not-ready']);
      expect((await act(second, release.id, 'discard', why, version)).body.state).toBe('discarded');
      expect((await act(second, release.id, 'discard', why, version)).status).toBe(200);
      await moveTo('2026-12-06T00:00:00Z');
      expect((await act(admin, release.id, 'approve', {}, version + 1)).status).toBe(409);
      expect((await seen(release.id)).state).toBe('discarded');
      expect((await outsider('/v1/benchmarks/golden/one')).body.revision).toBe(2);
    });
  });

  describe('after a result was withdrawn', () => {
    const WHY = 'Two organisations were counted twice.';
    let latest: string;

    beforeAll(async () => {
      const { data } = (await admin.get(desk)).body as {
        data: { id: string; revision: number; state: string }[];
      };
      latest = data.find(({ revision, state }) => revision === 2 && state === 'published')?.id ?? '';
    });

    it('serves no number of it, nor of what it had replaced, and says when and why', async () => {
      const etag = (await outsider('/v1/benchmarks/golden/one')).headers['etag'] as string;
      expect((await act(analyst, latest, 'withdraw', { reason: WHY }, 1)).status).toBe(403);
      expect(problemOf(await act(admin, latest, 'withdraw', { reason: ' ' }, 1))).toEqual([422, 'release-invalid']);
      const twice = await Promise.all(
        [admin, second].map((staff) => staff.post(`${desk}/${latest}/withdraw`, { reason: WHY })),
      );
      expect(twice.map(({ status }) => status)).toEqual([200, 200]);
      await eventually(async () => (await outsider('/v1/benchmarks/golden/one')).status === 410);
      const cached = await stage.http.get('/v1/benchmarks/golden/one').set('if-none-match', etag);
      expect(problemOf(cached)).toEqual([410, 'release-withdrawn']);
      expect(cached.body.detail).toBe(`2026-12-06 · ${WHY}`);
      for (const path of PUBLIC) {
        const { status, text } = await outsider(path);
        expect([path, status, text?.includes('"observed"') ?? false]).toEqual([path, 410, false]);
      }
      const page = await outsider('/b/golden/one?lang=en');
      expect([page.status, page.text.includes('This result was withdrawn'), page.text.includes(WHY)]).toEqual([
        410,
        true,
        true,
      ]);
      expect((await asVendor()).status).toBe(410);
    });

    it('tells it once, and keeps the signed documents for the staff', async () => {
      const told = (await newsOf()).filter(({ topic }) => topic === 'release.withdrawn');
      expect(told).toMatchObject([{ payload: { study: 'golden', wave: 'one', revision: 2, reason: WHY } }]);
      const file = await admin.get(`${desk}/${latest}/document`);
      expect(Object.keys(file.body as object)).toEqual(['kid', 'release', 'sha256', 'signature']);
      const { data } = (await admin.get(desk)).body as { data: { state: string; revision: number }[] };
      expect(data.map(({ state, revision }) => `${state} ${revision}`)).toEqual([
        'discarded 3',
        'withdrawn 2',
        'withdrawn 1',
      ]);
    });

    it('may publish a further revision', async () => {
      const release = await prepareRelease(analyst, waveId, { reason: 'corrected', changed: 'Counted once' });
      expect((await approveRelease(second, waveId, release)).status).toBe(200);
      const { body } = await eventually(async () => {
        const answer = await outsider('/v1/benchmarks/golden/latest');
        return answer.status === 200 && answer;
      });
      expect((body as ReleaseDocument).revision).toBe(3);
      expect((await outsider('/v1/benchmarks/golden/one?revision=2')).status).toBe(410);
    });
  });

  it('has its embargo moved or lifted while it runs, by whoever may approve it', async () => {
    const wish = { reason: 'again', changed: 'Nothing', embargoUntil: '2026-12-08T00:00:00Z' };
    const release = await prepareRelease(second, waveId, wish);
    const move = async (staff: StaffClient, embargoUntil: string | null | undefined) => {
      const { version } = await seen(release.id);
      return staff.put(`${desk}/${release.id}/embargo`, { embargoUntil }, { 'if-match': `"${version}"` });
    };
    const later = '2026-12-09T01:00:00+08:00';
    expect(problemOf(await move(admin, later))).toEqual([409, 'release-not-ready']);
    expect((await approveRelease(admin, waveId, release)).status).toBe(200);
    expect((await move(analyst, later)).status).toBe(403);
    expect(problemOf(await move(second, later))).toEqual([403, 'second-person-needed']);
    for (const [wrong, code] of [
      ['2026-11-01T00:00:00Z', 'past'],
      ['2099-01-01T00:00:00Z', 'too-late'],
    ] as const)
      expect((await move(admin, wrong)).body.errors).toEqual([{ pointer: '/embargoUntil', code }]);
    for (const wrong of ['tomorrow', undefined]) expect((await move(admin, wrong)).status).toBe(400);
    expect((await move(admin, later)).body.publicAt).toBe('2026-12-08T17:00:00.000Z');
    const stale = { 'if-match': `"${release.version}"` };
    expect((await admin.put(`${desk}/${release.id}/embargo`, { embargoUntil: null }, stale)).status).toBe(412);
    await moveTo('2026-12-08T16:59:00Z');
    expect((await outsider('/v1/benchmarks/golden/one')).body.revision).toBe(3);
    const { state, publicAt } = (await move(admin, null)).body as { state: string; publicAt: string };
    expect([state, publicAt.slice(0, 16)]).toEqual(['published', '2026-12-08T16:59']);
    await eventually(async () => (await outsider('/v1/benchmarks/golden/one')).body.revision === 4);
    expect(problemOf(await move(admin, later))).toEqual([409, 'release-not-ready']);
  });

  it('says why a release could not be computed, and makes room for the next', async () => {
    await stage.database.query('delete from wave_total where not is_excluded');
    const failed = await prepareRelease(analyst, waveId, { reason: 'empty', changed: 'All of it' });
    expect([failed.state, failed.problem]).toEqual(['failed', 'nothing-to-publish']);
    expect((await analyst.post(desk, { reason: 'next', changed: 'again' })).status).toBe(202);
  });
});
