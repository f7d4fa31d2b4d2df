import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { default as PostalMime } from 'postal-mime';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { eventually } from './support/eventually.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { movingClock, type MovingClock } from './support/moving-clock.js';
import { logInAs } from './support/routes.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';

const PEOPLE = 200;
const people = somePeople(PEOPLE);

describe('one person', () => {
  let stage: Stage;
  let sink: MailSink;
  let clock: MovingClock;
  let studies: readonly StagedStudy[];

  beforeAll(async () => {
    sink = await startMailSink();
    clock = movingClock('2027-01-12T09:00:00Z');
    stage = await openStage({
      ...clock.env,
      SMTP_URL: sink.url,
      MAIL_FROM: 'Fairmark <survey@study.example>',
      MAIL_RATE: '10000',
      MAIL_DOMAIN_RATE: '10000',
      POOL_SIZE: '10',
    });
    studies = [
      await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['aurora'] }),
      await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['beacon'] }),
      await aStudy(stage, { definition: serviceQuestionnaire17, vendors: ['cirrus'] }),
    ];
    for (const [at, vendor] of ['aurora', 'beacon', 'cirrus'].entries())
      await post('/v1/admin/contacts/import', {
        studyId: studies[at]?.studyId,
        csv: contactsCsv(people.map((person) => ({ ...person, vendor }))),
      });
  }, 120_000);

  afterAll(async () => {
    await stage.close();
    await sink.close();
    clock.remove();
  });

  /** A session ends when nobody uses it for days. */
  async function post(path: string, body: object = {}) {
    const { cookie, csrf } = await logInAs(stage);
    const answer = await stage.http.post(path).set({ cookie, 'x-csrf-token': csrf }).send(body);
    return { status: answer.status, body: answer.body as Record<string, never> };
  }
  const campaignOf = (at: number): string => studies[at]?.campaignId ?? '';
  const anotherCampaign = async (at: number, timing?: object): Promise<string> => {
    const { waveId, versionId } = studies[at]!;
    const closesAt = '2099-12-31T00:00:00Z';
    const body = {
      waveId,
      versionId,
      name: 'another',
      ...(timing ? { timing: { ...timing, closesAt } } : { closesAt }),
    };
    return String((await post('/v1/admin/campaigns', body)).body['id']);
  };
  const reasonsOf = async (campaignId: string) =>
    Object.fromEntries(
      (
        await stage.database.query<{ reason: string; people: number }>(
          `select coalesce(reason, state) as reason, count(*)::int as people from recipient where campaign_id = $1 group by 1`,
          [campaignId],
        )
      ).map(({ reason, people: count }) => [reason, count]),
    );
  const addressed = async () => {
    const mails = await Promise.all(sink.messages().map((raw) => new PostalMime().parse(raw)));
    return mails.map(({ to }) => to?.[0]?.address ?? '').toSorted();
  };
  const timing = (startsOn: string) => ({
    startsOn,
    localTime: '10:00',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    zone: 'UTC',
    fallbackZone: 'UTC',
    holidays: [],
    reminderDays: [],
  });

  it('gets exactly one mail of two campaigns that are launched at the same moment', async () => {
    const launches = await Promise.all([0, 1].map((at) => post(`/v1/admin/campaigns/${campaignOf(at)}/launch`)));
    expect(launches.map(({ status }) => status)).toEqual([202, 202]);
    const counts = launches.map(({ body }) => Number(body['invited']));
    expect(counts[0]! + counts[1]!).toBe(PEOPLE);
    await stage.startWorker();
    await eventually(async () => sink.messages().length >= PEOPLE, 120_000);
    expect(await addressed()).toEqual(people.map(({ email }) => email).toSorted());
    const skipped = await Promise.all([0, 1].map((at) => reasonsOf(campaignOf(at))));
    expect((skipped[0]?.['invited'] ?? 0) + (skipped[1]?.['invited'] ?? 0)).toBe(PEOPLE);
    for (const reasons of skipped) {
      const { invited = 0, budget = 0, 'other-campaign': other = 0 } = reasons;
      expect(invited + budget + other).toBe(PEOPLE);
    }
  }, 150_000);

  it('is left alone for thirty days, which is said before', async () => {
    const early = await post(`/v1/admin/campaigns/${await anotherCampaign(2, timing('2027-02-10'))}/check`);
    const late = await post(`/v1/admin/campaigns/${await anotherCampaign(2, timing('2027-02-12'))}/check`);
    const all = { people: PEOPLE, willSend: 0, skipped: [{ reason: 'budget', people: PEOPLE }] };
    expect(early.body['audience']).toMatchObject(all);
    expect(late.body['audience']).toMatchObject({ people: PEOPLE, willSend: PEOPLE, skipped: [] });
  });

  it('is planned by one campaign only, until that ends before its mail', async () => {
    clock.moveTo('2027-04-01T09:00:00Z');
    const first = await anotherCampaign(2, timing('2027-04-10'));
    const second = await anotherCampaign(2, timing('2027-04-12'));
    expect((await post(`/v1/admin/campaigns/${first}/launch`)).body).toMatchObject({ planned: PEOPLE });
    const audience = async () => (await post(`/v1/admin/campaigns/${second}/check`)).body['audience'];
    expect(await audience()).toMatchObject({ willSend: 0, skipped: [{ reason: 'other-campaign', people: PEOPLE }] });
    expect((await post(`/v1/admin/campaigns/${first}/close`)).status).toBe(200);
    expect(await reasonsOf(first)).toEqual({ closed: PEOPLE });
    expect(await audience()).toMatchObject({ willSend: PEOPLE, skipped: [] });
  });

  it('has the turn back when a campaign is closed while the mail still waits', async () => {
    const waiting = await anotherCampaign(2);
    const before = sink.messages().length;
    sink.hold();
    expect((await post(`/v1/admin/campaigns/${waiting}/launch`)).body).toMatchObject({ invited: PEOPLE });
    expect((await post(`/v1/admin/campaigns/${waiting}/close`)).status).toBe(200);
    sink.release();
    await eventually(async () => {
      const [left] = await stage.database.query<{ left: number }>(
        `select count(*)::int as left from mail_attempt where state in ('queued', 'sending')`,
      );
      return left?.left === 0;
    }, 60_000);
    const { invited = 0, closed = 0 } = await reasonsOf(waiting);
    expect(invited + closed).toBe(PEOPLE);
    expect(invited).toBeGreaterThanOrEqual(sink.messages().length - before);
    expect(closed).toBeGreaterThan(0);
    const checked = await post(`/v1/admin/campaigns/${await anotherCampaign(2)}/check`);
    expect(checked.body['audience']).toMatchObject({ willSend: closed });
  }, 90_000);

  it('is asked only with a recorded basis, where a campaign wants that', async () => {
    const careful = await anotherCampaign(0);
    const { cookie, csrf } = await logInAs(stage);
    const { waveId, versionId } = studies[0]!;
    const put = await stage.http
      .put(`/v1/admin/campaigns/${careful}`)
      .set({ cookie, 'x-csrf-token': csrf, 'if-match': '"1"' })
      .send({
        waveId,
        versionId,
        name: 'careful',
        audience: { segmentId: null, rule: null, requireConsent: true },
        content: null,
        timing: { ...timing('2027-06-01'), closesAt: '2099-12-31T00:00:00Z' },
      });
    expect(put.status).toBe(200);
    const checked = await post(`/v1/admin/campaigns/${careful}/check`);
    expect(checked.body['audience']).toMatchObject({
      willSend: 0,
      skipped: [{ reason: 'no-consent', people: PEOPLE }],
    });
  });
});
