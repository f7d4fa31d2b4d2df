import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { default as PostalMime } from 'postal-mime';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { BUILT_IN_MAILS } from '../libs/distribution/core/mail/built-in-mails.js';
import { freePort } from '../libs/platform/embedded/free-port.js';
import { eventually } from './support/eventually.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, STAFF, type StagedStudy } from './support/stage.js';

const PEOPLE = 12;
let stage: Stage;
let sink: MailSink;
let study: StagedStudy;

beforeAll(async () => {
  sink = await startMailSink();
  stage = await openStage({ SMTP_URL: sink.url, MAIL_FROM: 'Fairmark <survey@study.example>' });
  study = await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora', 'beacon'] });
  const csv = contactsCsv(somePeople(PEOPLE));
  await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
}, 60_000);

afterAll(async () => {
  await stage.close();
  await sink.close();
});

const of = (path: string) => `/v1/admin/campaigns/${study.campaignId}/${path}`;
const withBody = (body: string) => ({
  ...BUILT_IN_MAILS,
  reminder: { ...BUILT_IN_MAILS.reminder, en: { subject: 'Still open', body } },
});

describe('the preview of a mail', () => {
  it('shows what readers will see, with links that open nothing', async () => {
    const { status, body } = await stage.staff.post(of('mail-preview'), { kind: 'invitation', locale: 'en' });
    expect(status).toBe(200);
    expect(Object.keys(body).toSorted()).toEqual(['html', 'subject', 'text']);
    expect(body.text).toContain('Alex Wang');
    const links = [...String(body.text).matchAll(/http:\/\/study\.example(\/[su]\/[\w-]+)/g)].map(
      ([, path]) => path ?? '',
    );
    expect(links.length).toBeGreaterThanOrEqual(4);
    for (const link of new Set(links)) expect((await stage.http.get(link)).status).toBe(404);
  });

  it('shows words that are not saved yet', async () => {
    const content = withBody('Dear {{name}}\n\n{{surveyLinks}}\n\n{{unsubscribeLink}}');
    const { body } = await stage.staff.post(of('mail-preview'), { kind: 'reminder', locale: 'en', content });
    expect(body.subject).toBe('Still open');
    expect(body.text).toMatch(/^Dear Alex Wang\n/);
  });

  it.each([
    ['Dear {{password}} {{surveyLinks}} {{unsubscribeLink}}', 'unknown-variable'],
    ['Dear {{name}} {{unsubscribeLink}}', 'survey-links-missing'],
    ['Dear {{name}} {{surveyLinks}}', 'unsubscribe-link-missing'],
  ])('refuses %j with a pointer', async (text, code) => {
    const content = withBody(text);
    const { status, body } = await stage.staff.post(of('mail-preview'), { kind: 'reminder', locale: 'en', content });
    expect([status, body.type, body.errors]).toEqual([
      422,
      '/problems/template-invalid',
      [{ pointer: '/content/reminder/en/body', code }],
    ]);
  });

  it('of no campaign is not there', async () => {
    const path = '/v1/admin/campaigns/018f0000-0000-7000-8000-000000000000/mail-preview';
    expect((await stage.staff.post(path, { kind: 'invitation', locale: 'en' })).status).toBe(404);
  });
});

describe('a test mail', () => {
  it('goes to whoever asks, ten times an hour at most', async () => {
    const send = () => stage.staff.post(of('test-mail'), { kind: 'invitation', locale: 'zh-CN' });
    expect((await send()).body).toEqual({ delivery: 'sent', reason: null });
    const mail = await PostalMime.parse(sink.messages()[0] ?? Buffer.alloc(0));
    expect(mail.to?.[0]?.address).toBe(STAFF.email);
    expect(mail.subject).toMatch(/^【测试】/);
    for (let n = 0; n < 9; n += 1) expect((await send()).status).toBe(200);
    const refused = await send();
    expect([refused.status, refused.body.type, Number(refused.headers['retry-after'])]).toEqual([
      429,
      '/problems/rate-limited',
      360,
    ]);
    expect(sink.messages()).toHaveLength(10);
  });
});

describe('delivery', () => {
  const report = async () => (await stage.staff.get('/v1/admin/delivery')).body;
  const mails = async (state: string) =>
    (
      await stage.database.query<{ count: number }>(
        'select count(*)::int as count from mail_attempt where state = $1',
        [state],
      )
    )[0]?.count;
  /** Time passes for the circuit and for everything that waits. */
  const laterOn = () =>
    Promise.all([
      stage.database.query(`update delivery_gate set probe_at = now() where opened_at is not null`),
      stage.database.query(
        `update outbox set relayed_at = now() - interval '61 seconds' where done_at is null and relayed_at > now() - interval '60 seconds'`,
      ),
      stage.database.query(`update mail_attempt set slot_at = null where state = 'queued'`),
    ]);

  it('is paused when the relay is away, in every worker and after a restart, without using up attempts', async () => {
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/launch`, {});
    const nobody = { SMTP_URL: `smtp://127.0.0.1:${await freePort()}` };
    const first = await stage.startWorker(nobody);
    const paused = await eventually(async () => {
      const seen = await report();
      return seen.delivery === 'paused' && seen;
    }, 30_000);
    expect(paused).toMatchObject({ circuit: 'open', reason: 'relay-unreachable' });
    await first.stop();
    const attempts = async () =>
      (
        await stage.database.query<{ attempts: number }>(
          `select coalesce(max(attempts), 0) as attempts from outbox where topic = 'mail.queued'`,
        )
      )[0]?.attempts;
    const second = await stage.startWorker(nobody);
    expect(await attempts()).toBeLessThanOrEqual(1);
    expect(await report()).toMatchObject({ delivery: 'paused' });
    await second.stop();
    expect(await attempts()).toBeLessThanOrEqual(1);
  }, 90_000);

  it('begins again with one mail when the relay is back, and everybody gets one', async () => {
    const before = sink.messages().length;
    await stage.startWorker();
    await eventually(async () => {
      await laterOn();
      // Asked at every look, each mail would be queued again before it was sent.
      await setTimeout(2_000);
      return (await mails('sent')) === PEOPLE;
    }, 120_000);
    expect(sink.messages().length - before).toBe(PEOPLE);
    expect(await report()).toMatchObject({ delivery: 'running', circuit: 'closed', failures: 0, reason: null });
  }, 150_000);

  it('is stopped and let go on by hand', async () => {
    expect((await stage.staff.post('/v1/admin/delivery/pause', {})).body).toMatchObject({
      delivery: 'paused',
      reason: 'by-hand',
    });
    expect((await stage.staff.post('/v1/admin/delivery/resume', {})).body).toMatchObject({
      delivery: 'running',
      reason: null,
    });
  });
});
