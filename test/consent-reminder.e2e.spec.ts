import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { default as PostalMime } from 'postal-mime';
import { serviceQuestionnaire } from '#questionnaire/core';
import { eventually } from './support/eventually.js';
import { tokenOf } from './support/known-person.js';
import { type MailSink, startMailSink } from './support/mail-sink.js';
import { movingClock } from './support/moving-clock.js';
import { logInAs } from './support/routes.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage } from './support/stage.js';

const PEOPLE = 3;
const DAILY = { localTime: '10:00', weekdays: [1, 2, 3, 4, 5, 6, 7], zone: 'UTC', fallbackZone: 'UTC', holidays: [] };

describe('whoever took back that they began (PRV-01)', () => {
  let stage: Stage;
  let sink: MailSink;
  let campaign: string;
  let gone: { readonly id: string; readonly email: string };
  const clock = movingClock('2027-01-11T10:00:00Z');

  beforeAll(async () => {
    sink = await startMailSink();
    stage = await openStage({ ...clock.env, SMTP_URL: sink.url, MAIL_FROM: 'Study <survey@study.example>' });
    const study = await aStudy(stage, { definition: serviceQuestionnaire });
    const csv = contactsCsv(somePeople(PEOPLE));
    await stage.staff.make('/v1/admin/contacts/import', { studyId: study.studyId, csv });
    const timing = { ...DAILY, startsOn: null, reminderDays: [4], closesAt: '2027-03-01T00:00:00Z' };
    const plan = { waveId: study.waveId, versionId: study.versionId, name: 'reminded', timing };
    campaign = `/v1/admin/campaigns/${(await stage.staff.make('/v1/admin/campaigns', plan)).id}`;
    await stage.staff.make(`${campaign}/launch`, {});
    await stage.startWorker();
    await eventually(async () => sink.messages().length === PEOPLE && (await queued()) === 0, 60_000);
    [gone = { id: '', email: '' }] = await stage.database.query<typeof gone & Record<string, unknown>>(
      'select i.invitation_id as id, c.email from invitation i join contact c on c.contact_id = i.contact_id limit 1',
    );
  }, 180_000);

  afterAll(async () => {
    await stage.close();
    await sink.close();
    clock.remove();
  });

  const countOf = async (what: string): Promise<number> =>
    (await stage.database.query<{ count: number }>(`select count(*)::int as count from ${what}`))[0]?.count ?? 0;
  const queued = () => countOf(`mail_attempt where state in ('queued', 'sending')`);
  const toRemind = () => countOf('recipient where next_reminder_at is not null');
  const press = async (act: string) => {
    const { status } = await stage.http
      .post(`/s/${tokenOf(stage, gone.id)}/${act}`)
      .type('form')
      .send({});
    expect(status).toBe(303);
  };
  const others = () =>
    somePeople(PEOPLE)
      .map(({ email }) => email)
      .filter((email) => email !== gone.email)
      .toSorted();
  /** Who was written to on a day, once nothing is due any more. */
  const mailsOf = async (moment: string): Promise<string[]> => {
    const before = sink.messages().length;
    clock.moveTo(moment);
    await eventually(async () => (await toRemind()) + (await queued()) === 0, 60_000);
    const mails = await Promise.all(
      sink
        .messages()
        .slice(before)
        .map((raw) => new PostalMime().parse(raw)),
    );
    return mails.map(({ to }) => to?.[0]?.address ?? '').toSorted();
  };

  it('is reminded of that survey no more, and everybody else is', async () => {
    expect(await toRemind()).toBe(PEOPLE);
    await press('start');
    await press('forget');
    expect(await toRemind()).toBe(PEOPLE - 1);
    expect(await mailsOf('2027-01-15T10:01:00Z')).toEqual(others());
  }, 120_000);

  it('is not by a later change of the plan either', async () => {
    const { cookie, csrf } = await logInAs(stage);
    const { body } = await stage.http.get(campaign).set({ cookie });
    const change = { reminderDays: [4, 10], reminderFor: ['not-started', 'partial'], words: null };
    const headers = { cookie, 'x-csrf-token': csrf, 'if-match': `"${(body as { revision: number }).revision}"` };
    expect((await stage.http.put(`${campaign}/reminders`).set(headers).send(change)).status).toBe(200);
    expect(await toRemind()).toBe(PEOPLE - 1);
    expect(await mailsOf('2027-01-21T10:01:00Z')).toEqual(others());
  }, 120_000);
});
