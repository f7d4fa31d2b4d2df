import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Response } from 'supertest';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { aColleague } from './support/colleague.js';
import { eventually } from './support/eventually.js';
import {
  aStudy,
  contactsCsv,
  openStage,
  somePeople,
  type Stage,
  type StaffClient,
  type StagedStudy,
} from './support/stage.js';

interface Row {
  readonly seq: number;
  readonly actor: string;
  readonly actorName: string | null;
  readonly action: string;
  readonly object: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  readonly requestId: string | null;
  readonly hash: string;
}

const AUDIT = '/v1/admin/audit';
let stage: Stage;
let folder: string;
let study: StagedStudy;
let viewer: StaffClient;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  stage = await openStage({ AUDIT_ANCHORS: join(folder, 'anchors.jsonl') });
  study = await aStudy(stage, { definition: serviceQuestionnaire17 });
  viewer = (await aColleague(stage, 'viewer')).staff;
}, 120_000);

afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

async function rowsOf(query = '', client: StaffClient = stage.staff): Promise<Row[]> {
  const answer = await client.get(`${AUDIT}?limit=200${query}`);
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
  return (answer.body as { data: Row[] }).data;
}

const newest = async (action: string): Promise<Row | undefined> => (await rowsOf(`&action=${action}`))[0];
const count = async (): Promise<number> => (await rowsOf())[0]?.seq ?? 0;
const typeOf = ({ status, body }: Response) => [status, (body as { type?: string }).type];

async function verify(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['dist/apps/cli/main.js', 'audit', 'verify', ...words],
      { env: { ...process.env, ...stage.env } },
    );
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

describe('what people do', () => {
  it('leaves a row each, with who did it and on what', async () => {
    const all = await rowsOf();
    const made = all.map(({ action }) => action).toReversed();
    const story = [
      'vendor.created',
      'study.created',
      'rubric.published',
      'wave.created',
      'questionnaire.created',
      'questionnaire.published',
      'campaign.created',
    ];
    expect(made.filter((action) => story.includes(action))).toEqual(story);
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: all.length }, (_, n) => all.length - n));
    const published = all.find(({ action }) => action === 'questionnaire.published');
    expect(published).toMatchObject({
      actor: expect.stringMatching(/^staff:[0-9a-f-]{36}$/),
      actorName: 'admin@example.com',
      object: `questionnaire-version:${study.versionId}`,
      details: { number: 1 },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  const acts: readonly (readonly [action: string, act: () => Promise<Response>])[] = [
    [
      'contacts.imported',
      () => stage.staff.post('/v1/admin/contacts/import', { studyId: study.studyId, csv: contactsCsv(somePeople(2)) }),
    ],
    ['campaign.launched', () => stage.staff.post(`/v1/admin/campaigns/${study.campaignId}/launch`, {})],
    ['campaign.paused', () => stage.staff.post(`/v1/admin/campaigns/${study.campaignId}/pause`, {})],
    ['campaign.resumed', () => stage.staff.post(`/v1/admin/campaigns/${study.campaignId}/resume`, {})],
    [
      'vendor.changed',
      () =>
        stage.staff.patch(
          `/v1/admin/vendors/${study.vendorIds['aurora']}`,
          { name: { 'zh-CN': '极光', en: 'Aurora' } },
          { 'if-match': '"1"' },
        ),
    ],
    [
      'study.changed',
      () =>
        stage.staff.patch(`/v1/admin/studies/${study.studyId}`, { contact: 'team@example.com' }, { 'if-match': '"1"' }),
    ],
    [
      'vendors.imported',
      () =>
        stage.staff.post('/v1/admin/vendors/import', {
          csv: 'vendor,name_zh,name_en\nkite,风筝,Kite\n',
          dryRun: false,
        }),
    ],
    ['link.read', () => actOnLink('link', {})],
    ['link.renewed', () => actOnLink('renew', { deliver: 'copy' })],
    ['mail.read', readMail],
    ['answers.exported', () => stage.staff.post(`/v1/admin/waves/${study.waveId}/exports`, { format: 'csv' })],
  ];

  it.each(acts)('is kept: %s', async (action, act) => {
    const answer = await act();
    expect([action, answer.status < 300, answer.status < 300 || answer.text]).toEqual([action, true, true]);
    expect(await newest(action)).toMatchObject({ action, actorName: 'admin@example.com' });
  });

  async function actOnLink(act: string, wish: object): Promise<Response> {
    const [invitation] = await stage.database.query<{ id: string }>(
      'select invitation_id as id from invitation order by 1',
    );
    return stage.staff.post(`/v1/admin/invitations/${invitation?.id}/${act}`, { reason: 'no mail came', ...wish });
  }

  async function readMail(): Promise<Response> {
    const [mail] = await stage.database.query<{ path: string }>(
      `select contact_id || '/' || campaign_id || '/' || kind || '/' || sequence as path from mail_attempt limit 1`,
    );
    return stage.staff.get(`/admin/outbox/${mail?.path}`);
  }

  it('and did not come about leaves nothing', async () => {
    const before = await count();
    const named = { 'zh-CN': 'A', en: 'A' };
    const answers = [
      await stage.staff.post('/v1/admin/vendors', { slug: 'aurora', name: named }),
      await stage.staff.post(`/v1/admin/campaigns/${study.campaignId}/launch`, {}),
      await stage.staff.patch(
        `/v1/admin/studies/${study.studyId}`,
        { contact: 'x@example.com' },
        { 'if-match': '"1"' },
      ),
    ];
    expect(answers.map(({ status }) => status)).toEqual([409, 409, 412]);
    expect(await count()).toBe(before);
  });
});

describe('what people may not do', () => {
  it('leaves one row a minute, however often they try, under the number that the answer names', async () => {
    const before = await count();
    const first = await viewer.get('/v1/admin/users');
    for (let n = 0; n < 10; n += 1) await viewer.get('/v1/admin/users');
    expect(typeOf(first)).toEqual([403, '/problems/forbidden']);
    expect(await count()).toBe(before + 1);
    expect(await newest('access.refused')).toMatchObject({
      object: 'route:GET /v1/admin/users',
      details: { code: 'forbidden', network: '127.0.0.0/24', times: 1 },
      requestId: (first.body as { requestId: string }).requestId,
      actor: expect.stringMatching(/^staff:/),
    });
  });

  it('is kept of keys that open nothing, without the key', async () => {
    const key = 'fm_live_k1234567890abcdef_secretsecretsecretsecretsecretsecret';
    expect((await stage.http.get('/v1/vendor/me').set('authorization', `Bearer ${key}`)).status).toBe(401);
    const row = await newest('key.refused');
    expect(row).toMatchObject({
      actor: 'anonymous',
      object: 'route:GET /v1/vendor/me',
      details: { code: 'unauthorized' },
    });
    expect(JSON.stringify(row)).not.toContain('secret');
  });

  it('is kept of whoever asks too often, at whichever door, as few rows however often', async () => {
    const too = async (times: number, send: () => PromiseLike<{ status: number }>) => {
      const statuses = [];
      for (let n = 0; n < times; n += 1) statuses.push((await send()).status);
      return statuses.filter((status) => status === 429).length;
    };
    const ask = (path: string) =>
      stage.http.post(path).set('accept', 'text/html').type('form').send({ email: 'x@y.example' });
    expect(await too(10, () => ask('/admin/reset'))).toBeGreaterThan(5);
    const csp = () => stage.http.post('/v1/csp-reports').set('content-type', 'application/reports+json').send('[]');
    expect(await too(40, csp)).toBeGreaterThan(5);
    const rows = await eventually(async () => {
      const found = await rowsOf('&action=rate.refused');
      return found.length >= 2 && found;
    });
    expect(rows.map(({ object, details }) => [object, details]).toSorted()).toEqual([
      ['route:POST /admin/reset', { code: 'rate-limited', network: '127.0.0.0/24', times: 1 }],
      // Browsers of respondents send such reports, and where they are is in no log.
      ['route:POST /v1/csp-reports', { code: 'rate-limited', network: '*', times: 1 }],
    ]);
  });

  it('includes reading the log, but for admins and auditors', async () => {
    expect((await viewer.get(AUDIT)).status).toBe(403);
    const auditor = (await aColleague(stage, 'auditor')).staff;
    expect((await rowsOf('', auditor)).length).toBeGreaterThan(10);
    expect((await auditor.get('/v1/admin/audit-status')).status).toBe(200);
  });
});

describe('the log', () => {
  it('is read page by page, each row once', async () => {
    const seen: number[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path: string = `${AUDIT}?limit=7${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { data, next } = (await stage.staff.get(path)).body as { data: Row[]; next: string | null };
      seen.push(...data.map(({ seq }) => seq));
      cursor = next;
    }
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, n) => seen.length - n));
  });

  it('is filtered by whom, what, on what and when, and by nothing that it does not know', async () => {
    const launched = await newest('campaign.launched');
    expect(await rowsOf(`&object=campaign:${study.campaignId}&action=campaign.launched`)).toEqual([launched]);
    expect((await rowsOf('&object=campaign')).every(({ object }) => object.startsWith('campaign:'))).toBe(true);
    expect((await rowsOf(`&actor=${launched?.actor}`)).every(({ actor }) => actor === launched?.actor)).toBe(true);
    expect(await rowsOf('&until=2020-01-01T00:00:00Z')).toEqual([]);
    expect((await rowsOf('&from=2020-01-01T00:00:00Z')).length).toBeGreaterThan(10);
    for (const wrong of ['action=nothing', 'actor=me', 'object=%27', 'from=yesterday', 'seq=1', 'cursor=x.y'])
      expect(typeOf(await stage.staff.get(`${AUDIT}?${wrong}`))).toEqual([400, '/problems/query-invalid']);
  });

  it('is taken away as a table, which is kept in it', async () => {
    const answer = await stage.staff.get('/v1/admin/audit.csv?action=campaign.launched');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = answer.text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`campaign:${study.campaignId}`);
    expect(await newest('audit.read')).toMatchObject({ details: { filter: 'action=campaign.launched' } });
  });
});

describe('a worker', () => {
  it('checks the log once a day, signs its end, and puts the anchor into a file', async () => {
    const worker = await stage.startWorker();
    const anchor = await eventually(() => newest('audit.anchored'));
    expect(anchor).toMatchObject({ actor: 'worker', object: `audit-row:${anchor.details['seq']}` });
    const kept = join(folder, 'anchors.jsonl');
    const file = await eventually(async () => {
      const written = existsSync(kept) ? readFileSync(kept, 'utf8') : '';
      return written.endsWith('\n') && written;
    });
    expect(JSON.parse(file)).toEqual(anchor.details);
    const status = (await stage.staff.get('/v1/admin/audit-status')).body as object;
    expect(status).toMatchObject({ anchor: { seq: anchor.details['seq'] }, check: { firstBadSeq: null } });
    await worker.stop();
  });
});

describe('fairmark audit verify', () => {
  it('finds nothing wrong with what was written, and says so to people and programs', async () => {
    const { code, out } = await verify();
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('every hash is right, none is missing; agrees with 1 anchors'),
    ]);
    const told = await verify('--json', '--anchors', join(folder, 'anchors.jsonl'));
    expect([told.code, JSON.parse(told.out)]).toEqual([
      0,
      expect.objectContaining({ anchors: 1, faults: [], firstBadSeq: null }),
    ]);
    expect(await newest('audit.verified')).toMatchObject({ actor: 'operator', details: { faults: 0 } });
  });

  it('names the first row that was changed, ends with 1, and the console says it, too', async () => {
    await stage.database.query(
      `update audit_log set details = '{"number": 2}' where action = 'questionnaire.published'`,
    );
    const [{ seq } = { seq: 0 }] = await rowsOf('&action=questionnaire.published');
    const { code, err } = await verify();
    expect([code, err]).toEqual([1, expect.stringContaining(`The first bad row is ${seq}.`)]);
    const told = await verify('--json');
    expect([told.code, JSON.parse(told.out)]).toEqual([1, expect.objectContaining({ firstBadSeq: seq })]);
    expect((await stage.staff.get('/v1/admin/audit-status')).body).toMatchObject({ check: { firstBadSeq: seq } });
  });
});
